using System.Runtime.ExceptionServices;

namespace NetGen;

/// <summary>
/// A ring of batches that a thread fills and the consumer empties, in the same order. The thread starts with the first
/// read and ends with the source, with an error, or when the reader is disposed of.
/// </summary>
internal sealed class PrefetchedReader<T, TTarget> : ExampleReader<T, TTarget>
    where T : unmanaged
    where TTarget : unmanaged
{
    private readonly ExampleReader<T, TTarget> _source;
    private readonly PrefetchedBatch<T, TTarget>[] _ring;

    // Guards what follows, and wakes whoever waits for a batch.
    private readonly object _gate = new();
    private Thread? _thread;
    private int _first;
    private int _filled;
    private bool _ended;
    private bool _stopped;
    private ExceptionDispatchInfo? _failure;

    // How much of the first batch the consumer has read.
    private int _position;

    public PrefetchedReader(ExampleReader<T, TTarget> source, int batches, int batchSize)
        : base(source.InputLength, source.TargetLength)
    {
        _source = source;
        _ring = new PrefetchedBatch<T, TTarget>[batches];
        for (int i = 0; i < batches; i++)
        {
            _ring[i] = new(batchSize, InputLength, TargetLength);
        }
    }

    protected internal override void Interrupt()
    {
        lock (_gate)
        {
            _stopped = _ended = true;
            Monitor.PulseAll(_gate);
        }

        _source.Interrupt();
    }

    protected override int ReadExamples(Span<T> inputs, Span<TTarget> targets)
    {
        if (Current() is not { } batch)
        {
            return 0;
        }

        int count = Math.Min(inputs.Length / InputLength, batch.Count - _position);
        batch.Inputs.AsSpan(_position * InputLength, count * InputLength).CopyTo(inputs);
        batch.Targets.AsSpan(_position * TargetLength, count * TargetLength).CopyTo(targets);
        Advance(batch, count);
        return count;
    }

    protected override void SkipExamples(long examples)
    {
        if (_thread is null)
        {
            // Nothing is read ahead yet: the source may know a shorter way.
            _source.Skip(examples);
            return;
        }

        while (examples > 0 && Current() is { } batch)
        {
            int count = (int)Math.Min(examples, batch.Count - _position);
            Advance(batch, count);
            examples -= count;
        }
    }

    protected override void Dispose(bool disposing)
    {
        Interrupt();
        _thread?.Join();
        _source.Dispose();
    }

    private PrefetchedBatch<T, TTarget>? Current()
    {
        lock (_gate)
        {
            Start();
            while (_filled == 0 && !_ended)
            {
                Monitor.Wait(_gate);
            }

            if (_filled > 0)
            {
                return _ring[_first];
            }

            _failure?.Throw();
            return null;
        }
    }

    private void Advance(PrefetchedBatch<T, TTarget> batch, int count)
    {
        _position += count;
        if (_position < batch.Count)
        {
            return;
        }

        _position = 0;
        lock (_gate)
        {
            _first = (_first + 1) % _ring.Length;
            _filled--;
            Monitor.PulseAll(_gate);
        }
    }

    private void Start()
    {
        if (_thread is null)
        {
            _thread = new Thread(Fill) { IsBackground = true, Name = "NetGen prefetch" };
            _thread.Start();
        }
    }

    private void Fill()
    {
        try
        {
            while (Free() is { } batch)
            {
                batch.Count = _source.Read(batch.Inputs, batch.Targets);
                if (!Deliver(batch))
                {
                    return;
                }
            }
        }
        catch (Exception exception)
        {
            Fail(ExceptionDispatchInfo.Capture(exception));
        }
    }

    /// <summary>Waits for an empty batch; null when the reader is disposed of.</summary>
    private PrefetchedBatch<T, TTarget>? Free()
    {
        lock (_gate)
        {
            while (_filled == _ring.Length && !_stopped)
            {
                Monitor.Wait(_gate);
            }

            return _stopped ? null : _ring[(_first + _filled) % _ring.Length];
        }
    }

    private bool Deliver(PrefetchedBatch<T, TTarget> batch)
    {
        lock (_gate)
        {
            _ended |= batch.Count == 0;
            _filled += _ended ? 0 : 1;
            Monitor.PulseAll(_gate);
            return !_ended;
        }
    }

    private void Fail(ExceptionDispatchInfo failure)
    {
        lock (_gate)
        {
            _failure = failure;
            _ended = true;
            Monitor.PulseAll(_gate);
        }
    }
}
