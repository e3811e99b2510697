namespace NetGen;

/// <summary>An error of predicted values, or R².</summary>
internal sealed class RegressionKind(string name, bool isHigherBetter, Func<RegressionSums, double> value) : Metric(name, isHigherBetter)
{
    public override Metric<T, TTarget> Create<T, TTarget>(int outputs) => new RegressionMetric<T, TTarget>(this, outputs, value);
}
