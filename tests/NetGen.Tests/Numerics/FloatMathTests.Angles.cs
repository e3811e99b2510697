using NetGen.Numerics;

namespace NetGen.Tests.Numerics;

/// <content>The circular functions and their inverses.</content>
public partial class FloatMathTests
{
    // The numbers closest to multiples of π/2: nearly nothing is left of them.
    private static readonly float[] _nearlyQuarterTurns =
        [252.89820861816406f, 52516.43359375f, 1.5707964f, 4.712389f, 7.729178919452902e28f, 21999384576f];

    [Fact]
    public void Sin_is_accurate() => AssertAccurate(FloatMath.Sin, Reference.Sin, 0.9, Angles());

    [Fact]
    public void Cos_is_accurate() => AssertAccurate(FloatMath.Cos, Reference.Cos, 0.9, Angles());

    [Fact]
    public void Tan_is_accurate() => AssertAccurate(FloatMath.Tan, Reference.Tan, 1, Angles());

    [Fact]
    public void Asin_is_accurate() =>
        AssertAccurate(FloatMath.Asin, Reference.Asin, 1.2, [.. Near(0, 1), .. Ends(-0.5, 0.5), .. Ends(-1, 1)], IsInUnit);

    [Fact]
    public void Acos_is_accurate() =>
        AssertAccurate(FloatMath.Acos, Reference.Acos, 1.2, [.. Near(0, 1), .. Ends(-0.5, 0.5), .. Ends(-1, 1)], IsInUnit);

    [Fact]
    public void Atan_is_accurate() =>
        AssertAccurate(FloatMath.Atan, Reference.Atan, 0.7, [.. Near(0, 1), .. Near(0, 8), .. Ends(0.41421356, 2.4142136)]);

    [Fact]
    public void Atan2_is_accurate()
    {
        (float Y, float X)[] points =
        [
            .. Pairs(Near(0, 1), Near(0, 1)),
            .. Pairs(Samples.AllSingles(), Samples.AllSingles()),
            .. Samples.AllSingles().Zip(Near(0, 3), (y, factor) => (y, y * factor)),
            .. Samples.AllSingles().Select(y => (y, y * 1e37f)),
            .. Samples.AllSingles().Select(y => (y, y * -1e-37f)),
        ];
        var inside = points.Where(p => p.Y != 0 && p.X != 0 && float.IsFinite(p.X));
        var (units, at) = Accuracy.Largest<float>(FloatMath.Atan2, Reference.Atan2, inside);
        Assert.True(units <= 0.8, $"{units:F3} units at {at}");
    }

    [Fact]
    public void Sines_are_never_above_one()
    {
        foreach (float x in Angles().Concat(Samples.AllSingles()))
        {
            Assert.InRange(FloatMath.Sin(x), -1f, 1f);
            Assert.InRange(FloatMath.Cos(x), -1f, 1f);
        }
    }

    [Fact]
    public void Sin_has_its_limits() =>
        AssertValues(
            FloatMath.Sin,
            (float.PositiveInfinity, float.NaN),
            (float.NegativeInfinity, float.NaN),
            (0f, 0f),
            (-0f, -0f),
            (float.Epsilon, float.Epsilon),
            (-float.Epsilon, -float.Epsilon),
            (1.5707964f, 1f),
            (float.NaN, float.NaN));

    [Fact]
    public void Cos_has_its_limits() =>
        AssertValues(
            FloatMath.Cos,
            (float.PositiveInfinity, float.NaN),
            (float.NegativeInfinity, float.NaN),
            (0f, 1f),
            (-0f, 1f),
            (float.Epsilon, 1f),
            (3.1415927f, -1f),
            (float.NaN, float.NaN));

    [Fact]
    public void Tan_has_its_limits() =>
        AssertValues(
            FloatMath.Tan,
            (float.PositiveInfinity, float.NaN),
            (float.NegativeInfinity, float.NaN),
            (0f, 0f),
            (-0f, -0f),
            (float.Epsilon, float.Epsilon),
            (-float.Epsilon, -float.Epsilon),
            (float.NaN, float.NaN));

