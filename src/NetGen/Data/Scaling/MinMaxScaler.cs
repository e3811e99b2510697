using System.Numerics;

namespace NetGen;

/// <summary>
/// Scales each input linearly so that, over the data that it was fitted on, its least value becomes <c>low</c> and its
/// greatest <c>high</c>. An input that is always the same becomes <c>low</c>; other data may leave the range.
/// </summary>
public sealed class MinMaxScaler : AffineScaler
{
    private MinMaxScaler(double[] shifts, double[] scales)
        : base(shifts, scales)
    {
    }

    /// <summary>Learns least and greatest values.</summary>
    /// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
    /// <typeparam name="TTarget">The type of the targets.</typeparam>
    /// <param name="dataset">The training data, at least one example.</param>
    /// <param name="low">What the least value becomes; finite.</param>
    /// <param name="high">What the greatest value becomes; finite, more than <paramref name="low"/>.</param>
    /// <exception cref="ArgumentException">There is no example, an input is not finite, or the range is empty.</exception>
    public static MinMaxScaler Fit<T, TTarget>(Dataset<T, TTarget> dataset, double low = 0, double high = 1)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TTarget : unmanaged
    {
        CheckFit(dataset);
        if (!double.IsFinite(high - low) || high <= low)
        {
            throw new ArgumentException(
                FormattableString.Invariant($"low is {low} and high is {high}; expected finite numbers, low less than high."), nameof(high));
        }

        (double[] least, double[] greatest) = Ranges(dataset.Inputs, dataset.InputLength);
        double[] shifts = new double[dataset.InputLength];
        double[] scales = new double[dataset.InputLength];
        for (int i = 0; i < shifts.Length; i++)
        {
            double range = greatest[i] - least[i];
            scales[i] = range == 0 ? 1 : range / (high - low);
            shifts[i] = least[i] - (low * scales[i]);
        }

        return new MinMaxScaler(shifts, scales);
    }

    /// <summary>Reads what <see cref="AffineScaler.ToText"/> wrote.</summary>
    /// <param name="text">The text.</param>
    /// <exception cref="FormatException">The text is no saved scaler of this kind.</exception>
    public static MinMaxScaler Parse(string text) => Read(text, static (shifts, scales) => new MinMaxScaler(shifts, scales));

    private static (double[] Least, double[] Greatest) Ranges<T>(ReadOnlySpan<T> inputs, int length)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        double[] least = new double[length];
        double[] greatest = new double[length];
        Array.Fill(least, double.PositiveInfinity);
        Array.Fill(greatest, double.NegativeInfinity);
        for (int first = 0; first < inputs.Length; first += length)
        {
            for (int i = 0; i < length; i++)
            {
                // Math.Min and Math.Max give NaN if either is one, and that is refused.
                double value = double.CreateTruncating(inputs[first + i]);
                least[i] = Math.Min(least[i], value);
                greatest[i] = Math.Max(greatest[i], value);
            }
        }

        return (least, greatest);
    }
}
