namespace NetGen.Tests.Derivatives;

/// <summary>Central differences, extrapolated to a step of zero after Richardson.</summary>
internal static class Extrapolated
{
    private const double Step = 0.01;
    private const int Levels = 4;

    /// <summary>∂(result n)/∂(parameter m) of a smooth function.</summary>
    public static double[,] Slopes(Func<double[], double[]> function, double[] point)
    {
        int results = function(point).Length;
        var slopes = new double[results, point.Length];
        for (int m = 0; m < point.Length; m++)
        {
            var table = Enumerable.Range(0, Levels).Select(k => Difference(function, point, m, Step / (1 << k))).ToList();
            for (double factor = 4; table.Count > 1; factor *= 4)
            {
                table = [.. table.Zip(table.Skip(1), (coarse, fine) => fine.Zip(coarse, (f, c) => f + ((f - c) / (factor - 1))).ToArray())];
            }

            for (int n = 0; n < results; n++)
            {
                slopes[n, m] = table[0][n];
            }
        }

        return slopes;
    }

    private static double[] Difference(Func<double[], double[]> function, double[] point, int variable, double step)
    {
        double[] moved = [.. point];
        moved[variable] = point[variable] + step;
        double[] above = function(moved);
        moved[variable] = point[variable] - step;
        return [.. above.Zip(function(moved), (a, b) => (a - b) / (2 * step))];
    }
}
