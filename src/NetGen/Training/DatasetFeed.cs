using NetGen.Numerics;

namespace NetGen;

/// <summary>Batches of a data set in memory, in another order in every epoch.</summary>
internal sealed class DatasetFeed<T, TTarget> : BatchFeed<T, TTarget>
    where T : unmanaged
    where TTarget : unmanaged
{
    private readonly FitOptions _options;
    private readonly int _batchSize;
    private readonly int _used;
    private int _next;

    public DatasetFeed(Dataset<T, TTarget> data, FitOptions options)
    {
        _options = options;
        _batchSize = Math.Min(options.BatchSize, data.Count);
        _used = options.DropLast ? data.Count / _batchSize * _batchSize : data.Count;
        Data = data;
        Order = new int[data.Count];
    }

    public override Dataset<T, TTarget> Data { get; }

    public override int[] Order { get; }

    public override int? Batches => ((_used - 1) / _batchSize) + 1;

    public override void Begin(int epoch, int skipped)
    {
        for (int i = 0; i < Order.Length; i++)
        {
            Order[i] = i;
        }

        if (_options.Shuffle)
        {
            CounterRandom.Shuffle(Order.AsSpan(), _options.Seed, (ulong)epoch);
        }

        _next = skipped * _batchSize;
    }

    public override bool Next()
    {
        First = _next;
        Count = Math.Min(_batchSize, _used - First);
        _next += Math.Max(0, Count);
        return Count > 0;
    }
}
