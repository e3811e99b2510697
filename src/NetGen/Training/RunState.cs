namespace NetGen;

/// <summary>Where a run stands: what a checkpoint keeps besides the numbers of network and optimiser.</summary>
internal sealed class RunState
{
    /// <summary>The epochs that are done.</summary>
    public List<EpochResult> Results { get; } = [];

    /// <summary>The batches of the current epoch that are done.</summary>
    public int Batch { get; set; }

    /// <summary>The steps that are done in all epochs.</summary>
    public long Step { get; set; }

    /// <summary>What has been added up in the current epoch.</summary>
    public EpochSums Sums { get; set; }

    /// <summary>The value of the best epoch so far, by what early stopping watches.</summary>
    public double BestValue { get; set; } = double.NaN;

    /// <summary>The number of that epoch; 0 before the first.</summary>
    public int BestEpoch { get; set; }

    /// <summary>How many epochs have brought no improvement since.</summary>
    public int Waited { get; set; }

    /// <summary>Whether the held-out data did not get better any more.</summary>
    public bool HasStopped { get; set; }
}
