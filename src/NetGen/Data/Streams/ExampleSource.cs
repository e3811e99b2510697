namespace NetGen;

/// <summary>
/// Where examples come from, epoch after epoch, without being in memory all at once. The examples of an epoch and their
/// order depend on seed and epoch alone.
/// </summary>
/// <typeparam name="T">The type of the inputs: <see cref="float"/> or <see cref="double"/>.</typeparam>
/// <typeparam name="TTarget"><see cref="int"/> for class indices, else <typeparamref name="T"/>.</typeparam>
/// <example><code>
/// var source = ExampleSource.FromTable&lt;float, int&gt;("clicks.csv.gz", options, schema).Shuffled(10_000).Prefetched(4, 256);
/// </code></example>
public abstract class ExampleSource<T, TTarget>
    where T : unmanaged
    where TTarget : unmanaged
{
    /// <summary>Describes the examples.</summary>
    /// <param name="inputLength">The number of inputs per example, at least 1.</param>
    /// <param name="targetLength">The number of targets per example, at least 1: 1 for class indices.</param>
    /// <param name="count">The number of examples per epoch, if it is known.</param>
    protected ExampleSource(int inputLength, int targetLength, long? count)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(inputLength, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(targetLength, 1);
        ArgumentOutOfRangeException.ThrowIfNegative(count ?? 0, nameof(count));
        InputLength = inputLength;
        TargetLength = targetLength;
        Count = count;
    }

    /// <summary>The number of inputs per example.</summary>
    public int InputLength { get; }

    /// <summary>The number of targets per example.</summary>
    public int TargetLength { get; }

    /// <summary>The number of examples per epoch, if it is known.</summary>
    public long? Count { get; }

    /// <summary>Begins an epoch. Several may be open at once.</summary>
    /// <param name="seed">What everything random depends on.</param>
    /// <param name="epoch">Which epoch of the run, from 0.</param>
    public abstract ExampleReader<T, TTarget> Open(ulong seed, int epoch);

    /// <summary>
    /// The same examples in a random order: each is drawn from a buffer that the following examples refill. A buffer for
    /// all of them makes every order equally likely; a smaller one leaves examples near their neighbours.
    /// </summary>
    /// <param name="bufferSize">The number of examples in the buffer, at least 1.</param>
    public ExampleSource<T, TTarget> Shuffled(int bufferSize)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(bufferSize, 1);
        return new ShuffledSource<T, TTarget>(this, bufferSize);
    }

    /// <summary>The same examples in the same order, read ahead on a thread of each reader's own.</summary>
    /// <param name="batches">How many batches are read ahead, at least 1.</param>
    /// <param name="batchSize">The number of examples of such a batch, at least 1; best as large as those that are read.</param>
    public ExampleSource<T, TTarget> Prefetched(int batches, int batchSize)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(batches, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(batchSize, 1);
        return new PrefetchedSource<T, TTarget>(this, batches, batchSize);
    }

    /// <summary>
    /// The same examples, their inputs changed. The transform's key is <see cref="Numerics.CounterRandom.Key64"/> of the
    /// epoch and the example's position in it.
    /// </summary>
    /// <param name="transform">What changes them.</param>
    public ExampleSource<T, TTarget> Transformed(IExampleTransform<T> transform)
    {
        ArgumentNullException.ThrowIfNull(transform);
        return new TransformedSource<T, TTarget>(this, transform);
    }
}
