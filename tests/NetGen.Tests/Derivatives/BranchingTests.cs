using F = NetGen.Tests.Derivatives.BranchingFunctions;

namespace NetGen.Tests.Derivatives;

/// <summary>Statements of scalar functions: every path in closed form.</summary>
public class BranchingTests
{
    [Theory]
    [InlineData(-1, 0.5, 0, 1)]
    [InlineData(0.7, 2, 2 * 0.7 * 4, 2 * 0.49 * 2)]
    [InlineData(0, 0.5, 1.5, 0)]
    public void Early_returns(double x, double y, double dx, double dy)
    {
        var (value, byX, byY) = F.EarlyReturnGradient(x, y);
        Assert.Equal(F.EarlyReturn(x, y), value, 1e-15);
        Close([dx, dy], [byX, byY]);
        Assert.Equal((3 * dx) - dy, F.EarlyReturnDirectional(x, y, 3, -1), 1e-14);
        double[] hessian = new double[4];
        F.EarlyReturnHessian(x, y, new double[2], hessian);
        Close(x < 0 ? [0, 0, 0, 2] : y > 1 ? [2 * y * y, 4 * x * y, 4 * x * y, 2 * x * x] : [-Math.Sin(x) * (y + 1), Math.Cos(x), Math.Cos(x), 0], hessian);
    }

    [Fact]
    public void A_return_in_every_branch() =>
        Assert.Equal([12, 1, 2], new[] { 2, 0.0, -1 }.Select(x => x == 0 ? F.ReturnInBothBranchesGradient(1e-300).dx : F.ReturnInBothBranchesGradient(x).dx));

    [Theory]
    [InlineData(-2, -4, 2)]
    [InlineData(-1, 0.5403023058681398, 0.8414709848078965)]
    [InlineData(0, 1, 0)]
    [InlineData(1, 4, 0)]
    [InlineData(2, 4, 0)]
    [InlineData(2.5, 12.182493960703473, 12.182493960703473)]
    [InlineData(3, -1 / 9.0, 2 / 27.0)]
    public void Relational_patterns(double x, double first, double second)
    {
        Assert.Equal(F.Relational(x), F.RelationalGradient(x).value, 1e-14);
        Assert.Equal(first, F.RelationalGradient(x).dx, 1e-14);
        Assert.Equal(second, F.RelationalDerivative2(x), 1e-14);
    }

    [Fact]
    public void Patterns_of_constants()
    {
        double[] expected = [1, 0.6, 0.6, 0, 0, 0, -Math.Sin(0.3), Math.Exp(0.3), -Math.Sin(0.3)];
        Close(expected, [.. Enumerable.Range(0, 9).Select(kind => F.ConstantsGradient(kind, 0.3).dx)]);
        Assert.All(Enumerable.Range(-1, 10), kind => Assert.Equal(F.Constants(kind, 0.3), F.ConstantsGradient(kind, 0.3).value, 1e-15));
    }

    [Fact]
    public void Patterns_with_conditions()
    {
        Assert.Equal((6, 3, 2), F.WhenGradient(2, 3));
        Assert.Equal((4, 4, 0), F.WhenGradient(2, 1));
        Close([Math.Exp(-3), Math.Exp(-3), 0], F.WhenGradient(-3, 1));
        Assert.Equal((1, 0, 1), F.WhenGradient(-1, 1));
    }

    [Theory]
    [InlineData((int)Mode.Plain, 1, 2)]
    [InlineData((int)Mode.Squared, 4, 4)]
    [InlineData((int)Mode.Damped, -0.1353352832366127, -0.1353352832366127)]
    public void Settings(int setting, double expected, double other)
    {
        var mode = (Mode)setting;
        Assert.Equal(expected, F.ByModeGradient(2, mode, negate: false).dx, 1e-15);
        Assert.Equal(-expected, F.ByModeGradient(2, mode, negate: true).dx, 1e-15);
        Assert.Equal(mode == Mode.Plain ? 1 : other, F.IfByModeGradient(2, mode).dx, 1e-15);
    }

    [Fact]
    public void Assignments_of_all_kinds() => Check(2, p => F.Compound(p[0], p[1]), p => F.CompoundGradient(p[0], p[1]), (p, g, h) => F.CompoundHessian(p[0], p[1], g, h));

    [Fact]
    public void Deconstruction() => Check(2, p => F.Deconstruction(p[0], p[1]), p => F.DeconstructionGradient(p[0], p[1]));

