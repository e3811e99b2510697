using NetGen.Numerics;

namespace NetGen.Tests.Numerics;

/// <content>Powers, roots, logarithms to other bases, hyperbolic functions and their inverses.</content>
public partial class FloatMathTests
{
    [Fact]
    public void Sinh_is_accurate() =>
        AssertAccurate(
            FloatMath.Sinh, Reference.Sinh, 1, [.. Near(0, 2), .. Near(0, 30), .. Ends(-1, 1), .. Ends(9, 89.41599)], x => x > -500);

    [Fact]
    public void Cosh_is_accurate() =>
        AssertAccurate(
            FloatMath.Cosh, Reference.Cosh, 0.9, [.. Near(0, 2), .. Near(0, 30), .. Ends(9, 89.41599)], x => x > -500);

    [Fact]
    public void Asinh_is_accurate() =>
        AssertAccurate(FloatMath.Asinh, Reference.Asinh, 1.5, [.. Near(0, 2), .. Near(0, 30), .. Ends(0.36, 16384)]);

    [Fact]
    public void Acosh_is_accurate() =>
        AssertAccurate(
            FloatMath.Acosh, Reference.Acosh, 1.5, [.. Near(1.5, 0.5), .. Near(16, 15), .. Ends(1.065, 16384), .. Ends(1, 2)], x => x >= 1);

    [Fact]
    public void Atanh_is_accurate() =>
        AssertAccurate(FloatMath.Atanh, Reference.Atanh, 1.5, [.. Near(0, 1), .. Near(0, 0.2), .. Ends(-1, 1)], x => MathF.Abs(x) < 1);

    [Fact]
    public void Exp2_is_accurate() =>
        AssertAccurate(FloatMath.Exp2, Reference.Exp2, 1, [.. Near(0, 2), .. Near(0, 150), .. Ends(-126, 128)]);

    [Fact]
    public void Log2_is_accurate() =>
        AssertAccurate(FloatMath.Log2, Reference.Log2, 0.9, [.. Near(2, 2), .. Near(1, 0.01), .. Ends(0.7071, 1.4142)], x => x > 0);

    [Fact]
    public void Log10_is_accurate() =>
        AssertAccurate(FloatMath.Log10, Reference.Log10, 0.8, [.. Near(2, 2), .. Near(1, 0.01), .. Ends(0.7071, 1.4142)], x => x > 0);

    [Fact]
    public void Cbrt_is_accurate() =>
        AssertAccurate(FloatMath.Cbrt, Reference.Cbrt, 0.6, [.. Near(0, 8), .. Ends(0.7071, 1.4142)], x => x != 0);

    [Fact]
    public void Pow_is_accurate()
    {
        (float X, float Y)[] pairs =
        [
            .. Pairs(Near(2, 2), Near(0, 8)),
            .. Near(0, 4).Select((x, i) => (x, (float)((i % 61) - 30))),
            .. Pairs(Samples.AllSingles(), Samples.AllSingles()).Where(p => p.First > 0),
            .. ToAllResults(Samples.AllSingles().Where(x => x > 0)),
            .. ToAllResults([.. Near(1, 0.5), .. Near(1, 0.0009), .. Ends(0.7072, 1.414), .. Ends(1, 1)]),
        ];
        var (units, at) = Accuracy.Largest<float>(FloatMath.Pow, Reference.Pow, pairs.Where(p => p.X != 0 && p.X != 1));
        Assert.True(units <= 0.9, $"{units:F3} units at {at}");
    }

