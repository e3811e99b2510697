namespace NetGen.Generator.Tests.Functions;

/// <summary>Central differences, extrapolated to a step of zero after Richardson, with an estimate of their own error.</summary>
internal static class Differences
{
    private const int Levels = 5;
    private static readonly double[] Steps = [0.08, 0.02, 0.005, 0.00125];

    /// <summary>The derivatives of all results by one number.</summary>
    /// <param name="function">The results at a point.</param>
    /// <param name="path">What is decided on the way there: where that changes, there is a kink between two points.</param>
    /// <param name="point">The point.</param>
    /// <param name="variable">The number that varies.</param>
    /// <returns>The derivatives, and how far off they may be; infinitely far next to a kink.</returns>
    public static (double[] Slopes, double Error) Of(Func<double[], double[]> function, Func<double[], long> path, double[] point, int variable)
    {
        long home = path(point);
        (double[] Slopes, double Error) best = (new double[function(point).Length], double.PositiveInfinity);
        foreach (double step in Steps)
        {
            bool isSmooth = Enumerable.Range(0, Levels).All(k => path(Moved(point, variable, step / Math.Pow(2, k))) == home && path(Moved(point, variable, -step / Math.Pow(2, k))) == home);
            if (isSmooth && Extrapolate(function, point, variable, step) is var result && result.Error < best.Error)
            {
                best = result;
            }
        }

        return best;
    }

    private static (double[] Slopes, double Error) Extrapolate(Func<double[], double[]> function, double[] point, int variable, double step)
    {
        double[][] row = [];
        double[] best = [];
        double error = double.PositiveInfinity;
        for (int level = 0; level < Levels; level++)
        {
            double[] above = function(Moved(point, variable, step));
            double[] below = function(Moved(point, variable, -step));
            // The step that was really made, which is not the one that was asked for to the last bit.
            double width = (point[variable] + step) - (point[variable] - step);
            var next = new double[level + 1][];
            next[0] = [.. above.Zip(below, (a, b) => (a - b) / width)];
            double factor = 1;
            for (int k = 1; k <= level; k++)
            {
                factor *= 4;
                next[k] = [.. next[k - 1].Zip(row[k - 1], (fine, coarse) => fine + ((fine - coarse) / (factor - 1)))];
                double change = Math.Max(Distance(next[k], next[k - 1]), Distance(next[k], row[k - 1]));
                if (change < error)
                {
                    (best, error) = (next[k], change);
                }
            }

            row = next;
            step /= 2;
        }

        return (best, error);
    }

    private static double[] Moved(double[] point, int variable, double by)
    {
        double[] moved = [.. point];
        moved[variable] += by;
        return moved;
    }

    private static double Distance(double[] a, double[] b) => a.Zip(b, (x, y) => Math.Abs(x - y)).DefaultIfEmpty(0).Max();
}
