namespace NetGen.Tests.Minimization;

/// <summary>Functions whose derivatives NetGen writes.</summary>
internal static partial class DifferentiableFunctions
{
    /// <summary>Rosenbrock.</summary>
    [Differentiable]
    public static double Valley(ReadOnlySpan<double> x)
    {
        double sum = 0;
        for (int i = 0; i < x.Length - 1; i++)
        {
            double valley = x[i + 1] - (x[i] * x[i]);
            double slope = 1 - x[i];
            sum += (100 * valley * valley) + (slope * slope);
        }

        return sum;
    }

    [Differentiable]
    public static float Bowl(ReadOnlySpan<float> x) => ((x[0] - 1) * (x[0] - 1)) + (2 * x[1] * x[1]);

    /// <summary>Rosenbrock as residuals.</summary>
    [Differentiable]
    public static void Residuals(ReadOnlySpan<double> x, Span<double> residuals)
    {
        residuals[0] = 10 * (x[1] - (x[0] * x[0]));
        residuals[1] = 1 - x[0];
    }
}
