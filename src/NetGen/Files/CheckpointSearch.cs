namespace NetGen;

/// <summary>What a search for a checkpoint found.</summary>
public sealed class CheckpointSearch
{
    internal CheckpointSearch(Checkpoint? found, IReadOnlyList<SkippedCheckpoint> skipped)
    {
        Found = found;
        Skipped = skipped;
    }

    /// <summary>The newest checkpoint that is whole; null if there is none.</summary>
    public Checkpoint? Found { get; }

    /// <summary>Newer ones that are damaged or cannot be read, the newest first.</summary>
    public IReadOnlyList<SkippedCheckpoint> Skipped { get; }
}
