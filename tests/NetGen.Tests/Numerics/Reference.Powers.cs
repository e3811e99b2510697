namespace NetGen.Tests.Numerics;

/// <content>Powers, roots, logarithms to other bases, hyperbolic functions and their inverses.</content>
internal static partial class Reference
{
    public static DoubleDouble Exp2(double x, int shift) => Exp(DoubleDouble.Ln2 * Math.Clamp(x, -5000, 5000), shift);

    public static DoubleDouble Log2(double x, int shift) => Log(x, shift) / DoubleDouble.Ln2;

    public static DoubleDouble Log10(double x, int shift) => Log(x, shift) / Log(10, 0);

    public static DoubleDouble Pow(double x, double y, int shift)
    {
        var log = Log(Math.Abs(x), 0);
        double bound = 3000 / Math.Abs(log.High);
        var result = Exp(log * Math.Clamp(y, -bound, bound), shift);
        return x < 0 && Math.IEEERemainder(y, 2) != 0 ? -result : result;
    }

    public static DoubleDouble Cbrt(double x, int shift)
    {
        int third = Math.ILogB(x) / 3;
        double scaled = Math.ScaleB(x, -3 * third);
        double guess = Math.Cbrt(scaled);
        DoubleDouble root = guess;
        root += (scaled - (root * root * root)) / (3 * guess * guess);
        root += (scaled - (root * root * root)) / (3 * guess * guess);
        return root.Scale(third + shift);
    }

    public static DoubleDouble Sinh(double x, int shift)
    {
        double magnitude = Math.Abs(x);
        var expm1 = Expm1(Math.Min(magnitude, 50), 0);
        var result = magnitude > 50 ? Exp(magnitude, shift - 1)
            : (magnitude < Tiny ? magnitude : (expm1 + (expm1 / (expm1 + 1))).Scale(-1)).Scale(shift);
        return x < 0 ? -result : result;
    }

    public static DoubleDouble Cosh(double x, int shift)
    {
        double magnitude = Math.Abs(x);
        return magnitude > 50 ? Exp(magnitude, shift - 1) : (Exp(magnitude, -1) + Exp(-magnitude, -1)).Scale(shift);
    }

    public static DoubleDouble Asinh(double x, int shift)
    {
        double magnitude = Math.Abs(x);
        if (magnitude < Tiny)
        {
            return new DoubleDouble(x, 0).Scale(shift);
        }

        var square = (DoubleDouble)magnitude * magnitude;
        var result = magnitude > 1 / Tiny
            ? Log(magnitude, 0) + DoubleDouble.Ln2
            : Log1p(magnitude + (square / (1 + DoubleDouble.Sqrt(square + 1))));
        return (x < 0 ? -result : result).Scale(shift);
    }

    public static DoubleDouble Acosh(double x, int shift)
    {
        var t = (DoubleDouble)x - 1;
        return (x > 1 / Tiny ? Log(x, 0) + DoubleDouble.Ln2 : Log1p(t + DoubleDouble.Sqrt(t * (t + 2)))).Scale(shift);
    }

    public static DoubleDouble Atanh(double x, int shift) =>
        (Math.Abs(x) < Tiny ? x : Log1p((DoubleDouble)(2 * x) / (1 - (DoubleDouble)x)).Scale(-1)).Scale(shift);
}
