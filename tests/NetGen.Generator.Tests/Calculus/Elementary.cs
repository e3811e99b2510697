namespace NetGen.Generator.Tests.Calculus;

/// <summary>Elementary functions that <see cref="Math"/> lacks, in double precision.</summary>
internal static class Elementary
{
    // tanh(x/2)·(e^x + 1) = e^x − 1, without cancellation near 0.
    public static double Expm1(double x) => Math.Abs(x) < 1 ? Math.Tanh(x / 2) * (Math.Exp(x) + 1) : Math.Exp(x) - 1;

    // log(1 + x) = 2·artanh(x / (2 + x)).
    public static double Log1p(double x) => Math.Abs(x) < 0.5 ? 2 * Math.Atanh(x / (2 + x)) : Math.Log(1 + x);

    public static double Sigmoid(double x) => x >= 0 ? 1 / (1 + Math.Exp(-x)) : Math.Exp(x) / (1 + Math.Exp(x));

    public static double Softplus(double x) => Math.Max(x, 0) + Log1p(Math.Exp(-Math.Abs(x)));

    /// <summary>The error function, by its power series where that converges well, else by the continued fraction of erfc.</summary>
    public static double Erf(double x) => Math.Abs(x) < 3 ? ErfSeries(x) : Math.CopySign(1 - Erfc(Math.Abs(x)), x);

    private static double ErfSeries(double x)
    {
        // 2/√π · e^−x² · Σ 2ⁿ x²ⁿ⁺¹ / (2n+1)!!: all terms have one sign.
        double term = x, sum = x;
        for (int n = 1; n < 200; n++)
        {
            term *= 2 * x * x / ((2 * n) + 1);
            sum += term;
        }

        return 2 / Math.Sqrt(Math.PI) * Math.Exp(-x * x) * sum;
    }

    private static double Erfc(double x)
    {
        double fraction = x;
        for (int k = 60; k > 0; k--)
        {
            fraction = x + (k / 2.0 / fraction);
        }

        return Math.Exp(-x * x) / (fraction * Math.Sqrt(Math.PI));
    }
}
