namespace NetGen;

/// <summary>The share of right predictions.</summary>
internal sealed class AccuracyKind(string name, double threshold) : Metric(name, isHigherBetter: true)
{
    public override Metric<T, TTarget> Create<T, TTarget>(int outputs) => new AccuracyMetric<T, TTarget>(this, outputs, threshold);
}