    [Fact]
    public void Asin_has_its_limits() =>
        AssertValues(
            FloatMath.Asin,
            (1f, HalfPi),
            (-1f, -HalfPi),
            (0f, 0f),
            (-0f, -0f),
            (float.Epsilon, float.Epsilon),
            (-float.Epsilon, -float.Epsilon),
            (float.BitIncrement(1), float.NaN),
            (float.BitDecrement(-1), float.NaN),
            (float.PositiveInfinity, float.NaN),
            (float.MinValue, float.NaN),
            (float.NaN, float.NaN));

    [Fact]
    public void Acos_has_its_limits() =>
        AssertValues(
            FloatMath.Acos,
            (1f, 0f),
            (-1f, float.Pi),
            (0f, HalfPi),
            (-0f, HalfPi),
            (float.BitIncrement(1), float.NaN),
            (float.BitDecrement(-1), float.NaN),
            (float.NegativeInfinity, float.NaN),
            (float.MaxValue, float.NaN),
            (float.NaN, float.NaN));

    [Fact]
    public void Atan_has_its_limits() =>
        AssertValues(
            FloatMath.Atan,
            (float.PositiveInfinity, HalfPi),
            (float.NegativeInfinity, -HalfPi),
            (float.MaxValue, HalfPi),
            (1f, HalfPi / 2),
            (-1f, -HalfPi / 2),
            (0f, 0f),
            (-0f, -0f),
            (float.Epsilon, float.Epsilon),
            (-float.Epsilon, -float.Epsilon),
            (float.NaN, float.NaN));

    [Fact]
    public void Atan2_has_its_limits()
    {
        const float Infinity = float.PositiveInfinity, ThreeEighths = 2.3561945f;
        AssertValues(
            FloatMath.Atan2,
            (0f, 0f, 0f),
            (-0f, 0f, -0f),
            (0f, -0f, float.Pi),
            (-0f, -0f, -float.Pi),
            (0f, 2f, 0f),
            (-0f, 2f, -0f),
            (0f, -2f, float.Pi),
            (-0f, -2f, -float.Pi),
            (2f, 0f, HalfPi),
            (2f, -0f, HalfPi),
            (-2f, -0f, -HalfPi),
            (1f, 1f, HalfPi / 2),
            (1f, -1f, ThreeEighths),
            (-1f, -1f, -ThreeEighths),
            (float.Epsilon, float.Epsilon, HalfPi / 2),
            (float.MaxValue, -float.MaxValue, ThreeEighths),
            (float.Epsilon, float.MaxValue, 0f),
            (float.Epsilon, -1f, float.Pi),
            (float.Epsilon, 1f, float.Epsilon),
            (1f, Infinity, 0f),
            (-1f, Infinity, -0f),
            (1f, -Infinity, float.Pi),
            (-1f, -Infinity, -float.Pi),
            (Infinity, 1f, HalfPi),
            (-Infinity, -1f, -HalfPi),
            (Infinity, Infinity, HalfPi / 2),
            (-Infinity, Infinity, -HalfPi / 2),
            (Infinity, -Infinity, ThreeEighths),
            (-Infinity, -Infinity, -ThreeEighths),
            (float.NaN, 1f, float.NaN),
            (1f, float.NaN, float.NaN),
            (float.NaN, Infinity, float.NaN),
            (Infinity, float.NaN, float.NaN));
    }

    private const float HalfPi = float.Pi / 2;

    private static bool IsInUnit(float x) => MathF.Abs(x) <= 1;

    private static IEnumerable<float> Angles() =>
    [
        .. Near(0, 8),
        .. Near(0, 131072),
        .. Near(1e4, 1e4),
        .. Ends(-131072, 131072),
        .. _nearlyQuarterTurns.SelectMany(x => Samples.Around<float>(x, 3)),
        .. Enumerable.Range(1, 99).SelectMany(n => Samples.Around<float>(n * Math.PI / 4, 3)),
    ];
}
