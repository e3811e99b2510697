using NetGen.Numerics;

namespace NetGen.Tests.Numerics;

/// <content>Powers, roots, logarithms to other bases, hyperbolic functions and their inverses.</content>
public partial class DoubleMathTests
{
    [Fact]
    public void Sinh_is_accurate() =>
        AssertAccurate(
            DoubleMath.Sinh, Reference.Sinh, 1, [.. Near(0, 2), .. Near(0, 30), .. Ends(-1, 1), .. Ends(22, 710.47586)], x => x > -500);

    [Fact]
    public void Cosh_is_accurate() =>
        AssertAccurate(
            DoubleMath.Cosh, Reference.Cosh, 0.9, [.. Near(0, 2), .. Near(0, 30), .. Ends(22, 710.47586)], x => x > -500);

    [Fact]
    public void Asinh_is_accurate() =>
        AssertAccurate(DoubleMath.Asinh, Reference.Asinh, 1.5, [.. Near(0, 2), .. Near(0, 30), .. Ends(0.36, 1073741824)]);

    [Fact]
    public void Acosh_is_accurate() =>
        AssertAccurate(
            DoubleMath.Acosh, Reference.Acosh, 1.5, [.. Near(1.5, 0.5), .. Near(16, 15), .. Ends(1.065, 1073741824), .. Ends(1, 2)], x => x >= 1);

    [Fact]
    public void Atanh_is_accurate() =>
        AssertAccurate(DoubleMath.Atanh, Reference.Atanh, 1.5, [.. Near(0, 1), .. Near(0, 0.2), .. Ends(-1, 1)], x => Math.Abs(x) < 1);

    [Fact]
    public void Exp2_is_accurate() =>
        AssertAccurate(DoubleMath.Exp2, Reference.Exp2, 1, [.. Near(0, 2), .. Near(0, 1076), .. Ends(-1022, 1024)]);

    [Fact]
    public void Log2_is_accurate() =>
        AssertAccurate(DoubleMath.Log2, Reference.Log2, 0.9, [.. Near(2, 2), .. Near(1, 0.01), .. Ends(0.7071, 1.4142)], x => x > 0);

    [Fact]
    public void Log10_is_accurate() =>
        AssertAccurate(DoubleMath.Log10, Reference.Log10, 0.8, [.. Near(2, 2), .. Near(1, 0.01), .. Ends(0.7071, 1.4142)], x => x > 0);

    [Fact]
    public void Cbrt_is_accurate() =>
        AssertAccurate(DoubleMath.Cbrt, Reference.Cbrt, 0.6, [.. Near(0, 8), .. Ends(0.7071, 1.4142)], x => x != 0);

    [Fact]
    public void Pow_is_accurate()
    {
        (double X, double Y)[] pairs =
        [
            .. Pairs(Near(2, 2), Near(0, 8)),
            .. Near(0, 4).Select((x, i) => (x, (double)((i % 61) - 30))),
            .. Pairs(Samples.AllDoubles(), Samples.AllDoubles()).Where(p => p.First > 0),
            .. ToAllResults(Samples.AllDoubles().Where(x => x > 0)),
            .. ToAllResults([.. Near(1, 0.5), .. Near(1, 0.0009), .. Ends(0.7072, 1.414), .. Ends(1, 1)]),
        ];
        var (units, at) = Accuracy.Largest<double>(DoubleMath.Pow, Reference.Pow, pairs.Where(p => p.X != 0 && p.X != 1));
        Assert.True(units <= 1.3, $"{units:F3} units at {at}");
    }

    [Fact]
    public void Powers_of_integers_are_exact()
    {
        foreach (int n in Enumerable.Range(-30, 61).Where(n => n != 0))
        {
            double power = 1;
            for (int k = 0; Math.Abs(power) < 9007199254740992 / 31; k++)
            {
                Assert.Equal(power, DoubleMath.Pow(n, k));
                power *= n;
                if (Math.Abs(n) == 1 && k > 40)
                {
                    break;
                }
            }
        }
    }

