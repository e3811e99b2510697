namespace NetGen;

/// <summary>
/// How a batch is cut into chunks that threads work on: by the batch size alone, so that sums have the same order,
/// and results the same bits, for every number of threads.
/// </summary>
/// <param name="Length">The examples per chunk; the last chunk of a batch may be shorter.</param>
/// <param name="Count">The most chunks of a batch.</param>
internal readonly record struct BatchChunks(int Length, int Count)
{
    // A chunk costs a buffer of gradients that must be written and added up again, so there are few, and none is small.
    private const int MostChunks = 8;
    private const int LeastExamples = 16;

    // A multiple of the rows of the generated register tiles leaves no remainder in full chunks.
    private const int Granularity = 8;

    public static BatchChunks For(int batchSize)
    {
        long share = Math.Max(LeastExamples, DivideUp(batchSize, MostChunks));
        long length = Math.Min(batchSize, DivideUp(share, Granularity) * Granularity);
        return new BatchChunks((int)length, CountFor(batchSize, (int)length));
    }

    /// <summary>The number of chunks of a batch that may be shorter than the batch size.</summary>
    public int CountFor(int examples) => CountFor(examples, Length);

    private static int CountFor(int examples, int length) => (int)DivideUp(examples, length);

    private static long DivideUp(long value, long divisor) => (value + divisor - 1) / divisor;
}
