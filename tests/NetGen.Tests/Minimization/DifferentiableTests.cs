namespace NetGen.Tests.Minimization;

/// <summary>What NetGen makes of a function fits what minimises and checks it, by its name alone.</summary>
public class DifferentiableTests
{
    [Fact]
    public void A_generated_gradient()
    {
        Assert.True(GradientCheck.Function(DifferentiableFunctions.Valley, DifferentiableFunctions.ValleyGradient, new RandomPoints(5, 7)).Passed);
        double[] start = [.. Enumerable.Range(0, 10).Select(i => i % 2 == 0 ? -1.2 : 1)];
        var found = Minimize.LBFGS(DifferentiableFunctions.ValleyGradient, start);
        Assert.True(found.Converged, found.ToString());
        Assert.Equal(0, Minimize.LBFGS(Functions.RosenbrockGradient, start).Value - found.Value, 1e-12);
        Assert.True(Minimize.GradientDescent(DifferentiableFunctions.ValleyGradient, [1.1, 1.2], new() { StepSize = 1e-3, MaxIterations = 100_000 }).Converged);
    }

    [Fact]
    public void A_generated_gradient_in_single_precision()
    {
        float[] start = [3, -4];
        var found = Minimize.GradientDescent(DifferentiableFunctions.BowlGradient, start, new() { StepSize = 0.1 });
        Assert.True(found.Converged, found.ToString());
        Assert.Equal(1, found.Point[0], 1e-3);
        Assert.Equal(0, found.Point[1], 1e-3);
    }

    [Fact]
    public void A_generated_Jacobian()
    {
        Assert.True(GradientCheck.Jacobian(DifferentiableFunctions.Residuals, DifferentiableFunctions.ResidualsJacobian, new RandomPoints(5, 2), 2).Passed);
        var found = Minimize.LevenbergMarquardt(DifferentiableFunctions.Residuals, DifferentiableFunctions.ResidualsJacobian, [-1.2, 1.0], 2);
        Assert.True(found.Converged, found.ToString());
        Assert.Equal(1, found.Point[0], 1e-7);
        Assert.Equal(1, found.Point[1], 1e-7);
    }
}
