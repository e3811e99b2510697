using System.Numerics;
using System.Runtime.CompilerServices;

namespace NetGen;

/// <summary>Elementwise sums of spans of the same length; one rounding per addition, so the vector width does not show.</summary>
internal static class BlockArithmetic
{
    /// <summary>a ← a + b.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public static void Add<T>(Span<T> a, ReadOnlySpan<T> b)
        where T : unmanaged, INumberBase<T>
    {
        int i = 0;
        for (; i <= a.Length - Vector<T>.Count; i += Vector<T>.Count)
        {
            (Load<T>(a, i) + Load(b, i)).CopyTo(a.Slice(i, Vector<T>.Count));
        }

        for (; i < a.Length; i++)
        {
            a[i] += b[i];
        }
    }

    /// <summary>a ← (a + b) + (c + d).</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public static void Add<T>(Span<T> a, ReadOnlySpan<T> b, ReadOnlySpan<T> c, ReadOnlySpan<T> d)
        where T : unmanaged, INumberBase<T>
    {
        int i = 0;
        for (; i <= a.Length - Vector<T>.Count; i += Vector<T>.Count)
        {
            ((Load<T>(a, i) + Load(b, i)) + (Load(c, i) + Load(d, i))).CopyTo(a.Slice(i, Vector<T>.Count));
        }

        for (; i < a.Length; i++)
        {
            a[i] = (a[i] + b[i]) + (c[i] + d[i]);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector<T> Load<T>(ReadOnlySpan<T> values, int i)
        where T : unmanaged => new(values.Slice(i, Vector<T>.Count));
}
