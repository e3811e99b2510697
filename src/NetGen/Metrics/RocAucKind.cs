namespace NetGen;

/// <summary>The area under the receiver operating characteristic.</summary>
internal sealed class RocAucKind(Scores scores) : Metric("ROC AUC", isHigherBetter: true)
{
    public override Metric<T, TTarget> Create<T, TTarget>(int outputs) => new RocAucMetric<T, TTarget>(this, outputs, scores);
}
