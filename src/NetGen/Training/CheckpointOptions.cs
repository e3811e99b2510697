namespace NetGen;

/// <summary>
/// Where and how often <see cref="Trainer"/> writes down where it stands, so that a run that is killed at any moment goes on from there
/// and ends with the same bits as one that is not.
/// </summary>
/// <remarks>
/// A checkpoint is a safetensors file with the network's weights under their usual names, which <c>net.Load</c> reads; the state of the
/// optimiser, the average and the best parameters stand next to them. It is written under another name and then renamed, so
/// that there is never half of one.
/// </remarks>
public sealed class CheckpointOptions
{
    /// <summary>Names the folder.</summary>
    /// <param name="folder">The folder, which is made if there is none. Each run needs one of its own.</param>
    public CheckpointOptions(string folder)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        Folder = folder;
    }

    /// <summary>The folder.</summary>
    public string Folder { get; }

    /// <summary>How many epochs lie between two checkpoints, at least 1. The last epoch always gets one. Default: 1.</summary>
    public int EveryEpochs { get; init => field = AtLeast(1, value, nameof(EveryEpochs)); } = 1;

    /// <summary>How many steps lie between two checkpoints within an epoch; 0 for none. Default: 0.</summary>
    public int EverySteps { get; init => field = AtLeast(0, value, nameof(EverySteps)); }

    /// <summary>How many of the last checkpoints are kept, at least 1. More than one helps where a file is damaged. Default: 3.</summary>
    public int KeepLast { get; init => field = AtLeast(1, value, nameof(KeepLast)); } = 3;

    /// <summary>Whether a run goes on from the last checkpoint in the folder. If not, one must not be there. Default: yes.</summary>
    public bool Resumes { get; init; } = true;

    private static int AtLeast(int least, int value, string name)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(value, least, name);
        return value;
    }
}
