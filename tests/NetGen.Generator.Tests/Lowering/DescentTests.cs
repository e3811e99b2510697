using NetGen.Generator.Lowering;
using NetGen.Generator.Tests.Planning;

namespace NetGen.Generator.Tests.Lowering;

/// <summary>Which parameters a step of gradient descent changes while their gradients are summed up.</summary>
public class DescentTests
{
    [Theory]
    [InlineData("[Input(20), Dense(24), Tanh, Dense(3), MeanSquaredError]", "W1 b1 W2 b2")]
    [InlineData("[Input(2), Dense(2), Tanh, Dense(1), MeanSquaredError]", "W1 b1 W2 b2")] // written out
    [InlineData("[Input(20), Dense(24), PReLU, Dense(3), MeanSquaredError]", "W1 b1 a1 W2 b2")]
    [InlineData("[Input(20), Dense(20, Name = \"a\"), Tanh, Dense(20, Share = \"a\"), Tanh, Dense(3), MeanSquaredError]", "W3 b3")] // shared: two contributions, and read between them
    [InlineData("[Input(1, 28, 28), Conv2D(32, 3), ReLU, Conv2D(64, 3), ReLU, MaxPool2D(2), Flatten, Dense(128), ReLU, Dense(10), SoftmaxCrossEntropy]", "W3 b3 W4 b4")] // image layers run in rounds
    public void Direct_are_those_that_nobody_reads_any_more(string layers, string direct)
    {
        var plan = Planned.Layers(layers).Plan;
        var descent = LoweredNetwork.Of(plan, false, false).Descent;
        Assert.Equal(direct, string.Join(" ", plan.Stored.Where(p => descent.Changes(plan.Slots[p])).Select(p => p.Name)));
    }

    [Fact]
    public void A_gradient_for_the_caller_must_not_be_scaled()
    {
        var planned = Planned.Source("using NetGen;\n\n[Network(InputGradient = true)]\n[Input(20), Dense(24), Tanh, Dense(3), MeanSquaredError]\npublic partial class Net;\n");
        Assert.False(LoweredNetwork.Of(planned.Plan, false, false).Descent.IsPossible);
    }

    [Fact]
    public void The_caller_s_own_gradient_cannot_be_scaled()
    {
        Assert.False(LoweredNetwork.Of(Planned.Layers("[Input(20), Dense(24), Tanh, Dense(3)]").Plan, false, false).Descent.IsPossible);
    }
}