    [Fact]
    public void Inverses_are_exact_where_they_can_be()
    {
        for (int n = -1074; n < 1024; n++)
        {
            double power = Math.ScaleB(1, n);
            Assert.Equal(power, DoubleMath.Exp2(n));
            Assert.Equal(n, DoubleMath.Log2(power));
            Assert.Equal(power, DoubleMath.Pow(2, n));
        }

        double ten = 1;
        for (int n = 0; n <= 22; n++)
        {
            Assert.Equal(n, DoubleMath.Log10(ten));
            Assert.Equal(ten, DoubleMath.Pow(10, n));
            ten *= 10;
        }

        for (int n = -200; n <= 200; n++)
        {
            Assert.Equal(n, DoubleMath.Cbrt(n * n * n));
            Assert.Equal(n, DoubleMath.Pow(n * n, 0.5) * Math.Sign(n));
        }
    }

    [Fact]
    public void Sinh_has_its_limits() =>
        AssertValues(
            DoubleMath.Sinh,
            (double.PositiveInfinity, double.PositiveInfinity),
            (double.NegativeInfinity, double.NegativeInfinity),
            (double.MaxValue, double.PositiveInfinity),
            (double.MinValue, double.NegativeInfinity),
            (711.0, double.PositiveInfinity),
            (0.0, 0.0),
            (-0.0, -0.0),
            (double.Epsilon, double.Epsilon),
            (-double.Epsilon, -double.Epsilon),
            (double.NaN, double.NaN));

    [Fact]
    public void Hyperbolic_functions_have_their_symmetries()
    {
        foreach (double x in Samples.AllDoubles().Concat(Near(0, 720)))
        {
            Assert.Equal(-DoubleMath.Sinh(x), DoubleMath.Sinh(-x));
            Assert.Equal(DoubleMath.Cosh(x), DoubleMath.Cosh(-x));
        }
    }

    [Fact]
    public void Cosh_has_its_limits() =>
        AssertValues(
            DoubleMath.Cosh,
            (double.PositiveInfinity, double.PositiveInfinity),
            (double.NegativeInfinity, double.PositiveInfinity),
            (double.MinValue, double.PositiveInfinity),
            (711.0, double.PositiveInfinity),
            (0.0, 1.0),
            (-0.0, 1.0),
            (double.Epsilon, 1.0),
            (double.NaN, double.NaN));

    [Fact]
    public void Asinh_has_its_limits() =>
        AssertValues(
            DoubleMath.Asinh,
            (double.PositiveInfinity, double.PositiveInfinity),
            (double.NegativeInfinity, double.NegativeInfinity),
            (double.MaxValue, 710.475860073944),
            (double.MinValue, -710.475860073944),
            (0.0, 0.0),
            (-0.0, -0.0),
            (double.Epsilon, double.Epsilon),
            (-double.Epsilon, -double.Epsilon),
            (double.NaN, double.NaN));

    [Fact]
    public void Acosh_has_its_limits() =>
        AssertValues(
            DoubleMath.Acosh,
            (double.PositiveInfinity, double.PositiveInfinity),
            (double.MaxValue, 710.475860073944),
            (1.0, 0.0),
            (double.BitDecrement(1), double.NaN),
            (0.0, double.NaN),
            (-1.0, double.NaN),
            (-5.0, double.NaN),
            (double.MinValue, double.NaN),
            (double.NegativeInfinity, double.NaN),
            (double.NaN, double.NaN));

    [Fact]
    public void Atanh_has_its_limits() =>
        AssertValues(
            DoubleMath.Atanh,
            (1.0, double.PositiveInfinity),
            (-1.0, double.NegativeInfinity),
            (double.BitIncrement(1), double.NaN),
            (double.BitDecrement(-1), double.NaN),
            (double.PositiveInfinity, double.NaN),
            (double.MinValue, double.NaN),
            (0.0, 0.0),
            (-0.0, -0.0),
            (double.Epsilon, double.Epsilon),
            (-double.Epsilon, -double.Epsilon),
            (double.NaN, double.NaN));

    [Fact]
    public void Exp2_has_its_limits() =>
        AssertValues(
            DoubleMath.Exp2,
            (double.PositiveInfinity, double.PositiveInfinity),
            (double.NegativeInfinity, 0.0),
            (double.MaxValue, double.PositiveInfinity),
            (double.MinValue, 0.0),
            (1024.0, double.PositiveInfinity),
            (-1076.0, 0.0),
            (-0.0, 1.0),
            (double.NaN, double.NaN));

    [Fact]
    public void Log2_has_its_limits() => AssertLogarithm(DoubleMath.Log2);

    [Fact]
    public void Log10_has_its_limits() => AssertLogarithm(DoubleMath.Log10);

