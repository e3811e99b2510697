using F = NetGen.Tests.Derivatives.ElementaryFunctions;

namespace NetGen.Tests.Derivatives;

/// <summary>First and second derivatives of every function of the table in closed form, up to the edges of the domains.</summary>
public class ElementaryFunctionTests
{
    private const double Tolerance = 1e-14;

    private static readonly double[] Everywhere = [-30, -5.5, -2, -1, -0.3, -1e-9, 0, 1e-9, 0.3, 1, 2, 5.5, 30];
    private static readonly double[] NotZero = [-30, -2, -0.3, -1e-9, 1e-9, 0.3, 2, 30];
    private static readonly double[] Positive = [1e-300, 1e-9, 0.3, 0.99, 1, 1.01, 2, 7, 1e9];
    private static readonly double[] Inside = [-1 + 1e-15, -1 + 1e-9, -0.9, -0.3, 0, 0.3, 0.9, 1 - 1e-9, 1 - 1e-15];
    private static readonly double[] Angles = [-3, -1.6, -1.5, -0.3, 1e-6, 0.3, 1.5, 1.6, 3];

    private static readonly Dictionary<string, Entry> Table = new()
    {
        ["exp"] = new(F.ExpGradient, F.ExpDerivative2, Math.Exp, Math.Exp, [.. Everywhere, -800, 700]),
        ["expm1"] = new(F.ExpM1Gradient, F.ExpM1Derivative2, Math.Exp, Math.Exp, [.. Everywhere, -800]),
        ["exp2"] = new(F.Exp2Gradient, F.Exp2Derivative2, x => Math.Log(2) * double.Exp2(x), x => Math.Pow(Math.Log(2), 2) * double.Exp2(x), Everywhere),
        ["log"] = new(F.LogGradient, F.LogDerivative2, x => 1 / x, x => -1 / x / x, Positive[1..]),
        ["log1p"] = new(F.LogP1Gradient, F.LogP1Derivative2, x => 1 / (1 + x), x => -1 / (1 + x) / (1 + x), [-1 + 1e-12, -0.5, 0, .. Positive]),
        ["log2"] = new(F.Log2Gradient, F.Log2Derivative2, x => 1 / (x * Math.Log(2)), x => -1 / Math.Log(2) / x / x, Positive[1..]),
        ["log10"] = new(F.Log10Gradient, F.Log10Derivative2, x => 1 / (x * Math.Log(10)), x => -1 / Math.Log(10) / x / x, Positive[1..]),
        ["log3"] = new(F.LogBase3Gradient, F.LogBase3Derivative2, x => 1 / (x * Math.Log(3)), x => -1 / Math.Log(3) / x / x, Positive[1..]),
        ["sqrt"] = new(F.SqrtGradient, F.SqrtDerivative2, x => 0.5 / Math.Sqrt(x), x => -0.25 / (x * Math.Sqrt(x)), Positive[1..]),
        ["cbrt"] = new(F.CbrtGradient, F.CbrtDerivative2, x => Math.Cbrt(x) / x / 3, x => -2 * Math.Cbrt(x) / x / x / 9, NotZero),
        ["1/x"] = new(F.ReciprocalGradient, F.ReciprocalDerivative2, x => -1 / x / x, x => 2 / x / x / x, NotZero),
        ["x^3"] = new(F.ThirdPowerGradient, F.ThirdPowerDerivative2, x => 3 * x * x, x => 6 * x, Everywhere),
        ["x^-2"] = new(F.MinusSecondPowerGradient, F.MinusSecondPowerDerivative2, x => -2 / x / x / x, x => 6 / x / x / x / x, NotZero),
        ["x^2.5"] = new(F.RealPowerGradient, F.RealPowerDerivative2, x => 2.5 * x * Math.Sqrt(x), x => 3.75 * Math.Sqrt(x), [0, .. Positive]),
        ["2^x"] = new(F.PowerOfTwoGradient, F.PowerOfTwoDerivative2, x => Math.Log(2) * double.Exp2(x), x => Math.Pow(Math.Log(2), 2) * double.Exp2(x), Everywhere),
        ["sin"] = new(F.SinGradient, F.SinDerivative2, Math.Cos, x => -Math.Sin(x), Everywhere),
        ["cos"] = new(F.CosGradient, F.CosDerivative2, x => -Math.Sin(x), x => -Math.Cos(x), Everywhere),
        ["tan"] = new(F.TanGradient, F.TanDerivative2, x => 1 / Math.Pow(Math.Cos(x), 2), x => 2 * Math.Sin(x) / Math.Pow(Math.Cos(x), 3), Angles),
        ["cot"] = new(F.CotGradient, F.CotDerivative2, x => -1 / Math.Pow(Math.Sin(x), 2), x => 2 * Math.Cos(x) / Math.Pow(Math.Sin(x), 3), Angles),
        ["sec"] = new(F.SecGradient, F.SecDerivative2, x => Math.Sin(x) / Math.Pow(Math.Cos(x), 2), x => (1 + Math.Pow(Math.Sin(x), 2)) / Math.Pow(Math.Cos(x), 3), Angles),
        ["csc"] = new(F.CscGradient, F.CscDerivative2, x => -Math.Cos(x) / Math.Pow(Math.Sin(x), 2), x => (1 + Math.Pow(Math.Cos(x), 2)) / Math.Pow(Math.Sin(x), 3), Angles),
        ["asin"] = new(F.AsinGradient, F.AsinDerivative2, x => 1 / Math.Sqrt((1 - x) * (1 + x)), x => x / Math.Pow((1 - x) * (1 + x), 1.5), Inside),
        ["acos"] = new(F.AcosGradient, F.AcosDerivative2, x => -1 / Math.Sqrt((1 - x) * (1 + x)), x => -x / Math.Pow((1 - x) * (1 + x), 1.5), Inside),
        ["atan"] = new(F.AtanGradient, F.AtanDerivative2, x => 1 / (1 + (x * x)), x => -2 * x / Math.Pow(1 + (x * x), 2), [.. Everywhere, 1e8]),
        ["sinh"] = new(F.SinhGradient, F.SinhDerivative2, Math.Cosh, Math.Sinh, Everywhere),
        ["cosh"] = new(F.CoshGradient, F.CoshDerivative2, Math.Sinh, Math.Cosh, Everywhere),
        ["tanh"] = new(F.TanhGradient, F.TanhDerivative2, x => 1 / Math.Pow(Math.Cosh(x), 2), x => -2 * Math.Tanh(x) / Math.Pow(Math.Cosh(x), 2), Everywhere),
        ["asinh"] = new(F.AsinhGradient, F.AsinhDerivative2, x => 1 / Math.Sqrt(1 + (x * x)), x => -x / Math.Pow(1 + (x * x), 1.5), Everywhere),
        ["acosh"] = new(F.AcoshGradient, F.AcoshDerivative2, x => 1 / Math.Sqrt((x - 1) * (x + 1)), x => -x / Math.Pow((x - 1) * (x + 1), 1.5), [1 + 1e-12, 1.01, 2, 1e6]),
        ["atanh"] = new(F.AtanhGradient, F.AtanhDerivative2, x => 1 / ((1 - x) * (1 + x)), x => 2 * x / Math.Pow((1 - x) * (1 + x), 2), Inside),
        ["σ"] = new(F.SigmoidGradient, F.SigmoidDerivative2, Slope, x => -Math.Tanh(x / 2) * Slope(x), [.. Everywhere, -800, 800]),
        ["softplus"] = new(F.SoftplusGradient, F.SoftplusDerivative2, x => x > 0 ? 1 / (1 + Math.Exp(-x)) : Math.Exp(x) / (1 + Math.Exp(x)), Slope, [.. Everywhere, -800, 800]),
    };

