using System.Numerics;
using NetGen.Numerics;

namespace NetGen.Tests.Training;

/// <summary>Seeded data for the training tests.</summary>
public static class Examples
{
    /// <summary>Inputs in (−1, 1) labelled by a random linear model, so that a linear classifier can learn them.</summary>
    public static Dataset<T, int> LinearlySeparable<T>(int count, int inputs, int classes, ulong seed)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        ulong xKey = CounterRandom.Key64(seed, 10);
        ulong wKey = CounterRandom.Key64(99, 11);
        var x = new T[count * inputs];
        var labels = new int[count];
        for (int n = 0; n < count; n++)
        {
            double best = double.NegativeInfinity;
            for (int i = 0; i < inputs; i++)
            {
                x[(n * inputs) + i] = T.CreateTruncating((2 * CounterRandom.Uniform(xKey, (ulong)((n * inputs) + i))) - 1);
            }

            for (int k = 0; k < classes; k++)
            {
                double score = 0;
                for (int i = 0; i < inputs; i++)
                {
                    double w = (2 * CounterRandom.Uniform(wKey, (ulong)((k * inputs) + i))) - 1;
                    score += w * double.CreateTruncating(x[(n * inputs) + i]);
                }

                (best, labels[n]) = score > best ? (score, k) : (best, labels[n]);
            }
        }

        return new Dataset<T, int>(x, inputs, labels);
    }

    /// <summary>Points of the line t = 3x − 2.</summary>
    public static Dataset<double, double> Line(int count)
    {
        double[] x = [.. Enumerable.Range(0, count).Select(i => (2.0 * i / count) - 1)];
        return new Dataset<double, double>(x, 1, x.Select(value => (3 * value) - 2).ToArray());
    }
}
