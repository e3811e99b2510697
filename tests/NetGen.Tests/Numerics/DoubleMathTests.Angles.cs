using NetGen.Numerics;

namespace NetGen.Tests.Numerics;

/// <content>The circular functions and their inverses.</content>
public partial class DoubleMathTests
{
    // The numbers closest to multiples of π/2: nearly nothing is left of them.
    private static readonly double[] _nearlyQuarterTurns =
        [
            45.553093477052, 14461176.67027838, 1.5707963267948966, 4.71238898038469,
            5.319372648326541e255, 3.576149729694266e39, 6.426511099577231e173,
        ];

    [Fact]
    public void Sin_is_accurate() => AssertAccurate(DoubleMath.Sin, Reference.Sin, 0.9, Angles());

    [Fact]
    public void Cos_is_accurate() => AssertAccurate(DoubleMath.Cos, Reference.Cos, 0.9, Angles());

    [Fact]
    public void Tan_is_accurate() => AssertAccurate(DoubleMath.Tan, Reference.Tan, 1, Angles());

    [Fact]
    public void Asin_is_accurate() =>
        AssertAccurate(DoubleMath.Asin, Reference.Asin, 1.2, [.. Near(0, 1), .. Ends(-0.5, 0.5), .. Ends(-1, 1)], IsInUnit);

    [Fact]
    public void Acos_is_accurate() =>
        AssertAccurate(DoubleMath.Acos, Reference.Acos, 1.2, [.. Near(0, 1), .. Ends(-0.5, 0.5), .. Ends(-1, 1)], IsInUnit);

    [Fact]
    public void Atan_is_accurate() =>
        AssertAccurate(DoubleMath.Atan, Reference.Atan, 0.7, [.. Near(0, 1), .. Near(0, 8), .. Ends(0.41421356, 2.4142136)]);

    [Fact]
    public void Atan2_is_accurate()
    {
        (double Y, double X)[] points =
        [
            .. Pairs(Near(0, 1), Near(0, 1)),
            .. Pairs(Samples.AllDoubles(), Samples.AllDoubles()),
            .. Samples.AllDoubles().Zip(Near(0, 3), (y, factor) => (y, y * factor)),
            .. Samples.AllDoubles().Select(y => (y, y * 1e300)),
            .. Samples.AllDoubles().Select(y => (y, y * -1e-300)),
        ];
        var inside = points.Where(p => p.Y != 0 && p.X != 0 && double.IsFinite(p.X));
        var (units, at) = Accuracy.Largest<double>(DoubleMath.Atan2, Reference.Atan2, inside);
        Assert.True(units <= 0.8, $"{units:F3} units at {at}");
    }

    [Fact]
    public void Sines_are_never_above_one()
    {
        foreach (double x in Angles().Concat(Samples.AllDoubles()))
        {
            Assert.InRange(DoubleMath.Sin(x), -1.0, 1.0);
            Assert.InRange(DoubleMath.Cos(x), -1.0, 1.0);
        }
    }

    [Fact]
    public void Sin_has_its_limits() =>
        AssertValues(
            DoubleMath.Sin,
            (double.PositiveInfinity, double.NaN),
            (double.NegativeInfinity, double.NaN),
            (0.0, 0.0),
            (-0.0, -0.0),
            (double.Epsilon, double.Epsilon),
            (-double.Epsilon, -double.Epsilon),
            (1.5707963267948966, 1.0),
            (double.NaN, double.NaN));

    [Fact]
    public void Cos_has_its_limits() =>
        AssertValues(
            DoubleMath.Cos,
            (double.PositiveInfinity, double.NaN),
            (double.NegativeInfinity, double.NaN),
            (0.0, 1.0),
            (-0.0, 1.0),
            (double.Epsilon, 1.0),
            (3.141592653589793, -1.0),
            (double.NaN, double.NaN));

    [Fact]
    public void Tan_has_its_limits() =>
        AssertValues(
            DoubleMath.Tan,
            (double.PositiveInfinity, double.NaN),
            (double.NegativeInfinity, double.NaN),
            (0.0, 0.0),
            (-0.0, -0.0),
            (double.Epsilon, double.Epsilon),
            (-double.Epsilon, -double.Epsilon),
            (double.NaN, double.NaN));

