namespace NetGen.Tests.Numerics;

/// <summary>
/// The elementary functions to about 100 bits. Results are scaled by 2^shift, so that denormal and huge ones keep
/// their precision.
/// </summary>
internal static partial class Reference
{
    // Below this e^x − 1 and tanh x are x to a hundred bits, and splitting x would lose some of them.
    private const double Tiny = 1E-150;

    public static DoubleDouble Exp(double x, int shift) => Exp(new DoubleDouble(x, 0), shift);

    public static DoubleDouble Expm1(double x, int shift)
    {
        if (x < -60 || Math.Abs(x) < Tiny)
        {
            return new DoubleDouble(Math.Max(x, -1), 0).Scale(shift);
        }

        int n = Exponent(x);
        var remainder = Expm1OfRemainder(x - (DoubleDouble.Ln2 * n));
        return n > 120 ? Exp(x, shift) : ((remainder.Scale(n) + Math.ScaleB(1, n)) - 1).Scale(shift);
    }

    public static DoubleDouble Log(double x, int shift)
    {
        int exponent = Math.ILogB(x * Math.Sqrt(0.5)) + 1;
        DoubleDouble f = Math.ScaleB(x, -exponent) - 1;
        return ((DoubleDouble.Ln2 * exponent) + LogOfOnePlus(f)).Scale(shift);
    }

    public static DoubleDouble Log1p(double x, int shift) => Log1p(new DoubleDouble(x, 0)).Scale(shift);

    public static DoubleDouble Tanh(double x, int shift)
    {
        var expm1 = Expm1(2 * Math.Clamp(x, -40, 40), 0);
        return (Math.Abs(x) < Tiny ? x : expm1 / (expm1 + 2)).Scale(shift);
    }

    public static DoubleDouble Sigmoid(double x, int shift)
    {
        if (x < -200)
        {
            return Exp(x, shift);
        }

        var z = Exp(-Math.Abs(x), 0);
        return ((x < 0 ? z : 1) / (z + 1)).Scale(shift);
    }

    public static DoubleDouble Softplus(double x, int shift) =>
        x < -200 ? Exp(x, shift) : (Math.Max(x, 0) + Log1p(Exp(-Math.Abs(x), 0))).Scale(shift);

    public static DoubleDouble Erf(double x, int shift)
    {
        double magnitude = Math.Abs(x);
        var result = magnitude > 6.5 ? new DoubleDouble(1, 0) : ErfSeries(magnitude);
        return (x < 0 ? -result : result).Scale(shift);
    }

    // erf x = 2/√π·e^−x²·Σ 2^n·x^(2n + 1)/(1·3·…·(2n + 1)): all terms positive.
    private static DoubleDouble ErfSeries(DoubleDouble x)
    {
        var square = x * x;
        var term = x;
        var sum = x;
        for (int n = 1; term.High > sum.High * 1E-33; n++)
        {
            term = term * square.Scale(1) / ((2 * n) + 1);
            sum += term;
        }

        return DoubleDouble.TwoOverRootPi * Exp(-square, 0) * sum;
    }

    private static DoubleDouble Exp(DoubleDouble x, int shift)
    {
        int n = Exponent(x.High);
        return (Expm1OfRemainder(x - (DoubleDouble.Ln2 * n)) + 1).Scale(n + shift);
    }

    private static int Exponent(double x) => (int)Math.Round(Math.Clamp(x, -5000, 5000) / Math.Log(2));

    // Taylor's series at r/64, then (1 + e)² − 1 = e·(2 + e) six times, which loses nothing of a small e.
    private static DoubleDouble Expm1OfRemainder(DoubleDouble r)
    {
        var small = r.Scale(-6);
        var sum = new DoubleDouble(0, 0);
        for (int n = 14; n > 1; n--)
        {
            sum = (sum + 1) * small / n;
        }

        var e = small * (sum + 1);
        for (int i = 0; i < 6; i++)
        {
            e *= e + 2;
        }

        return e;
    }

    private static DoubleDouble Log1p(DoubleDouble x)
    {
        var sum = x + 1;
        int exponent = Math.ILogB(sum.High * Math.Sqrt(0.5)) + 1;
        var f = exponent == 0 ? x : sum.Scale(-exponent) - 1;
        return (DoubleDouble.Ln2 * exponent) + LogOfOnePlus(f);
    }

    // ln(1 + f) = 2·artanh(f/(2 + f)).
    private static DoubleDouble LogOfOnePlus(DoubleDouble f)
    {
        var s = f / (f + 2);
        var square = s * s;
        var sum = new DoubleDouble(0, 0);
        for (int n = 47; n >= 1; n -= 2)
        {
            sum = (sum * square) + (new DoubleDouble(1, 0) / n);
        }

        return (s * sum).Scale(1);
    }
}
