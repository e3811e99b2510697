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
        double[] means = new double[dataset.InputLength];
        double[] deviations = new double[dataset.InputLength];
        for (int i = 0; i < means.Length; i++)
        {
            means[i] = Mean(dataset, i);
            deviations[i] = Deviation(dataset, i, means[i]);
        }

        return new Standardizer(means, deviations);
    }

    /// <summary>Reads what <see cref="AffineScaler.ToText"/> wrote.</summary>
    /// <param name="text">The text.</param>
    /// <exception cref="FormatException">The text is no saved standardizer.</exception>
    public static Standardizer Parse(string text) => Read(text, static (shifts, scales) => new Standardizer(shifts, scales));

    /// <summary>The mean of an input. Summed as distances from the first value, it is exact where all are the same.</summary>
    private static double Mean<T, TTarget>(Dataset<T, TTarget> dataset, int input)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TTarget : unmanaged
    {
        double first = double.CreateTruncating(dataset.Inputs[input]);
        double sum = 0;
        for (int i = input; i < dataset.Inputs.Length; i += dataset.InputLength)
        {
            sum += double.CreateTruncating(dataset.Inputs[i]) - first;
        }

        return first + (sum / dataset.Count);
    }

    /// <summary>The standard deviation of an input, or 1 where that is 0.</summary>
    private static double Deviation<T, TTarget>(Dataset<T, TTarget> dataset, int input, double mean)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TTarget : unmanaged
    {
        double sum = 0;
        for (int i = input; i < dataset.Inputs.Length; i += dataset.InputLength)
        {
            double distance = double.CreateTruncating(dataset.Inputs[i]) - mean;
            sum += distance * distance;
        }

        double deviation = Math.Sqrt(sum / dataset.Count);
        return deviation == 0 ? 1 : deviation;
    }
}
