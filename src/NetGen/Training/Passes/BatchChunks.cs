using System.Numerics;

namespace NetGen;

/// <summary>
/// How a batch is cut into chunks that threads work on: by the sizes of batch and network alone, so that sums have the
/// same order, and results the same bits, for every number of threads.
/// </summary>
/// <param name="Length">The examples per chunk; the last chunk of a batch may be shorter.</param>
/// <param name="Count">The most chunks of a batch.</param>
internal readonly record struct BatchChunks(int Length, int Count)
{
    /// <summary>Multiply-adds below which work is not worth the call of another thread: some twenty microseconds.</summary>
    public const long LeastWork = 1 << 20;

    // Passes over fewer examples leave register tiles unfilled, unless each example has much work of its own.
    private const int LeastExamples = 8;
    private const long LeastWorkOfFewer = 1 << 23;

    // Each chunk has a workspace of its own.
    private const int MostChunks = 16;

    // Each chunk reads all parameters, and writes a buffer of gradients that is added up again: per parameter, the time of
    // about so many multiply-adds, more once they do not stay in a core's own cache. All chunks together may take a small
    // part of the time of a step.
    private const double WorkPerParameter = 16;
    private const double WorkPerFarParameter = 40;
    private const int NearParameters = 1 << 18;
    private const double LargestPart = 1 / 16.0;

    // A pass over more examples has larger activations and is not faster.
    private const int LongestPass = 128;

    // Chunks that are multiples of the rows of the generated register tiles leave no remainder.
    private const int MostGranularity = 8;

    /// <summary>The most examples that a chunk hands to the network at once.</summary>
    public int PassLength => Math.Min(Length, LongestPass);

    public static BatchChunks For(int batchSize, long workPerExample, int parameterCount)
    {
        double work = (double)batchSize * workPerExample;
        double perChunk = parameterCount * (parameterCount > NearParameters ? WorkPerFarParameter : WorkPerParameter);
        double affordable = 1 + (work * LargestPart / perChunk);
        double filled = Math.Max((double)batchSize / LeastExamples, work / LeastWorkOfFewer);
        double most = Math.Min(Math.Min(batchSize, MostChunks), Math.Min(Math.Min(affordable, filled), work / LeastWork));

        // A power of two, which most numbers of processors divide.
        int count = most >= 2 ? 1 << BitOperations.Log2((uint)most) : 1;
        int length = Round(DivideUp(batchSize, count), batchSize);
        return new BatchChunks(length, DivideUp(batchSize, length));
    }

    /// <summary>Whether one pass takes the whole batch.</summary>
    public bool IsOnePass(int examples) => examples <= PassLength;

    /// <summary>The number of chunks of a batch that may be shorter than the batch size.</summary>
    public int CountFor(int examples) => DivideUp(examples, Length);

    private static int Round(int length, int batchSize)
    {
        // The coarser the lengths, the less evenly is the batch divided.
        int granularity = MostGranularity;
        while (granularity > 1 && granularity * 8 > length)
        {
            granularity /= 2;
        }

        return (int)Math.Min(batchSize, (long)DivideUp(length, granularity) * granularity);
    }

    private static int DivideUp(int value, int divisor) => ((value - 1) / divisor) + 1;
}