    public static TheoryData<string> Names => [.. Table.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Derivatives_in_closed_form(string name)
    {
        var entry = Table[name];
        foreach (double x in entry.Points)
        {
            Close(entry.First(x), entry.Gradient(x).Dx, $"first derivative of {name} at {x}");
            Close(entry.Second(x), entry.Derivative2(x), $"second derivative of {name} at {x}");
        }
    }

    [Fact]
    public void At_the_edge_of_the_domain_slopes_are_infinite()
    {
        Assert.Equal(double.PositiveInfinity, F.SqrtGradient(0).dx);
        Assert.Equal(double.PositiveInfinity, F.CbrtGradient(0).dx);
        Assert.Equal(double.PositiveInfinity, F.LogGradient(0).dx);
        Assert.Equal(double.PositiveInfinity, F.LogP1Gradient(-1).dx);
        Assert.Equal(double.PositiveInfinity, F.AsinGradient(1).dx);
        Assert.Equal(double.PositiveInfinity, F.AsinGradient(-1).dx);
        Assert.Equal(double.NegativeInfinity, F.AcosGradient(1).dx);
        Assert.Equal(double.PositiveInfinity, F.AcoshGradient(1).dx);
        Assert.Equal(double.PositiveInfinity, F.AtanhGradient(1).dx);
    }

    [Fact]
    public void Outside_of_the_domain_nothing_is_hidden()
    {
        Assert.True(double.IsNaN(F.SqrtGradient(-1).dx));
        Assert.True(double.IsNaN(F.LogGradient(-1).value));
        Assert.True(double.IsNaN(F.AsinGradient(1.5).dx));
        Assert.True(double.IsNaN(F.AcoshGradient(0.5).dx));
        Assert.True(double.IsNaN(F.TanhGradient(double.NaN).dx));
    }

    [Theory]
    [InlineData(0.3f)]
    [InlineData(1f)]
    [InlineData(2.5f)]
    public void In_single_precision(float x)
    {
        CloseSingle(Math.Cos(x), F.SinSingleGradient(x).dx);
        CloseSingle(1 / x, F.LogSingleGradient(x).dx);
        CloseSingle(1 / Math.Pow(Math.Cosh(x), 2), F.TanhSingleGradient(x).dx);
        CloseSingle(2.5 * Math.Pow(x, 1.5), F.PowSingleGradient(x).dx);
        CloseSingle(Math.Cbrt(x) / x / 3, F.CbrtSingleGradient(x).dx);
        CloseSingle(Slope(x), F.SigmoidSingleGradient(x).dx);
        Assert.Equal(MathF.Sin(x), F.SinSingleGradient(x).value);
    }

    [Theory]
    [InlineData(-1.2)]
    [InlineData(0.0)]
    [InlineData(0.7)]
    public void Higher_orders(double x)
    {
        Close(-Math.Sin(x), F.HighSinDerivative2(x), "sin″");
        Close(-Math.Cos(x), F.HighSinDerivative3(x), "sin‴");
        Close(Math.Sin(x), F.HighSinDerivative4(x), "sin⁗");
        Close(Math.Cos(x), F.HighSinDerivative5(x), "sin⁽⁵⁾");
        Close(-Math.Sin(x), F.HighSinDerivative6(x), "sin⁽⁶⁾");
        Close(64 * Math.Exp(2 * x), F.HighExpDerivative6(x), "exp⁽⁶⁾");
        Close(24 * x, F.QuarticDerivative3(x), "(x⁴)‴");
        Close(24, F.QuarticDerivative4(x), "(x⁴)⁗");
    }

    /// <summary>σ′, which is the same on both sides.</summary>
    private static double Slope(double x)
    {
        double e = Math.Exp(-Math.Abs(x));
        return e / (1 + e) / (1 + e);
    }

    private static void Close(double expected, double actual, string what) =>
        Assert.True(Math.Abs(actual - expected) <= Tolerance * Math.Max(1, Math.Abs(expected)), $"The {what} is {actual:R} and not {expected:R}.");

    private static void CloseSingle(double expected, float actual) =>
        Assert.True(Math.Abs(actual - expected) <= 1e-6 * Math.Max(1, Math.Abs(expected)), $"{actual:R} and not {expected:R}.");

    private sealed record Entry(
        Func<double, (double Value, double Dx)> Gradient, Func<double, double> Derivative2, Func<double, double> First, Func<double, double> Second, double[] Points);
}
