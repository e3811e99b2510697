using NetGen.Numerics;

namespace NetGen;

/// <summary>Draws from a buffer; what is drawn makes room for the next example of the source.</summary>
internal sealed class ShuffledReader<T, TTarget> : ExampleReader<T, TTarget>
    where T : unmanaged
    where TTarget : unmanaged
{
    // "Shuffled", in letters: tells these draws from others of the same seed.
    private const ulong Stream = 0x53687566_666C6564;

    private readonly ExampleReader<T, TTarget> _source;
    private readonly ulong _key;
    private readonly T[] _inputs;
    private readonly TTarget[] _targets;
    private int _count;
    private ulong _drawn;
    private bool _begun;

    public ShuffledReader(ExampleReader<T, TTarget> source, int bufferSize, ulong seed, int epoch)
        : base(source.InputLength, source.TargetLength)
    {
        _source = source;
        _key = CounterRandom.Key64(CounterRandom.Key64(seed, Stream), (ulong)epoch);
        _inputs = new T[checked(bufferSize * InputLength)];
        _targets = new TTarget[checked(bufferSize * TargetLength)];
    }

    protected internal override void Interrupt() => _source.Interrupt();

    protected override int ReadExamples(Span<T> inputs, Span<TTarget> targets)
    {
        Begin();
        int count = Math.Min(inputs.Length / InputLength, _count);
        for (int i = 0; i < count; i++)
        {
            int slot = Draw();
            Inputs(slot).CopyTo(inputs[(i * InputLength)..]);
            Targets(slot).CopyTo(targets[(i * TargetLength)..]);
            Refill(slot);
        }

        return count;
    }

    protected override void SkipExamples(long examples)
    {
        Begin();
        for (; examples > 0 && _count > 0; examples--)
        {
            Refill(Draw());
        }
    }

    protected override void Dispose(bool disposing) => _source.Dispose();

    private void Begin()
    {
        if (!_begun)
        {
            _begun = true;
            _count = _source.Read(_inputs, _targets);
        }
    }

    private int Draw() => CounterRandom.Below(_key, _drawn++, _count);

    /// <summary>Puts the next example into a slot, or, where there is none, the buffer's last.</summary>
    private void Refill(int slot)
    {
        if (_source.Read(Inputs(slot), Targets(slot)) == 0)
        {
            _count--;
            Inputs(_count).CopyTo(Inputs(slot));
            Targets(_count).CopyTo(Targets(slot));
        }
    }

    private Span<T> Inputs(int slot) => _inputs.AsSpan(slot * InputLength, InputLength);

    private Span<TTarget> Targets(int slot) => _targets.AsSpan(slot * TargetLength, TargetLength);
}
