namespace NetGen;

/// <summary>Precision, recall or F1.</summary>
internal sealed class MatrixKind(string name, ClassAverage average, Func<ConfusionMatrix, double> value, double threshold)
    : Metric(name, isHigherBetter: true)
{
    public override Metric<T, TTarget> Create<T, TTarget>(int outputs) => average != ClassAverage.Positive || outputs <= 2
        ? new MatrixMetric<T, TTarget>(this, outputs, value, threshold)
        : throw new ArgumentException($"The average over {outputs} classes cannot be {average}, which is for two.", nameof(outputs));
}
