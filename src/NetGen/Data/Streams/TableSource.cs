using System.Numerics;

namespace NetGen;

internal sealed class TableSource<T, TTarget> : ExampleSource<T, TTarget>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
    where TTarget : unmanaged
{
    private readonly string _path;
    private readonly TableOptions? _options;
    private readonly TableEncoder _encoder;
    private readonly TargetWriter<TTarget> _write;

    public TableSource(string path, TableOptions? options, TableEncoder encoder, long? count)
        : base(Checked(encoder).InputLength, encoder.TargetLength, count)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        _path = path;
        _options = options;
        _encoder = encoder;
        _write = Writer();
    }

    public override ExampleReader<T, TTarget> Open(ulong seed, int epoch)
    {
        TableReader rows = TableReader.Open(_path, _options);
        try
        {
            return new TableExampleReader<T, TTarget>(_encoder, rows, _write);
        }
        catch
        {
            rows.Dispose();
            throw;
        }
    }

    private static TableEncoder Checked(TableEncoder encoder)
    {
        ArgumentNullException.ThrowIfNull(encoder);
        encoder.CheckTarget(classes: typeof(TTarget) == typeof(int));
        return encoder;
    }

    private static TargetWriter<TTarget> Writer()
    {
        TargetWriter<int> classes = static (row, targets) => row.Class(targets);
        TargetWriter<T> numbers = static (row, targets) => row.Numbers(targets);
        return (object)classes as TargetWriter<TTarget>
            ?? (object)numbers as TargetWriter<TTarget>
            ?? throw new InvalidOperationException($"The targets are of type {typeof(TTarget).Name}; expected {nameof(Int32)} or {typeof(T).Name}.");
    }
}
