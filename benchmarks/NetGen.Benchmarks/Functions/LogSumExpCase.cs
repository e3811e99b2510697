namespace NetGen.Benchmarks.Functions;

/// <summary>The case <c>lse</c>: the logarithm of a sum of exponentials.</summary>
internal sealed partial class LogSumExpCase() : FunctionCase("lse", 1, FunctionData.Numbers(2500, -3, 3))
{
    [Differentiable]
    public static double LogSumExp(ReadOnlySpan<double> x)
    {
        double max = x[0];
        foreach (double value in x)
        {
            max = Math.Max(max, value);
        }

        double sum = 0;
        foreach (double value in x)
        {
            sum += Math.Exp(value - max);
        }

        return max + Math.Log(sum);
    }

    public override void Evaluate() => Results[0] = LogSumExp(Point);

    public override void Differentiate() => Results[0] = LogSumExpGradient(Point, Derivatives);
}
