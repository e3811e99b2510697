using System.Numerics;

namespace NetGen;

/// <summary>
/// Scales each input to mean 0 and variance 1 over the data that it was fitted on: (x − μ) / σ with σ² = Σ(x − μ)² / n. An
/// input that is always the same becomes 0.
/// </summary>
/// <example><code>
/// Standardizer scaler = Standardizer.Fit(train);
/// (train, test) = (scaler.Apply(train), scaler.Apply(test));
/// </code></example>
public sealed class Standardizer : AffineScaler
{
    private Standardizer(double[] shifts, double[] scales)
        : base(shifts, scales)
    {
    }

    /// <summary>Learns means and standard deviations, computed in double precision.</summary>
    /// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
    /// <typeparam name="TTarget">The type of the targets.</typeparam>
    /// <param name="dataset">The training data, at least one example.</param>
    /// <exception cref="ArgumentException">There is no example, or an input is not finite.</exception>
    public static Standardizer Fit<T, TTarget>(Dataset<T, TTarget> dataset)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TTarget : unmanaged
    {
        CheckFit(dataset);
        double[] means = Means(dataset.Inputs, dataset.InputLength);
        return new Standardizer(means, Deviations(dataset.Inputs, means));
    }

    /// <summary>Reads what <see cref="AffineScaler.ToText"/> wrote.</summary>
    /// <param name="text">The text.</param>
    /// <exception cref="FormatException">The text is no saved standardizer.</exception>
    public static Standardizer Parse(string text) => Read(text, static (shifts, scales) => new Standardizer(shifts, scales));

    /// <summary>The mean of each input. Summed as distances from the first value, it is exact where all are the same.</summary>
    private static double[] Means<T>(ReadOnlySpan<T> inputs, int length)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        double[] sums = new double[length];
        for (int first = 0; first < inputs.Length; first += length)
        {
            for (int i = 0; i < sums.Length; i++)
            {
                sums[i] += double.CreateTruncating(inputs[first + i]) - double.CreateTruncating(inputs[i]);
            }
        }

        int count = inputs.Length / length;
        for (int i = 0; i < sums.Length; i++)
        {
            sums[i] = double.CreateTruncating(inputs[i]) + (sums[i] / count);
        }

        return sums;
    }

    /// <summary>The standard deviation of each input, or 1 where that is 0.</summary>
    private static double[] Deviations<T>(ReadOnlySpan<T> inputs, double[] means)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        double[] sums = new double[means.Length];
        for (int first = 0; first < inputs.Length; first += means.Length)
        {
            for (int i = 0; i < sums.Length; i++)
            {
                double distance = double.CreateTruncating(inputs[first + i]) - means[i];
                sums[i] += distance * distance;
            }
        }

        int count = inputs.Length / means.Length;
        for (int i = 0; i < sums.Length; i++)
        {
            double deviation = Math.Sqrt(sums[i] / count);
            sums[i] = deviation == 0 ? 1 : deviation;
        }

        return sums;
    }
}
