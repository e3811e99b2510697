using System.Numerics;

namespace NetGen;

/// <summary>Batches of a stream: each is read into the same room.</summary>
internal sealed class SourceFeed<T, TTarget> : BatchFeed<T, TTarget>, IDisposable
    where T : unmanaged
    where TTarget : unmanaged, INumberBase<TTarget>
{
    private readonly ExampleSource<T, TTarget> _source;
    private readonly FitOptions _options;
    private readonly Action<ReadOnlySpan<TTarget>> _check;
    private readonly T[] _inputs;
    private readonly TTarget[] _targets;
    private ExampleReader<T, TTarget>? _reader;
    private int? _batches;
    private int _done;

    /// <param name="source">The stream.</param>
    /// <param name="batchSize">The most examples of a batch.</param>
    /// <param name="options">How to train.</param>
    /// <param name="check">Looks at the targets of a batch before they are learned from.</param>
    public SourceFeed(ExampleSource<T, TTarget> source, int batchSize, FitOptions options, Action<ReadOnlySpan<TTarget>> check)
    {
        _check = check;
        _source = source;
        _options = options;
        _inputs = new T[batchSize * source.InputLength];
        _targets = new TTarget[batchSize * source.TargetLength];
        Data = new(_inputs, source.InputLength, _targets, source.TargetLength);
        Order = [.. Enumerable.Range(0, batchSize)];
        _batches = source.Count is not { } count ? null
            : checked((int)(options.DropLast ? count / batchSize : ((count - 1) / batchSize) + 1));
    }

    public override Dataset<T, TTarget> Data { get; }

    public override int[] Order { get; }

    public override int? Batches => _batches;

    public override void Begin(int epoch, int skipped)
    {
        _reader?.Dispose();
        _reader = _source.Open(_options.Seed, epoch - 1);
        _reader.Skip((long)skipped * Order.Length);
        _done = skipped;
    }

    public override bool Next()
    {
        Count = _reader!.Read(_inputs, _targets);
        if (Count == 0 || (_options.DropLast && Count < Order.Length))
        {
            // A number that was declared stays, also if it is wrong: a schedule goes by it, and a resumed run knows no other.
            Count = 0;
            _batches = _source.Count is null ? _done : _batches;
            return false;
        }

        _check(_targets.AsSpan(0, Count * _source.TargetLength));
        _done++;
        return true;
    }

    public void Dispose() => _reader?.Dispose();
}
