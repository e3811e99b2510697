namespace NetGen;

/// <summary>Room for examples that were read ahead. Either the reading thread or the consumer has it, never both.</summary>
internal sealed class PrefetchedBatch<T, TTarget>(int batchSize, int inputLength, int targetLength)
    where T : unmanaged
    where TTarget : unmanaged
{
    public T[] Inputs { get; } = new T[checked(batchSize * inputLength)];

    public TTarget[] Targets { get; } = new TTarget[checked(batchSize * targetLength)];

    /// <summary>The number of examples in it.</summary>
    public int Count { get; set; }
}
