namespace NetGen;

internal sealed class DatasetSource<T, TTarget>(Dataset<T, TTarget> dataset)
    : ExampleSource<T, TTarget>(dataset.InputLength, dataset.TargetLength, dataset.Count)
    where T : unmanaged
    where TTarget : unmanaged
{
    public override ExampleReader<T, TTarget> Open(ulong seed, int epoch) => new DatasetReader<T, TTarget>(dataset);
}
