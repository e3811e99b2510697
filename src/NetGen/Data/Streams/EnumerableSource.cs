namespace NetGen;

internal sealed class EnumerableSource<T, TTarget>(
    Func<IEnumerable<Example<T, TTarget>>> examples, int inputLength, int targetLength, long? count)
    : ExampleSource<T, TTarget>(inputLength, targetLength, count)
    where T : unmanaged
    where TTarget : unmanaged
{
    public override ExampleReader<T, TTarget> Open(ulong seed, int epoch) =>
        new EnumerableReader<T, TTarget>(examples().GetEnumerator(), InputLength, TargetLength);
}