    [Fact]
    public void Cbrt_has_its_limits() =>
        AssertValues(
            DoubleMath.Cbrt,
            (double.PositiveInfinity, double.PositiveInfinity),
            (double.NegativeInfinity, double.NegativeInfinity),
            (0.0, 0.0),
            (-0.0, -0.0),
            (double.NaN, double.NaN));

    [Fact]
    public void Pow_has_its_limits()
    {
        const double Infinity = double.PositiveInfinity;
        AssertValues(
            DoubleMath.Pow,
            (double.NaN, 0.0, 1.0),
            (double.NaN, -0.0, 1.0),
            (Infinity, 0.0, 1.0),
            (0.0, 0.0, 1.0),
            (1.0, double.NaN, 1.0),
            (1.0, Infinity, 1.0),
            (1.0, -Infinity, 1.0),
            (-1.0, Infinity, 1.0),
            (-1.0, -Infinity, 1.0),
            (double.NaN, 1.0, double.NaN),
            (2.0, double.NaN, double.NaN),
            (-1.0, double.NaN, double.NaN),
            (-2.0, 0.5, double.NaN),
            (-2.0, -1.5, double.NaN),
            (double.MinValue, 0.5, double.NaN),
            (-2.0, 3.0, -8.0),
            (-2.0, 2.0, 4.0),
            (-2.0, -3.0, -0.125),
            (-1.0, 9007199254740991.0, -1.0),
            (-1.0, 9007199254740992.0, 1.0),
            (0.0, 3.0, 0.0),
            (-0.0, 3.0, -0.0),
            (-0.0, 2.0, 0.0),
            (-0.0, 2.5, 0.0),
            (0.0, -3.0, Infinity),
            (-0.0, -3.0, -Infinity),
            (-0.0, -2.0, Infinity),
            (-0.0, -0.5, Infinity),
            (0.0, Infinity, 0.0),
            (-0.0, -Infinity, Infinity),
            (0.5, Infinity, 0.0),
            (0.5, -Infinity, Infinity),
            (-2.0, Infinity, Infinity),
            (-2.0, -Infinity, 0.0),
            (double.BitIncrement(1), Infinity, Infinity),
            (double.BitDecrement(1), Infinity, 0.0),
            (Infinity, 0.1, Infinity),
            (Infinity, -0.1, 0.0),
            (-Infinity, 3.0, -Infinity),
            (-Infinity, 2.0, Infinity),
            (-Infinity, 0.5, Infinity),
            (-Infinity, -3.0, -0.0),
            (-Infinity, -2.0, 0.0),
            (-Infinity, -0.5, 0.0),
            (Infinity, Infinity, Infinity),
            (-Infinity, -Infinity, 0.0),
            (double.MaxValue, double.MaxValue, Infinity),
            (double.MinValue, double.MinValue, 0.0),
            (double.Epsilon, -1.0, Infinity),
            (double.Epsilon, 1.0, double.Epsilon),
            (-double.Epsilon, 1.0, -double.Epsilon),
            (double.MaxValue, 1.0, double.MaxValue),
            (double.NaN, double.NaN, double.NaN));
    }

    private static void AssertLogarithm(Func<double, double> function) =>
        AssertValues(
            function,
            (double.PositiveInfinity, double.PositiveInfinity),
            (0.0, double.NegativeInfinity),
            (-0.0, double.NegativeInfinity),
            (1.0, 0.0),
            (-double.Epsilon, double.NaN),
            (-1.0, double.NaN),
            (double.NegativeInfinity, double.NaN),
            (double.NaN, double.NaN));

    // Exponents that lead from each number to somewhere in the whole range of results.
    private static IEnumerable<(double X, double Y)> ToAllResults(IEnumerable<double> numbers) =>
        numbers.Where(x => x != 1).Select((x, i) => (x, (double)((-745 + (i % 1455)) / Math.Log(x))));

    // Every number with some other, in an order that repeats itself.
    private static IEnumerable<(double First, double Second)> Pairs(IEnumerable<double> first, IEnumerable<double> second)
    {
        double[] others = [.. second];
        return first.Select((x, i) => (x, others[(int)(i * 7919L % others.Length)]));
    }

    // Compares bits, so that the signs of zeros count.
    private static void AssertValues(Func<double, double, double> function, params (double First, double Second, double Expected)[] cases)
    {
        foreach (var (first, second, expected) in cases)
        {
            Assert.Equal((first, second, Spell(expected)), (first, second, Spell(function(first, second))));
        }
    }
}
