using F = NetGen.Tests.Derivatives.KinkFunctions;

namespace NetGen.Tests.Derivatives;

/// <summary>What holds at ties and kinks: |x|′ = 0 at 0, a tie goes to the first argument, a clamp has slope 1 on its bounds.</summary>
public class KinkTests
{
    [Theory]
    [InlineData(-2, -1)]
    [InlineData(0, 0)]
    [InlineData(-0.0, 0)]
    [InlineData(3, 1)]
    public void The_absolute_value_is_flat_at_zero(double x, double expected)
    {
        Assert.Equal(expected, F.AbsGradient(x).dx);
        Assert.Equal(0, F.AbsDerivative2(x));
        Assert.Equal((float)expected, F.AbsSingleGradient((float)x).dx);
    }

    [Fact]
    public void A_tie_goes_to_the_first_argument()
    {
        Assert.Equal((4, 1, 0), F.MaxGradient(4, 4));
        Assert.Equal((4, 1, 0), F.MinGradient(4, 4));
        Assert.Equal((5, 0, 1), F.MaxGradient(4, 5));
        Assert.Equal((4, 1, 0), F.MinGradient(4, 5));
        Assert.Equal((4f, 1f, 0f), F.MaxSingleGradient(4, 4));
        Assert.Equal((0, 0), F.ReluGradient(0));
        Assert.Equal((0, 1), F.ReluTheOtherWayGradient(0));
        Assert.Equal(3, F.MaxDirectional(4, 4, 3, 7));
    }

    [Fact]
    public void What_is_not_a_number_stays_visible()
    {
        Assert.True(double.IsNaN(F.ReluGradient(double.NaN).value));
        Assert.True(double.IsNaN(F.ClampToConstantsGradient(double.NaN).value));
        Assert.True(double.IsNaN(F.AbsGradient(double.NaN).value));
    }

    [Fact]
    public void A_clamp_has_the_slope_of_its_argument_on_the_bounds()
    {
        Assert.Equal((0.5, 1, 0, 0), F.ClampGradient(0.5, -1, 2));
        Assert.Equal((-1, 1, 0, 0), F.ClampGradient(-1, -1, 2));
        Assert.Equal((2, 1, 0, 0), F.ClampGradient(2, -1, 2));
        Assert.Equal((-1, 0, 1, 0), F.ClampGradient(-3, -1, 2));
        Assert.Equal((2, 0, 0, 1), F.ClampGradient(3, -1, 2));
        Assert.Equal([0, 1, 1, 1, 0], new double[] { -1.5, -1, 0, 2, 2.5 }.Select(x => F.ClampToConstantsGradient(x).dx));
    }

    [Theory]
    [InlineData(3)]
    [InlineData(40)]
    public void Of_equal_elements_the_first_one_counts_unless_the_code_says_otherwise(int length)
    {
        double[] x = new double[length];
        (x[1], x[2]) = (5, 5);
        double[] gradient = new double[length];
        Assert.Equal(5, F.LargestGradient(x, gradient));
        Assert.Equal(Unit(length, 1), gradient);
        Assert.Equal(5, F.LastLargestGradient(x, gradient));
        Assert.Equal(Unit(length, 2), gradient);
        (x[1], x[2]) = (-5, -5);
        Assert.Equal(-5, F.SmallestGradient(x, gradient));
        Assert.Equal(Unit(length, 1), gradient);
    }

    [Fact]
    public void The_loss_of_Huber()
    {
        Assert.Equal([-1.5, -1.5, 0.5, 1.5, 1.5], new[] { -2, -1.5, 0.5, 1.5, 2 }.Select(x => F.HuberGradient(x, 1.5).dx));
        Assert.Equal(1.5 * (2 - 0.75), F.HuberGradient(2, 1.5).value);
    }

    [Fact]
    public void Powers_at_their_edges()
    {
        Assert.Equal((1, 0, 0), F.PowerGradient(0, 0));
        Assert.Equal((0, 0, 0), F.PowerGradient(0, 3));
        Assert.Equal((0, 1, 0), F.PowerGradient(0, 1));
        Assert.Equal((1, 0, Math.Log(5)), F.PowerGradient(5, 0));
        Assert.Equal(-8, F.PowerGradient(-2, 3).value);
        Assert.Equal(12, F.PowerGradient(-2, 3).du);
        Assert.True(double.IsNaN(F.PowerGradient(-2, 3).dv));
        Assert.Equal(double.PositiveInfinity, F.PowerGradient(0, 0.5).du);
        Assert.Equal((1f, 0f, 0f), F.PowerSingleGradient(0, 0));
        Assert.Equal(12f, F.PowerSingleGradient(-2, 3).du);
        Assert.Equal((1, 0), F.ZerothPowerGradient(0));
        Assert.Equal((-8, 12), F.CubeGradient(-2));
        Assert.Equal((0, 0), F.CubeGradient(0));
        Assert.Equal(-12, F.CubeDerivative2(-2));
        Assert.Equal((-8, 12), F.PowerByGradient(3, -2));
        Assert.Equal((1, 0), F.PowerByGradient(0, 0));
    }

    [Theory]
    [InlineData(0.7, 2.3)]
    [InlineData(3, -1.5)]
    [InlineData(1e-3, 0.5)]
    [InlineData(2, 0)]
    [InlineData(0.3, 0)]
    public void Powers_inside(double u, double v)
    {
        double[] gradient = new double[2];
        double[] hessian = new double[4];
        double p = F.PowerHessian(u, v, gradient, hessian);
        double log = Math.Log(u);
        Close([v * p / u, p * log], gradient);
        Close([v * (v - 1) * p / u / u, (p / u) + (v * p * log / u), (p / u) + (v * p * log / u), p * log * log], hessian);
    }

    /// <summary>The second derivatives where the base is negative and the exponent whole: those by the base are known.</summary>
    [Fact]
    public void Second_derivatives_of_powers_at_their_edges()
    {
        double[] gradient = new double[2];
        double[] hessian = new double[4];
        F.PowerHessian(-2, 3, gradient, hessian);
        Assert.Equal(-12, hessian[0], 1e-14);
        F.PowerHessian(0, 2, gradient, hessian);
        Assert.Equal(2, hessian[0], 1e-14);
        F.PowerHessian(0, 3, gradient, hessian);
        Assert.Equal(0, hessian[0], 1e-14);
        F.PowerHessian(0, 1, gradient, hessian);
        Assert.Equal(0, hessian[0], 1e-14);
    }

    [Fact]
    public void Lengths_and_angles()
    {
        Assert.Equal((5, 0.6, 0.8), F.HypotGradient(3, 4));
        Assert.Equal(0.6, F.HypotGradient(3e200, 4e200).dx, 1e-15);
        foreach (var (x, y) in new[] { (1.0, 2.0), (-1.0, 0.5), (-1.0, -0.5), (0.0, -3.0) })
        {
            var (value, dy, dx) = F.AngleGradient(y, x);
            Assert.Equal(Math.Atan2(y, x), value);
            Close([x / ((x * x) + (y * y)), -y / ((x * x) + (y * y))], [dy, dx]);
        }
    }

    private static double[] Unit(int length, int at)
    {
        double[] unit = new double[length];
        unit[at] = 1;
        return unit;
    }

    private static void Close(double[] expected, double[] actual)
    {
        double scale = expected.Append(1).Max(Math.Abs);
        Assert.All(expected.Zip(actual), p => Assert.Equal(p.First, p.Second, 1e-14 * scale));
    }
}
