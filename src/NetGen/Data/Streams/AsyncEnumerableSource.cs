namespace NetGen;

internal sealed class AsyncEnumerableSource<T, TTarget>(
    Func<IAsyncEnumerable<Example<T, TTarget>>> examples, int inputLength, int targetLength, long? count)
    : ExampleSource<T, TTarget>(inputLength, targetLength, count)
    where T : unmanaged
    where TTarget : unmanaged
{
    public override ExampleReader<T, TTarget> Open(ulong seed, int epoch) =>
        new AsyncEnumerableReader<T, TTarget>(examples(), InputLength, TargetLength);
}
