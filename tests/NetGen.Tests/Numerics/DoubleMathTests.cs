using NetGen.Numerics;

namespace NetGen.Tests.Numerics;

/// <summary>Double precision: errors as documented over the whole range, limits, signs and NaN.</summary>
public partial class DoubleMathTests
{
    [Fact]
    public void Exp_is_accurate() =>
        AssertAccurate(DoubleMath.Exp, Reference.Exp, 0.9, [.. Near(0, 2), .. Ends(-746, 710), .. Ends(-708.4, 709.79)]);

    [Fact]
    public void Expm1_is_accurate() =>
        AssertAccurate(DoubleMath.Expm1, Reference.Expm1, 1.6, [.. Near(0, 2), .. Ends(-40, 710), .. Ends(-37, 709.79)]);

    [Fact]
    public void Log_is_accurate() =>
        AssertAccurate(DoubleMath.Log, Reference.Log, 0.9, [.. Near(2, 2), .. Ends(0.7071, 1.4142)], x => x > 0);

    [Fact]
    public void Log1p_is_accurate() =>
        AssertAccurate(DoubleMath.Log1p, Reference.Log1p, 1.5, [.. Near(1, 2), .. Ends(-0.2929, 0.4142)], x => x > -1);

    [Fact]
    public void Tanh_is_accurate() =>
        AssertAccurate(DoubleMath.Tanh, Reference.Tanh, 1.9, [.. Near(0, 2), .. Near(0, 0.5), .. Ends(-19.07, 20)]);

    [Fact]
    public void Sigmoid_is_accurate() =>
        AssertAccurate(DoubleMath.Sigmoid, Reference.Sigmoid, 1.8, [.. Near(0, 4), .. Ends(-746, 37)]);

    [Fact]
    public void Softplus_is_accurate() =>
        AssertAccurate(DoubleMath.Softplus, Reference.Softplus, 1.8, [.. Near(0, 4), .. Ends(-746, 37)]);

    [Fact]
    public void Erf_is_accurate() =>
        AssertAccurate(DoubleMath.Erf, Reference.Erf, 1.3, [.. Near(0, 4), .. Ends(-1, 1), .. Ends(-5.93, 6)]);

    [Fact]
    public void Exp_has_its_limits() =>
        AssertValues(
            DoubleMath.Exp,
            (double.PositiveInfinity, double.PositiveInfinity),
            (double.NegativeInfinity, 0.0),
            (double.MaxValue, double.PositiveInfinity),
            (double.MinValue, 0.0),
            (709.7827128933841, double.PositiveInfinity),
            (-745.13, double.Epsilon),
            (-745.14, 0.0),
            (-0.0, 1.0),
            (double.NaN, double.NaN));

    [Fact]
    public void Expm1_has_its_limits() =>
        AssertValues(
            DoubleMath.Expm1,
            (double.PositiveInfinity, double.PositiveInfinity),
            (double.NegativeInfinity, -1.0),
            (0.0, 0.0),
            (-0.0, -0.0),
            (double.Epsilon, double.Epsilon),
            (-double.Epsilon, -double.Epsilon),
            (double.NaN, double.NaN));

    [Fact]
    public void Log_has_its_limits() =>
        AssertValues(
            DoubleMath.Log,
            (double.PositiveInfinity, double.PositiveInfinity),
            (0.0, double.NegativeInfinity),
            (-0.0, double.NegativeInfinity),
            (1.0, 0.0),
            (-double.Epsilon, double.NaN),
            (-1.0, double.NaN),
            (double.NegativeInfinity, double.NaN),
            (double.NaN, double.NaN));

    [Fact]
    public void Log1p_has_its_limits() =>
        AssertValues(
            DoubleMath.Log1p,
            (double.PositiveInfinity, double.PositiveInfinity),
            (-1.0, double.NegativeInfinity),
            (-1.0000000000000002, double.NaN),
            (double.NegativeInfinity, double.NaN),
            (0.0, 0.0),
            (-0.0, -0.0),
            (double.Epsilon, double.Epsilon),
            (-double.Epsilon, -double.Epsilon),
            (double.NaN, double.NaN));

    [Fact]
    public void Tanh_has_its_limits() =>
        AssertValues(
            DoubleMath.Tanh,
            (double.PositiveInfinity, 1.0),
            (double.NegativeInfinity, -1.0),
            (0.0, 0.0),
            (-0.0, -0.0),
            (double.Epsilon, double.Epsilon),
            (-double.Epsilon, -double.Epsilon),
            (double.NaN, double.NaN));

    [Fact]
    public void Sigmoid_has_its_limits() =>
        AssertValues(
            DoubleMath.Sigmoid,
            (double.PositiveInfinity, 1.0),
            (double.NegativeInfinity, 0.0),
            (double.MinValue, 0.0),
            (0.0, 0.5),
            (-0.0, 0.5),
            (double.NaN, double.NaN));

    [Fact]
    public void Softplus_has_its_limits() =>
        AssertValues(
            DoubleMath.Softplus,
            (double.PositiveInfinity, double.PositiveInfinity),
            (double.NegativeInfinity, 0.0),
            (double.MaxValue, double.MaxValue),
            (double.MinValue, 0.0),
            (double.NaN, double.NaN));

    [Fact]
    public void Erf_has_its_limits() =>
        AssertValues(
            DoubleMath.Erf,
            (double.PositiveInfinity, 1.0),
            (double.NegativeInfinity, -1.0),
            (0.0, 0.0),
            (-0.0, -0.0),
            (double.NaN, double.NaN));

    [Fact]
    public void Sign_is_one_from_zero_on() =>
        AssertValues(
            DoubleMath.Sign,
            (0.0, 1.0),
            (-0.0, 1.0),
            (double.Epsilon, 1.0),
            (-double.Epsilon, -1.0),
            (double.PositiveInfinity, 1.0),
            (double.NegativeInfinity, -1.0),
            (double.NaN, double.NaN));

    [Fact]
    public void Step_is_one_from_zero_on() =>
        AssertValues(
            DoubleMath.Step,
            (0.0, 1.0),
            (-0.0, 1.0),
            (double.Epsilon, 1.0),
            (-double.Epsilon, 0.0),
            (double.PositiveInfinity, 1.0),
            (double.NegativeInfinity, 0.0),
            (double.NaN, double.NaN));

    private static void AssertAccurate(
        Func<double, double> function,
        Func<double, int, DoubleDouble> reference,
        double bound,
        IEnumerable<double> samples,
        Func<double, bool>? domain = null)
    {
        var inside = Samples.AllDoubles().Concat(samples).Where(domain ?? (_ => true));
        var (units, at) = Accuracy.Largest(function, reference, inside);
        Assert.True(units <= bound, $"{units:F3} units at {at:R}, where the documentation promises {bound}");
    }

    private static IEnumerable<double> Near(double centre, double radius) =>
        Samples.Between<double>(centre - radius, centre + radius);

    private static IEnumerable<double> Ends(double from, double to) =>
        Samples.Around<double>(from).Concat(Samples.Around<double>(to));

    // Compares bits, so that the signs of zeros count.
    private static void AssertValues(Func<double, double> function, params (double X, double Expected)[] cases)
    {
        foreach (var (x, expected) in cases)
        {
            Assert.Equal((x, Spell(expected)), (x, Spell(function(x))));
        }
    }

    private static string Spell(double value) =>
        double.IsNaN(value) ? "NaN" : BitConverter.DoubleToUInt64Bits(value).ToString("X16");
}