    [Fact]
    public void Tuples_in_locals() => Assert.Equal((36, 24, 18), F.TupleInOneLocalGradient(2, 3));

    [Fact]
    public void Calls() => Check(2, p => F.Calls(p[0], p[1]), p => F.CallsGradient(p[0], p[1]));

    [Fact]
    public void Calls_of_one_function_twice() => Assert.Equal((16 + 9, 32 + 6), F.CallsOfOneTwiceGradient(2));

    [Fact]
    public void What_is_held_constant()
    {
        Assert.Equal((2 * 3 + 6 * 2, 6, 2), F.HeldGradient(2, 3));
        double[] hessian = new double[4];
        F.HeldHessian(2, 3, new double[2], hessian);
        Assert.Equal([0, 0, 0, 0], hessian);
    }

    [Fact]
    public void Constants_of_the_class()
    {
        Assert.Equal((0.25 * 4) + (2 * Math.Sqrt(2)) - 2 + 6, F.StaticsGradient(2).value, 1e-14);
        Assert.Equal(1 + Math.Sqrt(2) + 3, F.StaticsGradient(2).dx, 1e-14);
        Assert.Equal((1 - 4 + 2 + 24, -2 + 2 + 36), F.PolynomialGradient(2));
    }

    [Fact]
    public void Iterations()
    {
        Close([Math.Sqrt(2), 0.5 / Math.Sqrt(2)], [F.NewtonGradient(2).value, F.NewtonGradient(2).dx]);
        Close([-0.25 * Math.Pow(2, -1.5), 0.375 * Math.Pow(2, -2.5)], [F.NewtonDerivative2(2), F.NewtonDerivative3(2)]);
        Assert.Equal([0, 1, 1.5, 1.75, 1.875], Enumerable.Range(0, 5).Select(n => F.PowersGradient(0.5, n).dx));
        Assert.Equal(0, F.PowersGradient(0.5, -3).dx);
    }

    [Fact]
    public void Single_precision()
    {
        Assert.Equal((2f, 2f, 2f), F.SingleGradient(1, 0.5f));
        Assert.Equal((8f, 1.5f, 2f), F.SingleGradient(4, 1));
    }

    [Fact]
    public void Tuples_with_returns()
    {
        double[] jacobian = new double[4];
        Assert.Equal((1, 4), F.TupleWithReturnsJacobian(2, 1, jacobian));
        Assert.Equal([1, -1, 4, 0], jacobian);
        F.TupleWithReturnsJacobian(1, 2, jacobian);
        Assert.Equal([1, 1, 2, 1], jacobian);
        double[] gradient = new double[2];
        Assert.Equal((1, 4), F.TupleWithReturnsPullback(2, 1, [10, 1], gradient));
        Assert.Equal([14, -10], gradient);
        Assert.Equal((4, 12), F.TupleWithReturnsDirectional(2, 1, 3, -1));
    }

    [Fact]
    public void Names_that_are_taken()
    {
        var (value, byIn, byGradient, byValue) = F.KeywordsGradient(2, 3, 5);
        Assert.Equal((36, 18, 12, 6), (value, byIn, byGradient, byValue));
    }

    private static void Check(int inputs, Func<double[], double> function, Func<double[], (double Value, double Dx, double Dy)> gradient, Hessian? second = null)
    {
        foreach (double[] point in new double[][] { [0.7, -0.4], [1.3, 0.9], [-0.6, 1.2] })
        {
            var (value, dx, dy) = gradient(point);
            var slopes = Extrapolated.Slopes(p => [function(p)], point);
            Close([function(point), slopes[0, 0], slopes[0, 1]], [value, dx, dy], 1e-9);
            if (second is not null)
            {
                double[] hessian = new double[inputs * inputs];
                second(point, new double[inputs], hessian);
                var expected = Extrapolated.Slopes(p => gradient(p) is var (_, x, y) ? [x, y] : [], point);
                Close([expected[0, 0], expected[0, 1], expected[1, 0], expected[1, 1]], hessian, 1e-8);
            }
        }
    }

    private static void Close(double[] expected, (double A, double B, double C) actual) => Close(expected, [actual.A, actual.B, actual.C]);

    private static void Close(double[] expected, double[] actual, double tolerance = 1e-14)
    {
        double scale = expected.Append(1).Max(Math.Abs);
        Assert.All(expected.Zip(actual), p => Assert.Equal(p.First, p.Second, tolerance * scale));
    }

    private delegate void Hessian(double[] point, double[] gradient, double[] hessian);
}
