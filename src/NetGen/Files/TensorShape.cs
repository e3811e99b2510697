namespace NetGen;

/// <summary>Sizes of tensors in files.</summary>
internal static class TensorShape
{
    /// <summary>The number of bytes of a tensor; -1 if they are more than a long counts, or no whole number.</summary>
    /// <param name="shape">Sizes, each at least 0.</param>
    /// <param name="bits">The bits of an element.</param>
    public static long CountBytes(IReadOnlyList<long> shape, int bits)
    {
        UInt128 elements = CountElements(shape);
        UInt128 total = elements * (uint)bits;
        return elements > long.MaxValue || total % 8 != 0 || total / 8 > long.MaxValue ? -1 : (long)(total / 8);
    }

    /// <summary>As in <c>[10, 784]</c>.</summary>
    public static string Describe<T>(IEnumerable<T> shape) => $"[{string.Join(", ", shape)}]";

    /// <summary>Checks sizes that a caller passes, and copies them.</summary>
    /// <exception cref="ArgumentException">A size is negative.</exception>
    public static long[] Copy(IReadOnlyList<long> shape)
    {
        ArgumentNullException.ThrowIfNull(shape);
        foreach (long size in shape)
        {
            ArgumentOutOfRangeException.ThrowIfNegative(size, nameof(shape));
        }

        return [.. shape];
    }

    // Stops at the first product that is too large, as the reference reader does, whatever follows.
    private static UInt128 CountElements(IReadOnlyList<long> shape)
    {
        UInt128 elements = 1;
        for (int axis = 0; axis < shape.Count && elements <= long.MaxValue; axis++)
        {
            elements *= (ulong)shape[axis];
        }

        return elements;
    }
}
