using System.Numerics;
using System.Runtime.CompilerServices;

namespace NetGen;

/// <summary>Elementwise sums and products of spans; one rounding each, so the vector width does not show.</summary>
internal static class BlockArithmetic
{
    /// <summary>values ← factor·values.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Scale<T>(Span<T> values, T factor)
        where T : unmanaged, INumberBase<T>
    {
        if (factor == T.One)
        {
            return;
        }

        var factors = new Vector<T>(factor);
        int i = 0;
        for (; i <= values.Length - Vector<T>.Count; i += Vector<T>.Count)
        {
            Span<T> part = values.Slice(i, Vector<T>.Count);
            (new Vector<T>(part) * factors).CopyTo(part);
        }

        for (; i < values.Length; i++)
        {
            values[i] *= factor;
        }
    }

    /// <summary>values ← values + others.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Add<T>(Span<T> values, ReadOnlySpan<T> others)
        where T : unmanaged, INumberBase<T>
    {
        int i = 0;
        for (; i <= values.Length - Vector<T>.Count; i += Vector<T>.Count)
        {
            Span<T> part = values.Slice(i, Vector<T>.Count);
            (new Vector<T>(part) + new Vector<T>(others.Slice(i, Vector<T>.Count))).CopyTo(part);
        }

        for (; i < values.Length; i++)
        {
            values[i] += others[i];
        }
    }
}
