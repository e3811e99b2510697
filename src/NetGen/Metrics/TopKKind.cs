using System.Globalization;

namespace NetGen;

/// <summary>The share of examples whose class is among the k most likely ones.</summary>
internal sealed class TopKKind(int k) : Metric($"top-{k.ToString(CultureInfo.InvariantCulture)} accuracy", isHigherBetter: true)
{
    public override Metric<T, TTarget> Create<T, TTarget>(int outputs) => outputs > 1
        ? new TopKMetric<T, TTarget>(this, outputs, k)
        : throw new ArgumentException($"{Name} needs an output for each class, not {outputs} output.", nameof(outputs));
}
