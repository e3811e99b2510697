namespace NetGen;

/// <summary>Hands out the batches of an epoch: examples of a data set, in an order.</summary>
internal abstract class BatchFeed<T, TTarget>
    where T : unmanaged
    where TTarget : unmanaged
{
    /// <summary>Where the examples of the batch lie.</summary>
    public abstract Dataset<T, TTarget> Data { get; }

    /// <summary>Indices into <see cref="Data"/>; the batch is a stretch of them.</summary>
    public abstract int[] Order { get; }

    /// <summary>Where the batch starts in <see cref="Order"/>.</summary>
    public int First { get; protected set; }

    /// <summary>The number of examples of the batch.</summary>
    public int Count { get; protected set; }

    /// <summary>The number of batches of an epoch; null where that is found out by going through them.</summary>
    public abstract int? Batches { get; }

    /// <summary>Starts an epoch, from 1. It depends on the number of the epoch alone, not on those before.</summary>
    /// <param name="epoch">The epoch.</param>
    /// <param name="skipped">How many of its batches are not handed out.</param>
    public abstract void Begin(int epoch, int skipped);

    /// <summary>Goes on to the next batch; false after the last.</summary>
    public abstract bool Next();
}
