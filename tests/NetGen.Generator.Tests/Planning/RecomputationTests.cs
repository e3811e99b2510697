namespace NetGen.Generator.Tests.Planning;

/// <summary>Where the backward pass looks for a maximum again, and where the forward pass keeps its place.</summary>
public class RecomputationTests
{
    [Theory]
    [InlineData("MaxPool2D(2)")]
    [InlineData("MaxPool2D(4)")]
    [InlineData("MaxPool2D(2, Stride = 4)")]
    public void Windows_that_are_kept_anyway_are_looked_through_again(string pool)
    {
        var plan = Planned.Layers($"[Input(1, 10, 10), Conv2D(4, 3), ReLU, {pool}, Flatten, Dense(2), Hinge]").Plan;
        Assert.DoesNotContain(Planned.Formulas(plan.Forward), f => f.StartsWith("argp1"));
        Assert.Contains(Planned.Formulas(plan.Backward), f => f.StartsWith("dh1[n,c,p,q]") && f.Contains("(argmax(u,v) h1[n,c,"));
    }

    [Theory]
    [InlineData("Conv2D(4, 3), ReLU, MaxPool2D(3, Stride = 2)")] // windows overlap
    [InlineData("Conv2D(4, 2), ReLU, MaxPool2D(2)")] // the last row and column belong to no window
    [InlineData("Conv2D(4, 3), ReLU, MaxPool2D(2, Padding = 1)")]
    [InlineData("Conv2D(4, 3), MaxPool2D(2)")] // nothing else reads what the windows are in
    public void Elsewhere_the_place_is_kept(string layers)
    {
        var plan = Planned.Layers($"[Input(1, 10, 10), {layers}, Flatten, Dense(2), Hinge]").Plan;
        Assert.Contains(Planned.Formulas(plan.Forward), f => f.StartsWith("argp1"));
        Assert.DoesNotContain(Planned.Formulas(plan.Backward), f => f.Contains("argmax"));
    }
}
