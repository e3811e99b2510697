namespace NetGen;

/// <summary>How well a network does on a data set.</summary>
/// <param name="Loss">The mean loss per example, also where the network's loss is declared as a sum; without penalties.</param>
/// <param name="Accuracy">
/// The share of examples whose largest output is that of the right class; <see langword="null"/> for a network that is
/// not a classifier with class indices.
/// </param>
public readonly record struct Evaluation(double Loss, double? Accuracy)
{
    /// <summary>The values of the metrics that were asked for, in their order.</summary>
    public IReadOnlyList<MetricValue> Metrics { get => field ?? []; init; }
}
