namespace NetGen;

internal sealed class ShuffledSource<T, TTarget>(ExampleSource<T, TTarget> source, int bufferSize)
    : ExampleSource<T, TTarget>(source.InputLength, source.TargetLength, source.Count)
    where T : unmanaged
    where TTarget : unmanaged
{
    public override ExampleReader<T, TTarget> Open(ulong seed, int epoch)
    {
        long size = Math.Min(bufferSize, Math.Max(1, source.Count ?? bufferSize));
        return new ShuffledReader<T, TTarget>(source.Open(seed, epoch), (int)size, seed, epoch);
    }
}
