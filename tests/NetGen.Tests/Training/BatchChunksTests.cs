namespace NetGen.Tests.Training;

public sealed class BatchChunksTests
{
    private const long MlpWork = 205_000;
    private const int MlpParameters = 101_770;

    [Theory]
    [InlineData(4)]
    [InlineData(256)]
    [InlineData(10_000)]
    public void A_tiny_network_stays_on_one_thread(int batchSize)
    {
        BatchChunks cut = BatchChunks.For(batchSize, workPerExample: 25, parameterCount: 9);
        Assert.Equal(new BatchChunks(batchSize, 1), cut);
        Assert.InRange(cut.PassLength, 1, 128);
    }

    [Fact]
    public void A_large_network_gets_chunks_for_many_threads()
    {
        Assert.Equal(new BatchChunks(16, 4), BatchChunks.For(64, workPerExample: 37_900_000, parameterCount: 1_199_882));
        Assert.Equal(new BatchChunks(32, 8), BatchChunks.For(256, workPerExample: 37_900_000, parameterCount: 1_199_882));
        Assert.Equal(new BatchChunks(8, 4), BatchChunks.For(32, workPerExample: 626_000, parameterCount: 5_258));
    }

    [Fact]
    public void Gradients_that_take_long_to_add_up_are_few()
    {
        Assert.Equal(new BatchChunks(32, 1), BatchChunks.For(32, MlpWork, MlpParameters));
        Assert.Equal(new BatchChunks(64, 2), BatchChunks.For(128, MlpWork, MlpParameters));
        Assert.Equal(new BatchChunks(128, 4), BatchChunks.For(512, MlpWork, MlpParameters));
    }

    [Theory]
    [InlineData(1, 0, 0)]
    [InlineData(1, long.MaxValue, 1)]
    [InlineData(int.MaxValue, long.MaxValue, 1)]
    [InlineData(int.MaxValue, 1, int.MaxValue)]
    [InlineData(100, 5_000_000, 1000)]
    [InlineData(1000, 5_000_000, 0)]
    [InlineData(2050, 300_000, 1000)]
    public void Chunks_make_up_the_batch(int batchSize, long workPerExample, int parameterCount)
    {
        BatchChunks cut = BatchChunks.For(batchSize, workPerExample, parameterCount);
        Assert.InRange(cut.Count, 1, 16);
        Assert.InRange((long)cut.Length * cut.Count, batchSize, (long)batchSize + cut.Length - 1);
        Assert.Equal(cut.Count, cut.CountFor(batchSize));
        Assert.Equal(1, cut.CountFor(1));
    }
}
