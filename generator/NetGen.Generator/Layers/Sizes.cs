namespace NetGen.Generator.Layers;

/// <summary>Arithmetic on sizes that no declaration can overflow.</summary>
internal static class Sizes
{
    /// <summary>The most elements of one tensor, of all parameters, and of all that one example needs.</summary>
    public const int Maximum = 1 << 28;

    /// <summary>a·b for numbers of at least 0; beyond the maximum only that it is so is kept.</summary>
    public static long Product(long a, long b) => a > Maximum || b > Maximum ? (a == 0 || b == 0 ? 0 : Saturated(a, b)) : a * b;

    public static long Product(IEnumerable<long> sizes) => sizes.Aggregate(1L, Product);

    private static long Saturated(long a, long b) => a > long.MaxValue / b ? long.MaxValue : a * b;
}
