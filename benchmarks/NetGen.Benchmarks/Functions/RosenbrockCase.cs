namespace NetGen.Benchmarks.Functions;

/// <summary>The case <c>rosenbrock100</c>: the valley of Rosenbrock in a hundred dimensions.</summary>
internal sealed partial class RosenbrockCase() : FunctionCase("rosenbrock100", 1, FunctionData.Numbers(100, -1.5, 1.5))
{
    [Differentiable]
    public static double Rosenbrock(ReadOnlySpan<double> x)
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

    public override void Evaluate() => Results[0] = Rosenbrock(Point);

    public override void Differentiate() => Results[0] = RosenbrockGradient(Point, Derivatives);
}
