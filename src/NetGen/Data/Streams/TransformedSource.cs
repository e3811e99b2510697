namespace NetGen;

internal sealed class TransformedSource<T, TTarget>(ExampleSource<T, TTarget> source, IExampleTransform<T> transform)
    : ExampleSource<T, TTarget>(source.InputLength, source.TargetLength, source.Count)
    where T : unmanaged
    where TTarget : unmanaged
{
    public override ExampleReader<T, TTarget> Open(ulong seed, int epoch) =>
        new TransformedReader<T, TTarget>(source.Open(seed, epoch), transform, seed, epoch);
}
