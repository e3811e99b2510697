using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace NetGen.Numerics;

/// <summary>
/// Loads and stores of the first lanes of a vector, by halves, so that nothing past the count is touched.
/// Where the count is known at compile time only the pieces it needs remain.
/// </summary>
internal static class PartialAccess
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store<T>(Vector512<T> value, Span<T> target, int offset, int count)
        where T : unmanaged
    {
        if (count >= Vector512<T>.Count)
        {
            value.StoreUnsafe(ref MemoryMarshal.GetReference(target.Slice(offset, Vector512<T>.Count)));
            return;
        }

        var rest = value.GetLower();
        if (count >= Vector256<T>.Count)
        {
            rest.StoreUnsafe(ref MemoryMarshal.GetReference(target.Slice(offset, Vector256<T>.Count)));
            rest = value.GetUpper();
            offset += Vector256<T>.Count;
            count -= Vector256<T>.Count;
        }

        StoreLess(rest, target, offset, count);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store<T>(Vector256<T> value, Span<T> target, int offset, int count)
        where T : unmanaged
    {
        if (count >= Vector256<T>.Count)
        {
            value.StoreUnsafe(ref MemoryMarshal.GetReference(target.Slice(offset, Vector256<T>.Count)));
            return;
        }

        StoreLess(value, target, offset, count);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store<T>(Vector128<T> value, Span<T> target, int offset, int count)
        where T : unmanaged
    {
        if (count >= Vector128<T>.Count)
        {
            value.StoreUnsafe(ref MemoryMarshal.GetReference(target.Slice(offset, Vector128<T>.Count)));
            return;
        }

        StoreLess(value, target, offset, count);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void StoreLess<T>(Vector256<T> value, Span<T> target, int offset, int count)
        where T : unmanaged
    {
        var rest = value.GetLower();
        if (count >= Vector128<T>.Count)
        {
            rest.StoreUnsafe(ref MemoryMarshal.GetReference(target.Slice(offset, Vector128<T>.Count)));
            rest = value.GetUpper();
            offset += Vector128<T>.Count;
            count -= Vector128<T>.Count;
        }

        StoreLess(rest, target, offset, count);
    }

    // At most three lanes are left (one of double).
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void StoreLess<T>(Vector128<T> value, Span<T> target, int offset, int count)
        where T : unmanaged
    {
        if (count > 0)
        {
            target[offset] = value.ToScalar();
        }

        if (count > 1)
        {
            target[offset + 1] = value.GetElement(1);
        }

        if (Vector128<T>.Count > 2 && count > 2)
        {
            target[offset + 2] = value.GetElement(2);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<T> Load512<T>(ReadOnlySpan<T> source, int offset, int count)
        where T : unmanaged
    {
        if (count >= Vector512<T>.Count)
        {
            return Vector512.LoadUnsafe(in MemoryMarshal.GetReference(source.Slice(offset, Vector512<T>.Count)));
        }

        return count > Vector256<T>.Count
            ? Vector512.Create(
                Vector256.LoadUnsafe(in MemoryMarshal.GetReference(source.Slice(offset, Vector256<T>.Count))),
                Load256(source, offset + Vector256<T>.Count, count - Vector256<T>.Count))
            : Vector512.Create(Load256(source, offset, count), Vector256<T>.Zero);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<T> Load256<T>(ReadOnlySpan<T> source, int offset, int count)
        where T : unmanaged
    {
        if (count >= Vector256<T>.Count)
        {
            return Vector256.LoadUnsafe(in MemoryMarshal.GetReference(source.Slice(offset, Vector256<T>.Count)));
        }

        return count > Vector128<T>.Count
            ? Vector256.Create(
                Vector128.LoadUnsafe(in MemoryMarshal.GetReference(source.Slice(offset, Vector128<T>.Count))),
                Load128(source, offset + Vector128<T>.Count, count - Vector128<T>.Count))
            : Vector256.Create(Load128(source, offset, count), Vector128<T>.Zero);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<T> Load128<T>(ReadOnlySpan<T> source, int offset, int count)
        where T : unmanaged
    {
        if (count >= Vector128<T>.Count)
        {
            return Vector128.LoadUnsafe(in MemoryMarshal.GetReference(source.Slice(offset, Vector128<T>.Count)));
        }

        var value = Vector128<T>.Zero;
        if (count > 0)
        {
            value = value.WithElement(0, source[offset]);
        }

        if (count > 1)
        {
            value = value.WithElement(1, source[offset + 1]);
        }

        if (Vector128<T>.Count > 2 && count > 2)
        {
            value = value.WithElement(2, source[offset + 2]);
        }

        return value;
    }
}
