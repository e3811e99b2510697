using NetGen.Numerics;

namespace NetGen;

internal sealed class TransformedReader<T, TTarget>(
    ExampleReader<T, TTarget> source, IExampleTransform<T> transform, ulong seed, int epoch)
    : ExampleReader<T, TTarget>(source.InputLength, source.TargetLength)
    where T : unmanaged
    where TTarget : unmanaged
{
    private long _position;

    protected internal override void Interrupt() => source.Interrupt();

    protected override int ReadExamples(Span<T> inputs, Span<TTarget> targets)
    {
        int count = source.Read(inputs, targets);
        for (int i = 0; i < count; i++)
        {
            ulong key = CounterRandom.Key64((ulong)epoch, (ulong)_position++);
            transform.Apply(inputs.Slice(i * InputLength, InputLength), seed, key);
        }

        return count;
    }

    protected override void SkipExamples(long examples)
    {
        source.Skip(examples);
        _position += examples;
    }

    protected override void Dispose(bool disposing) => source.Dispose();
}
