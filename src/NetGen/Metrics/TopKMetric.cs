using System.Numerics;

namespace NetGen;

/// <summary>Counts the examples whose class is among the k with the largest outputs; of equals, the first count as larger.</summary>
internal sealed class TopKMetric<T, TTarget>(Metric kind, int outputs, int k) : LabelledMetric<T, TTarget>(kind, outputs)
    where T : unmanaged, INumberBase<T>
    where TTarget : unmanaged, INumberBase<TTarget>
{
    private long _hits;

    protected override void Clear() => _hits = 0;

    protected override double Compute() => (double)_hits / Examples;

    protected override bool Add(ReadOnlySpan<T> outputs, int label)
    {
        double score = double.CreateTruncating(outputs[label]);
        int before = 0;
        bool hasNaN = false;
        for (int i = 0; i < outputs.Length; i++)
        {
            double other = double.CreateTruncating(outputs[i]);
            before += other > score || (other == score && i < label) ? 1 : 0;
            hasNaN |= double.IsNaN(other);
        }

        _hits += before < k ? 1 : 0;
        return !hasNaN;
    }
}