    [Fact]
    public void Powers_of_integers_are_exact()
    {
        foreach (int n in Enumerable.Range(-30, 61).Where(n => n != 0))
        {
            float power = 1;
            for (int k = 0; Math.Abs(power) < 16777216 / 31; k++)
            {
                Assert.Equal(power, FloatMath.Pow(n, k));
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
        for (int n = -149; n < 128; n++)
        {
            float power = MathF.ScaleB(1, n);
            Assert.Equal(power, FloatMath.Exp2(n));
            Assert.Equal(n, FloatMath.Log2(power));
            Assert.Equal(power, FloatMath.Pow(2, n));
        }

        float ten = 1;
        for (int n = 0; n <= 10; n++)
        {
            Assert.Equal(n, FloatMath.Log10(ten));
            Assert.Equal(ten, FloatMath.Pow(10, n));
            ten *= 10;
        }

        for (int n = -200; n <= 200; n++)
        {
            Assert.Equal(n, FloatMath.Cbrt(n * n * n));
            Assert.Equal(n, FloatMath.Pow(n * n, 0.5f) * Math.Sign(n));
        }
    }

    [Fact]
    public void Sinh_has_its_limits() =>
        AssertValues(
            FloatMath.Sinh,
            (float.PositiveInfinity, float.PositiveInfinity),
            (float.NegativeInfinity, float.NegativeInfinity),
            (float.MaxValue, float.PositiveInfinity),
            (float.MinValue, float.NegativeInfinity),
            (89.5f, float.PositiveInfinity),
            (0f, 0f),
            (-0f, -0f),
            (float.Epsilon, float.Epsilon),
            (-float.Epsilon, -float.Epsilon),
            (float.NaN, float.NaN));

    [Fact]
    public void Hyperbolic_functions_have_their_symmetries()
    {
        foreach (float x in Samples.AllSingles().Concat(Near(0, 95)))
        {
            Assert.Equal(-FloatMath.Sinh(x), FloatMath.Sinh(-x));
            Assert.Equal(FloatMath.Cosh(x), FloatMath.Cosh(-x));
        }
    }

    [Fact]
    public void Cosh_has_its_limits() =>
        AssertValues(
            FloatMath.Cosh,
            (float.PositiveInfinity, float.PositiveInfinity),
            (float.NegativeInfinity, float.PositiveInfinity),
            (float.MinValue, float.PositiveInfinity),
            (89.5f, float.PositiveInfinity),
            (0f, 1f),
            (-0f, 1f),
            (float.Epsilon, 1f),
            (float.NaN, float.NaN));

    [Fact]
    public void Asinh_has_its_limits() =>
        AssertValues(
            FloatMath.Asinh,
            (float.PositiveInfinity, float.PositiveInfinity),
            (float.NegativeInfinity, float.NegativeInfinity),
            (float.MaxValue, 89.415985f),
            (float.MinValue, -89.415985f),
            (0f, 0f),
            (-0f, -0f),
            (float.Epsilon, float.Epsilon),
            (-float.Epsilon, -float.Epsilon),
            (float.NaN, float.NaN));

    [Fact]
    public void Acosh_has_its_limits() =>
        AssertValues(
            FloatMath.Acosh,
            (float.PositiveInfinity, float.PositiveInfinity),
            (float.MaxValue, 89.415985f),
            (1f, 0f),
            (float.BitDecrement(1), float.NaN),
            (0f, float.NaN),
            (-1f, float.NaN),
            (-5f, float.NaN),
            (float.MinValue, float.NaN),
            (float.NegativeInfinity, float.NaN),
            (float.NaN, float.NaN));

    [Fact]
    public void Atanh_has_its_limits() =>
        AssertValues(
            FloatMath.Atanh,
            (1f, float.PositiveInfinity),
            (-1f, float.NegativeInfinity),
            (float.BitIncrement(1), float.NaN),
            (float.BitDecrement(-1), float.NaN),
            (float.PositiveInfinity, float.NaN),
            (float.MinValue, float.NaN),
            (0f, 0f),
            (-0f, -0f),
            (float.Epsilon, float.Epsilon),
            (-float.Epsilon, -float.Epsilon),
            (float.NaN, float.NaN));

    [Fact]
    public void Exp2_has_its_limits() =>
        AssertValues(
            FloatMath.Exp2,
            (float.PositiveInfinity, float.PositiveInfinity),
            (float.NegativeInfinity, 0f),
            (float.MaxValue, float.PositiveInfinity),
            (float.MinValue, 0f),
            (128f, float.PositiveInfinity),
            (-151f, 0f),
            (-0f, 1f),
            (float.NaN, float.NaN));

    [Fact]
    public void Log2_has_its_limits() => AssertLogarithm(FloatMath.Log2);

    [Fact]
    public void Log10_has_its_limits() => AssertLogarithm(FloatMath.Log10);

    [Fact]
    public void Cbrt_has_its_limits() =>
        AssertValues(
            FloatMath.Cbrt,
            (float.PositiveInfinity, float.PositiveInfinity),
            (float.NegativeInfinity, float.NegativeInfinity),
            (0f, 0f),
            (-0f, -0f),
            (float.NaN, float.NaN));

    [Fact]
    public void Pow_has_its_limits()
    {
        const float Infinity = float.PositiveInfinity;
        AssertValues(
            FloatMath.Pow,
            (float.NaN, 0f, 1f),
            (float.NaN, -0f, 1f),
            (Infinity, 0f, 1f),
            (0f, 0f, 1f),
            (1f, float.NaN, 1f),
            (1f, Infinity, 1f),
            (1f, -Infinity, 1f),
            (-1f, Infinity, 1f),
            (-1f, -Infinity, 1f),
            (float.NaN, 1f, float.NaN),
            (2f, float.NaN, float.NaN),
            (-1f, float.NaN, float.NaN),
            (-2f, 0.5f, float.NaN),
            (-2f, -1.5f, float.NaN),
            (float.MinValue, 0.5f, float.NaN),
            (-2f, 3f, -8f),
            (-2f, 2f, 4f),
            (-2f, -3f, -0.125f),
            (-1f, 16777215f, -1f),
            (-1f, 16777216f, 1f),
            (0f, 3f, 0f),
            (-0f, 3f, -0f),
            (-0f, 2f, 0f),
            (-0f, 2.5f, 0f),
            (0f, -3f, Infinity),
            (-0f, -3f, -Infinity),
            (-0f, -2f, Infinity),
            (-0f, -0.5f, Infinity),
            (0f, Infinity, 0f),
            (-0f, -Infinity, Infinity),
            (0.5f, Infinity, 0f),
            (0.5f, -Infinity, Infinity),
            (-2f, Infinity, Infinity),
            (-2f, -Infinity, 0f),
            (float.BitIncrement(1), Infinity, Infinity),
            (float.BitDecrement(1), Infinity, 0f),
            (Infinity, 0.1f, Infinity),
            (Infinity, -0.1f, 0f),
            (-Infinity, 3f, -Infinity),
            (-Infinity, 2f, Infinity),
            (-Infinity, 0.5f, Infinity),
            (-Infinity, -3f, -0f),
            (-Infinity, -2f, 0f),
            (-Infinity, -0.5f, 0f),
            (Infinity, Infinity, Infinity),
            (-Infinity, -Infinity, 0f),
            (float.MaxValue, float.MaxValue, Infinity),
            (float.MinValue, float.MinValue, 0f),
            (float.Epsilon, -1f, Infinity),
            (float.Epsilon, 1f, float.Epsilon),
            (-float.Epsilon, 1f, -float.Epsilon),
            (float.MaxValue, 1f, float.MaxValue),
            (float.NaN, float.NaN, float.NaN));
    }

    private static void AssertLogarithm(Func<float, float> function) =>
        AssertValues(
            function,
            (float.PositiveInfinity, float.PositiveInfinity),
            (0f, float.NegativeInfinity),
            (-0f, float.NegativeInfinity),
            (1f, 0f),
            (-float.Epsilon, float.NaN),
            (-1f, float.NaN),
            (float.NegativeInfinity, float.NaN),
            (float.NaN, float.NaN));

    // Exponents that lead from each number to somewhere in the whole range of results.
    private static IEnumerable<(float X, float Y)> ToAllResults(IEnumerable<float> numbers) =>
        numbers.Where(x => x != 1).Select((x, i) => (x, (float)((-103 + (i % 192)) / Math.Log(x))));

    // Every number with some other, in an order that repeats itself.
    private static IEnumerable<(float First, float Second)> Pairs(IEnumerable<float> first, IEnumerable<float> second)
    {
        float[] others = [.. second];
        return first.Select((x, i) => (x, others[(int)(i * 7919L % others.Length)]));
    }

    // Compares bits, so that the signs of zeros count.
    private static void AssertValues(Func<float, float, float> function, params (float First, float Second, float Expected)[] cases)
    {
        foreach (var (first, second, expected) in cases)
        {
            Assert.Equal((first, second, Spell(expected)), (first, second, Spell(function(first, second))));
        }
    }
}
