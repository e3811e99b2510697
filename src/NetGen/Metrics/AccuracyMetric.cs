using System.Numerics;

namespace NetGen;

/// <summary>Counts right predictions.</summary>
internal sealed class AccuracyMetric<T, TTarget>(Metric kind, int outputs, double threshold) : LabelledMetric<T, TTarget>(kind, outputs)
    where T : unmanaged, INumberBase<T>
    where TTarget : unmanaged, INumberBase<TTarget>
{
    private long _correct;

    protected override void Clear() => _correct = 0;

    protected override double Compute() => (double)_correct / Examples;

    protected override bool Add(ReadOnlySpan<T> outputs, int label)
    {
        int predicted = ClassDecision.Predict(outputs, threshold);
        _correct += predicted == label ? 1 : 0;
        return predicted >= 0;
    }
}
