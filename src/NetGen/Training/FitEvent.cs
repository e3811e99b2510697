namespace NetGen;

/// <summary>What <see cref="FitProgress"/> reports.</summary>
public enum FitEvent
{
    /// <summary>A step of the optimiser has been made.</summary>
    Step,

    /// <summary>An epoch and its evaluation are done.</summary>
    Epoch,

    /// <summary>A checkpoint has been written.</summary>
    Checkpoint,

    /// <summary>Training goes on from a checkpoint.</summary>
    Resume,
}
