using System.Globalization;

namespace NetGen.Generator.Calculus;

/// <summary>How many values an index takes: a number known at compile time, or the batch size, known only when the code runs.</summary>
internal readonly record struct Extent
{
    private readonly int _size;

    private Extent(int size) => _size = size;

    public static Extent Batch => new(-1);

    public bool IsBatch => _size < 0;

    /// <summary>The number of values; asking the batch for it is a bug.</summary>
    public int Size => IsBatch ? throw new InvalidOperationException("The batch size is not known at compile time.") : _size;

    public static implicit operator Extent(int size) => new(size);

    public override string ToString() => IsBatch ? "N" : _size.ToString(CultureInfo.InvariantCulture);
}
