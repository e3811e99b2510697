namespace NetGen;

/// <summary>The mean cross-entropy.</summary>
internal sealed class LogLossKind(Scores scores) : Metric("log loss", isHigherBetter: false)
{
    public override Metric<T, TTarget> Create<T, TTarget>(int outputs) => new LogLossMetric<T, TTarget>(this, outputs, scores);
}
