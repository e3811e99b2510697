namespace NetGen.Tests.Derivatives;

/// <summary>The functions of lecture notes.</summary>
internal static partial class TextbookFunctions
{
    /// <summary>f = x²y/z.</summary>
    [Differentiable(Order = 2)]
    public static double Fraction(double x, double y, double z) => x * x * y / z;

    [Differentiable]
    public static float FractionSingle(float x, float y, float z) => x * x * y / z;

    /// <summary>y = z1⁴·e^z2 + 5·z1 + 7·z2 with z1 = sin x and z2 = x³.</summary>
    [Differentiable(Order = 2)]
    public static double Paths(double x)
    {
        double z1 = Math.Sin(x);
        double z2 = x * x * x;
        return (Math.Pow(z1, 4) * Math.Exp(z2)) + (5 * z1) + (7 * z2);
    }

    /// <summary>y = z1·z2 with z1 = sin x and z2 = x³.</summary>
    [Differentiable(Order = 2)]
    public static double Product(double x)
    {
        double z1 = Math.Sin(x);
        double z2 = Math.Pow(x, 3);
        return z1 * z2;
    }

    /// <summary>g = w1³·w2 + 3·w1.</summary>
    [Differentiable(Order = 2)]
    public static double TwoPaths(double w1, double w2) => (w1 * w1 * w1 * w2) + (3 * w1);

    [Differentiable]
    public static (double Radius, double Angle) Polar(double x, double y) => (Math.Sqrt((x * x) + (y * y)), Math.Atan2(y, x));

    /// <summary>Three results of two parameters.</summary>
    [Differentiable]
    public static (double A, double B, double C) Three(double x, double y) => (x * y, x + (2 * y), Math.Sin(x));

    /// <summary>A vector of a number: t, t², t³.</summary>
    [Differentiable]
    public static void Curve(double t, Span<double> y)
    {
        y[0] = t;
        y[1] = t * t;
        y[2] = t * t * t;
    }

    /// <summary>xᵀWx: the derivative by W has the shape of W.</summary>
    [Differentiable(Order = 2)]
    public static double Quadratic(ReadOnlySpan<double> w, [Constant] ReadOnlySpan<double> x)
    {
        double sum = 0;
        for (int i = 0; i < x.Length; i++)
        {
            for (int j = 0; j < x.Length; j++)
            {
                sum += x[i] * w[(i * x.Length) + j] * x[j];
            }
        }

        return sum;
    }

    [Differentiable(Order = 2)]
    public static double Bowl(double x, double y) => (x * x) + (3 * y * y) - (2 * x) + (6 * y);

    [Differentiable(Order = 2)]
    public static double Saddle(double x, double y) => (x * x) - (y * y);

    [Differentiable(Order = 2)]
    public static double Hill(double x, double y) => Math.Exp(-(x * x) - (2 * y * y));

    /// <summary>Minima at (±1, 0), a saddle point at (0, 0).</summary>
    [Differentiable(Order = 2)]
    public static double TwoValleys(double x, double y) => (x * x * x * x) - (2 * x * x) + (y * y);

    [Differentiable(Order = 2)]
    public static double Rosenbrock(ReadOnlySpan<double> x)
    {
        double sum = 0;
        for (int i = 0; i < x.Length - 1; i++)
        {
            double a = x[i + 1] - (x[i] * x[i]);
            double b = 1 - x[i];
            sum += (100 * a * a) + (b * b);
        }

        return sum;
    }
}
