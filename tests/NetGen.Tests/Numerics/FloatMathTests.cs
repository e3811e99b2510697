using NetGen.Numerics;

namespace NetGen.Tests.Numerics;

/// <summary>Single precision: errors as documented over the whole range, limits, signs and NaN.</summary>
public partial class FloatMathTests
{
    [Fact]
    public void Exp_is_accurate() =>
        AssertAccurate(FloatMath.Exp, Reference.Exp, 0.9, [.. Near(0, 2), .. Ends(-104, 89), .. Ends(-87.34, 88.73)]);

    [Fact]
    public void Expm1_is_accurate() =>
        AssertAccurate(FloatMath.Expm1, Reference.Expm1, 1.6, [.. Near(0, 2), .. Ends(-18, 89), .. Ends(-17.33, 88.73)]);

    [Fact]
    public void Log_is_accurate() =>
        AssertAccurate(FloatMath.Log, Reference.Log, 0.9, [.. Near(2, 2), .. Ends(0.7071, 1.4142)], x => x > 0);

    [Fact]
    public void Log1p_is_accurate() =>
        AssertAccurate(FloatMath.Log1p, Reference.Log1p, 1.5, [.. Near(1, 2), .. Ends(-0.2929, 0.4142)], x => x > -1);

    [Fact]
    public void Tanh_is_accurate() =>
        AssertAccurate(FloatMath.Tanh, Reference.Tanh, 2, [.. Near(0, 2), .. Near(0, 0.5), .. Ends(-9.01, 10)]);

    [Fact]
    public void Sigmoid_is_accurate() =>
        AssertAccurate(FloatMath.Sigmoid, Reference.Sigmoid, 1.8, [.. Near(0, 4), .. Ends(-104, 17)]);

    [Fact]
    public void Softplus_is_accurate() =>
        AssertAccurate(FloatMath.Softplus, Reference.Softplus, 1.8, [.. Near(0, 4), .. Ends(-104, 17)]);

    [Fact]
    public void Erf_is_accurate() =>
        AssertAccurate(FloatMath.Erf, Reference.Erf, 1.3, [.. Near(0, 4), .. Ends(-1, 1), .. Ends(-3.92, 4)]);

    [Fact]
    public void Exp_has_its_limits() =>
        AssertValues(
            FloatMath.Exp,
            (float.PositiveInfinity, float.PositiveInfinity),
            (float.NegativeInfinity, 0f),
            (float.MaxValue, float.PositiveInfinity),
            (float.MinValue, 0f),
            (88.72284f, float.PositiveInfinity),
            (-103.9f, float.Epsilon),
            (-103.98f, 0f),
            (-0f, 1f),
            (float.NaN, float.NaN));

    [Fact]
    public void Expm1_has_its_limits() =>
        AssertValues(
            FloatMath.Expm1,
            (float.PositiveInfinity, float.PositiveInfinity),
            (float.NegativeInfinity, -1f),
            (0f, 0f),
            (-0f, -0f),
            (float.Epsilon, float.Epsilon),
            (-float.Epsilon, -float.Epsilon),
            (float.NaN, float.NaN));

    [Fact]
    public void Log_has_its_limits() =>
        AssertValues(
            FloatMath.Log,
            (float.PositiveInfinity, float.PositiveInfinity),
            (0f, float.NegativeInfinity),
            (-0f, float.NegativeInfinity),
            (1f, 0f),
            (-float.Epsilon, float.NaN),
            (-1f, float.NaN),
            (float.NegativeInfinity, float.NaN),
            (float.NaN, float.NaN));

    [Fact]
    public void Log1p_has_its_limits() =>
        AssertValues(
            FloatMath.Log1p,
            (float.PositiveInfinity, float.PositiveInfinity),
            (-1f, float.NegativeInfinity),
            (-1.0000001f, float.NaN),
            (float.NegativeInfinity, float.NaN),
            (0f, 0f),
            (-0f, -0f),
            (float.Epsilon, float.Epsilon),
            (-float.Epsilon, -float.Epsilon),
            (float.NaN, float.NaN));

    [Fact]
    public void Tanh_has_its_limits() =>
        AssertValues(
            FloatMath.Tanh,
            (float.PositiveInfinity, 1f),
            (float.NegativeInfinity, -1f),
            (0f, 0f),
            (-0f, -0f),
            (float.Epsilon, float.Epsilon),
            (-float.Epsilon, -float.Epsilon),
            (float.NaN, float.NaN));

    [Fact]
    public void Sigmoid_has_its_limits() =>
        AssertValues(
            FloatMath.Sigmoid,
            (float.PositiveInfinity, 1f),
            (float.NegativeInfinity, 0f),
            (float.MinValue, 0f),
            (0f, 0.5f),
            (-0f, 0.5f),
            (float.NaN, float.NaN));

    [Fact]
    public void Softplus_has_its_limits() =>
        AssertValues(
            FloatMath.Softplus,
            (float.PositiveInfinity, float.PositiveInfinity),
            (float.NegativeInfinity, 0f),
            (float.MaxValue, float.MaxValue),
            (float.MinValue, 0f),
            (float.NaN, float.NaN));

    [Fact]
    public void Erf_has_its_limits() =>
        AssertValues(
            FloatMath.Erf,
            (float.PositiveInfinity, 1f),
            (float.NegativeInfinity, -1f),
            (0f, 0f),
            (-0f, -0f),
            (float.NaN, float.NaN));

    [Fact]
    public void Sign_is_one_from_zero_on() =>
        AssertValues(
            FloatMath.Sign,
            (0f, 1f),
            (-0f, 1f),
            (float.Epsilon, 1f),
            (-float.Epsilon, -1f),
            (float.PositiveInfinity, 1f),
            (float.NegativeInfinity, -1f),
            (float.NaN, float.NaN));

    [Fact]
    public void Step_is_one_from_zero_on() =>
        AssertValues(
            FloatMath.Step,
            (0f, 1f),
            (-0f, 1f),
            (float.Epsilon, 1f),
            (-float.Epsilon, 0f),
            (float.PositiveInfinity, 1f),
            (float.NegativeInfinity, 0f),
            (float.NaN, float.NaN));

    private static void AssertAccurate(
        Func<float, float> function,
        Func<double, int, DoubleDouble> reference,
        double bound,
        IEnumerable<float> samples,
        Func<float, bool>? domain = null)
    {
        var inside = Samples.AllSingles().Concat(samples).Where(domain ?? (_ => true));
        var (units, at) = Accuracy.Largest(function, reference, inside);
        Assert.True(units <= bound, $"{units:F3} units at {at:R}, where the documentation promises {bound}");
    }

    private static IEnumerable<float> Near(double centre, double radius) =>
        Samples.Between<float>(centre - radius, centre + radius);

    private static IEnumerable<float> Ends(double from, double to) =>
        Samples.Around<float>(from).Concat(Samples.Around<float>(to));

    // Compares bits, so that the signs of zeros count.
    private static void AssertValues(Func<float, float> function, params (float X, float Expected)[] cases)
    {
        foreach (var (x, expected) in cases)
        {
            Assert.Equal((x, Spell(expected)), (x, Spell(function(x))));
        }
    }

    private static string Spell(float value) =>
        float.IsNaN(value) ? "NaN" : BitConverter.SingleToUInt32Bits(value).ToString("X8");
}
