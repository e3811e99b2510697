namespace NetGen.Terminal;

/// <summary>How an epoch went.</summary>
/// <param name="Epoch">The epoch, from 1.</param>
/// <param name="Epochs">The number of epochs; 0 if that is open.</param>
/// <param name="Loss">The mean loss of its training.</param>
public readonly record struct DisplayEpoch(int Epoch, int Epochs, double Loss)
{
    /// <summary>The loss on held-out data, if there is such.</summary>
    public double? ValidationLoss { get; init; }

    /// <summary>Names and values of what else was measured, the same names in every epoch.</summary>
    public IReadOnlyList<(string Name, double Value)>? Metrics { get; init; }

    /// <summary>The training speed; 0 or NaN is not shown.</summary>
    public double ExamplesPerSecond { get; init; }

    /// <summary>How long it took, if that is known.</summary>
    public TimeSpan? Time { get; init; }
}
