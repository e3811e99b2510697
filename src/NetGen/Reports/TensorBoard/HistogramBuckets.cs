namespace NetGen;

/// <summary>Counts values in TensorBoard's buckets, whose limits grow by a tenth each, from 10⁻¹² to 10²⁰ on either side of 0.</summary>
internal sealed class HistogramBuckets
{
    private static readonly double[] Limits = MakeLimits();

    private readonly long[] _counts = new long[Limits.Length];

    public double Least { get; private set; } = double.PositiveInfinity;

    public double Most { get; private set; } = double.NegativeInfinity;

    public long Count { get; private set; }

    public double Sum { get; private set; }

    public double SumOfSquares { get; private set; }

    /// <summary>Adds a value; one that is not finite has no place in a histogram.</summary>
    public void Add(double value)
    {
        if (!double.IsFinite(value))
        {
            return;
        }

        (Least, Most) = (Math.Min(Least, value), Math.Max(Most, value));
        Count++;
        Sum += value;
        SumOfSquares += value * value;

        // The first limit that is above the value.
        int index = Array.BinarySearch(Limits, value);
        _counts[Math.Min(index >= 0 ? index + 1 : ~index, Limits.Length - 1)]++;
    }

    public ProtobufWriter ToMessage()
    {
        int first = Math.Max(0, Array.FindIndex(_counts, c => c > 0) - 1), last = Array.FindLastIndex(_counts, c => c > 0);
        int[] shown = Count == 0 ? [] : [.. Enumerable.Range(first, last - first + 1)];
        return new ProtobufWriter()
            .Double(1, Count == 0 ? 0 : Least)
            .Double(2, Count == 0 ? 0 : Most)
            .Double(3, Count)
            .Double(4, Sum)
            .Double(5, SumOfSquares)
            .Doubles(6, Count == 0 ? [double.MaxValue] : [.. shown.Select(i => Limits[i])])
            .Doubles(7, Count == 0 ? [0] : [.. shown.Select(i => (double)_counts[i])]);
    }

    private static double[] MakeLimits()
    {
        var positive = new List<double>();
        for (double limit = 1e-12; limit < 1e20; limit *= 1.1)
        {
            positive.Add(limit);
        }

        positive.Add(double.MaxValue);
        return [.. positive.Select(l => -l).Reverse(), 0, .. positive];
    }
}
