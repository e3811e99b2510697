namespace NetGen;

/// <summary>What a training run gave.</summary>
/// <param name="Epochs">The epochs, in order; at least one.</param>
public sealed record FitResult(IReadOnlyList<EpochResult> Epochs)
{
    /// <summary>The last epoch.</summary>
    public EpochResult Last => Epochs[^1];
}
