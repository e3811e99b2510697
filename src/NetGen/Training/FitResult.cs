namespace NetGen;

/// <summary>What a training run gave.</summary>
/// <param name="Epochs">The epochs, in order; at least one.</param>
public sealed record FitResult(IReadOnlyList<EpochResult> Epochs)
{
    /// <summary>The last epoch.</summary>
    public EpochResult Last => Epochs[^1];

    /// <summary>
    /// The epoch whose parameters the network has, if <see cref="EarlyStopping.RestoresBest"/> asks for the best; else the last.
    /// </summary>
    public EpochResult Best => Epochs[BestEpoch - 1];

    /// <summary>The number of that epoch, from 1.</summary>
    public int BestEpoch { get; init; } = Epochs.Count;

    /// <summary>Why training ended.</summary>
    public StopReason StopReason { get; init; }

    /// <summary>Loss and learning rate of every step.</summary>
    public StepHistory Steps { get; init; } = StepHistory.Empty;
}
