namespace NetGen;

internal sealed class PrefetchedSource<T, TTarget>(ExampleSource<T, TTarget> source, int batches, int batchSize)
    : ExampleSource<T, TTarget>(source.InputLength, source.TargetLength, source.Count)
    where T : unmanaged
    where TTarget : unmanaged
{
    public override ExampleReader<T, TTarget> Open(ulong seed, int epoch) =>
        new PrefetchedReader<T, TTarget>(source.Open(seed, epoch), batches, batchSize);
}
