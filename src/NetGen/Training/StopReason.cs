namespace NetGen;

/// <summary>Why training ended.</summary>
public enum StopReason
{
    /// <summary>All epochs are done.</summary>
    Finished,

    /// <summary>The held-out data did not get better any more; see <see cref="EarlyStopping"/>.</summary>
    EarlyStopping,
}
