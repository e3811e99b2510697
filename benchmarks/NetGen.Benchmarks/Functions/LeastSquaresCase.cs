namespace NetGen.Benchmarks.Functions;

/// <summary>The case <c>llsq</c>: a polynomial of degree 127 fitted to 256 points.</summary>
internal sealed partial class LeastSquaresCase() : FunctionCase("llsq", 1, FunctionData.Numbers(128, -1, 1))
{
    private const int Points = 256;

    private readonly double[] _x = FunctionData.Numbers(Points, -1, 1, seed: 2);
    private readonly double[] _y = FunctionData.Numbers(Points, -2, 2, seed: 3);

    [Differentiable]
    public static double SquaredError(
        ReadOnlySpan<double> coefficients, [Constant] ReadOnlySpan<double> x, [Constant] ReadOnlySpan<double> y)
    {
        double sum = 0;
        for (int i = 0; i < x.Length; i++)
        {
            double value = 0;
            for (int k = coefficients.Length - 1; k >= 0; k--)
            {
                value = (value * x[i]) + coefficients[k];
            }

            double error = value - y[i];
            sum += error * error;
        }

        return sum;
    }

    public override void Evaluate() => Results[0] = SquaredError(Point, _x, _y);

    public override void Differentiate() => Results[0] = SquaredErrorGradient(Point, _x, _y, Derivatives);
}
