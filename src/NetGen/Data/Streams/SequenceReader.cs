namespace NetGen;

/// <summary>Reads one example after the other and checks its lengths.</summary>
internal abstract class SequenceReader<T, TTarget>(int inputLength, int targetLength)
    : ExampleReader<T, TTarget>(inputLength, targetLength)
    where T : unmanaged
    where TTarget : unmanaged
{
    private long _position;

    protected abstract bool Next(out Example<T, TTarget> example);

    protected override int ReadExamples(Span<T> inputs, Span<TTarget> targets)
    {
        int room = inputs.Length / InputLength;
        for (int i = 0; i < room; i++)
        {
            if (!Next(out Example<T, TTarget> example))
            {
                return i;
            }

            Check(example);
            example.Inputs.Span.CopyTo(inputs[(i * InputLength)..]);
            example.Targets.Span.CopyTo(targets[(i * TargetLength)..]);
        }

        return room;
    }

    protected override void SkipExamples(long examples)
    {
        for (; examples > 0 && Next(out Example<T, TTarget> example); examples--)
        {
            Check(example);
        }
    }

    private void Check(Example<T, TTarget> example)
    {
        if (example.Inputs.Length != InputLength || example.Targets.Length != TargetLength)
        {
            throw new InvalidDataException(FormattableString.Invariant(
                $"Example {_position} of the sequence has {example.Inputs.Length} inputs and {example.Targets.Length} targets; expected {InputLength} and {TargetLength}."));
        }

        _position++;
    }
}