    [Fact]
    public void Asin_has_its_limits() =>
        AssertValues(
            DoubleMath.Asin,
            (1.0, HalfPi),
            (-1.0, -HalfPi),
            (0.0, 0.0),
            (-0.0, -0.0),
            (double.Epsilon, double.Epsilon),
            (-double.Epsilon, -double.Epsilon),
            (double.BitIncrement(1), double.NaN),
            (double.BitDecrement(-1), double.NaN),
            (double.PositiveInfinity, double.NaN),
            (double.MinValue, double.NaN),
            (double.NaN, double.NaN));

    [Fact]
    public void Acos_has_its_limits() =>
        AssertValues(
            DoubleMath.Acos,
            (1.0, 0.0),
            (-1.0, double.Pi),
            (0.0, HalfPi),
            (-0.0, HalfPi),
            (double.BitIncrement(1), double.NaN),
            (double.BitDecrement(-1), double.NaN),
            (double.NegativeInfinity, double.NaN),
            (double.MaxValue, double.NaN),
            (double.NaN, double.NaN));

    [Fact]
    public void Atan_has_its_limits() =>
        AssertValues(
            DoubleMath.Atan,
            (double.PositiveInfinity, HalfPi),
            (double.NegativeInfinity, -HalfPi),
            (double.MaxValue, HalfPi),
            (1.0, HalfPi / 2),
            (-1.0, -HalfPi / 2),
            (0.0, 0.0),
            (-0.0, -0.0),
            (double.Epsilon, double.Epsilon),
            (-double.Epsilon, -double.Epsilon),
            (double.NaN, double.NaN));

    [Fact]
    public void Atan2_has_its_limits()
    {
        const double Infinity = double.PositiveInfinity, ThreeEighths = 2.356194490192345;
        AssertValues(
            DoubleMath.Atan2,
            (0.0, 0.0, 0.0),
            (-0.0, 0.0, -0.0),
            (0.0, -0.0, double.Pi),
            (-0.0, -0.0, -double.Pi),
            (0.0, 2.0, 0.0),
            (-0.0, 2.0, -0.0),
            (0.0, -2.0, double.Pi),
            (-0.0, -2.0, -double.Pi),
            (2.0, 0.0, HalfPi),
            (2.0, -0.0, HalfPi),
            (-2.0, -0.0, -HalfPi),
            (1.0, 1.0, HalfPi / 2),
            (1.0, -1.0, ThreeEighths),
            (-1.0, -1.0, -ThreeEighths),
            (double.Epsilon, double.Epsilon, HalfPi / 2),
            (double.MaxValue, -double.MaxValue, ThreeEighths),
            (double.Epsilon, double.MaxValue, 0.0),
            (double.Epsilon, -1.0, double.Pi),
            (double.Epsilon, 1.0, double.Epsilon),
            (1.0, Infinity, 0.0),
            (-1.0, Infinity, -0.0),
            (1.0, -Infinity, double.Pi),
            (-1.0, -Infinity, -double.Pi),
            (Infinity, 1.0, HalfPi),
            (-Infinity, -1.0, -HalfPi),
            (Infinity, Infinity, HalfPi / 2),
            (-Infinity, Infinity, -HalfPi / 2),
            (Infinity, -Infinity, ThreeEighths),
            (-Infinity, -Infinity, -ThreeEighths),
            (double.NaN, 1.0, double.NaN),
            (1.0, double.NaN, double.NaN),
            (double.NaN, Infinity, double.NaN),
            (Infinity, double.NaN, double.NaN));
    }

    private const double HalfPi = double.Pi / 2;

    private static bool IsInUnit(double x) => Math.Abs(x) <= 1;

    private static IEnumerable<double> Angles() =>
    [
        .. Near(0, 8),
        .. Near(0, 1099511627776),
        .. Near(1e5, 1e5),
        .. Ends(-1099511627776, 1099511627776),
        .. _nearlyQuarterTurns.SelectMany(x => Samples.Around<double>(x, 3)),
        .. Enumerable.Range(1, 99).SelectMany(n => Samples.Around<double>(n * Math.PI / 4, 3)),
    ];
}
