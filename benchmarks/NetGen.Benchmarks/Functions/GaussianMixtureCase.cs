namespace NetGen.Benchmarks.Functions;

/// <summary>
/// The case <c>gmm</c>: the logarithm of the posterior of a Gaussian mixture, as in ADBench. A component has a logit, a mean and a
/// factor of its inverse covariance: the logarithms of a diagonal and a strict lower triangle, column by column.
/// </summary>
internal sealed partial class GaussianMixtureCase() : FunctionCase(
    "gmm", 1, FunctionData.Numbers(Components * (1 + Dimensions + FactorLength), -0.5, 0.5))
{
    private const int Dimensions = 10;
    private const int Components = 5;
    private const int Points = 1000;
    private const int FactorLength = Dimensions * (Dimensions + 1) / 2;
    private const double WishartGamma = 1;
    private const double WishartM = 0;

    private readonly double[] _x = FunctionData.Numbers(Points * Dimensions, -1, 1, seed: 2);

    [Differentiable]
    public static double LogPosterior(
        ReadOnlySpan<double> alphas,
        ReadOnlySpan<double> means,
        ReadOnlySpan<double> factors,
        [Constant] ReadOnlySpan<double> x,
        int dimensions,
        [Constant] double gamma,
        [Constant] double m)
    {
        int components = alphas.Length;
        int points = x.Length / dimensions;
        int factorLength = dimensions * (dimensions + 1) / 2;
        Span<double> diagonals = stackalloc double[components * dimensions];
        Span<double> logDeterminants = stackalloc double[components];
        double prior = 0;
        for (int k = 0; k < components; k++)
        {
            ReadOnlySpan<double> factor = factors.Slice(k * factorLength, factorLength);
            double logDeterminant = 0;
            double squares = 0;
            for (int j = 0; j < dimensions; j++)
            {
                double diagonal = Math.Exp(factor[j]);
                diagonals[(k * dimensions) + j] = diagonal;
                logDeterminant += factor[j];
                squares += diagonal * diagonal;
            }

            for (int j = dimensions; j < factorLength; j++)
            {
                squares += factor[j] * factor[j];
            }

            logDeterminants[k] = logDeterminant;
            prior += (0.5 * gamma * gamma * squares) - (m * logDeterminant);
        }

        Span<double> terms = stackalloc double[components];
        double likelihood = 0;
        for (int i = 0; i < points; i++)
        {
            ReadOnlySpan<double> point = x.Slice(i * dimensions, dimensions);
            for (int k = 0; k < components; k++)
            {
                double distance = SquaredDistance(
                    point,
                    means.Slice(k * dimensions, dimensions),
                    diagonals.Slice(k * dimensions, dimensions),
                    factors.Slice((k * factorLength) + dimensions, factorLength - dimensions));
                terms[k] = alphas[k] + logDeterminants[k] - (0.5 * distance);
            }

            likelihood += LogSumExp(terms);
        }

        return likelihood - (points * (LogSumExp(alphas) + (0.5 * dimensions * Math.Log(2 * Math.PI)))) + prior;
    }

    /// <summary>The squared length of factor · (point - mean).</summary>
    [Differentiable]
    public static double SquaredDistance(
        ReadOnlySpan<double> point, ReadOnlySpan<double> mean, ReadOnlySpan<double> diagonal, ReadOnlySpan<double> triangle)
    {
        int dimensions = point.Length;
        Span<double> centered = stackalloc double[dimensions];
        Span<double> scaled = stackalloc double[dimensions];
        for (int j = 0; j < dimensions; j++)
        {
            centered[j] = point[j] - mean[j];
            scaled[j] = diagonal[j] * centered[j];
        }

        for (int column = 0; column < dimensions; column++)
        {
            int below = dimensions - column - 1;
            ReadOnlySpan<double> entries = triangle.Slice(column * (dimensions + below) / 2, below);
            Span<double> rest = scaled.Slice(column + 1, below);
            double value = centered[column];
            for (int j = 0; j < below; j++)
            {
                rest[j] += entries[j] * value;
            }
        }

        double distance = 0;
        foreach (double element in scaled)
        {
            distance += element * element;
        }

        return distance;
    }

    [Differentiable]
    public static double LogSumExp(ReadOnlySpan<double> values)
    {
        double max = values[0];
        foreach (double value in values)
        {
            max = Math.Max(max, value);
        }

        double sum = 0;
        foreach (double value in values)
        {
            sum += Math.Exp(value - max);
        }

        return max + Math.Log(sum);
    }

    public override void Evaluate() => Results[0] = LogPosterior(
        Point.AsSpan(0, Components),
        Point.AsSpan(Components, Components * Dimensions),
        Point.AsSpan(Components * (1 + Dimensions)),
        _x,
        Dimensions,
        WishartGamma,
        WishartM);

    public override void Differentiate() => Results[0] = LogPosteriorGradient(
        Point.AsSpan(0, Components),
        Point.AsSpan(Components, Components * Dimensions),
        Point.AsSpan(Components * (1 + Dimensions)),
        _x,
        Dimensions,
        WishartGamma,
        WishartM,
        Derivatives);
}
