namespace NetGen.Generator.Layers;

/// <summary>Arithmetic on sizes that no declaration can overflow.</summary>
internal static class Sizes
{
    /// <summary>The most elements of one tensor, of all parameters, and of all that one example needs.</summary>
    public const int Maximum = 1 << 28;

    /// <summary>a·b for sizes of at least 1, or the largest number where that is larger still.</summary>
    public static long Product(long a, long b) => a > long.MaxValue / b ? long.MaxValue : a * b;

    public static long Product(IEnumerable<long> sizes) => sizes.Aggregate(1L, Product);
}
