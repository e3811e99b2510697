namespace NetGen.Tests.Derivatives;

/// <summary>Functions that are called with what does not fit.</summary>
internal static partial class ArgumentFunctions
{
    [Differentiable(Order = 2)]
    public static double SquaredErrors(ReadOnlySpan<double> w, [Constant] ReadOnlySpan<double> x, [Constant] ReadOnlySpan<double> y)
    {
        double sum = 0;
        for (int i = 0; i < x.Length; i++)
        {
            double error = w[0] + (w[1] * x[i]) - y[i];
            sum += error * error;
        }

        return sum;
    }

    [Differentiable]
    public static void Squares(ReadOnlySpan<float> x, int count, Span<float> y)
    {
        for (int i = 0; i < count; i++)
        {
            y[i] = x[i] * x[i];
        }
    }

    [Differentiable]
    public static double Differences(ReadOnlySpan<double> x, [Constant] ReadOnlySpan<double> y)
    {
        double sum = 0;
        for (int i = 1; i < x.Length; i++)
        {
            sum += (x[i] - x[i - 1]) * y[i];
        }

        return sum;
    }
}
