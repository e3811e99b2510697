namespace NetGen;

internal sealed class EnumerableReader<T, TTarget>(
    IEnumerator<Example<T, TTarget>> examples, int inputLength, int targetLength)
    : SequenceReader<T, TTarget>(inputLength, targetLength)
    where T : unmanaged
    where TTarget : unmanaged
{
    protected override bool Next(out Example<T, TTarget> example)
    {
        bool any = examples.MoveNext();
        example = any ? examples.Current : default;
        return any;
    }

    protected override void Dispose(bool disposing) => examples.Dispose();
}
