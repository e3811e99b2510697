using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace NetGen;

/// <summary>
/// Arithmetic on vectors of the same length. Sums run in two registers of 256 bits and end in a fixed order, in registers
/// that the machine may have or not, so that the bits are the same everywhere.
/// </summary>
internal static class Vectors
{
    /// <summary>Σ a·b.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static T Dot<T>(ReadOnlySpan<T> a, ReadOnlySpan<T> b)
        where T : unmanaged, INumberBase<T>
    {
        int lanes = Vector256<T>.Count;
        Vector256<T> even = Vector256<T>.Zero, odd = Vector256<T>.Zero;
        int i = 0;
        for (; i <= a.Length - (2 * lanes); i += 2 * lanes)
        {
            even += Load(a, i) * Load(b, i);
            odd += Load(a, i + lanes) * Load(b, i + lanes);
        }

        T sum = AddUp(even + odd);
        for (; i < a.Length; i++)
        {
            sum += a[i] * b[i];
        }

        return sum;
    }

    /// <summary>y ← y + factor·x.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Add<T>(Span<T> y, T factor, ReadOnlySpan<T> x)
        where T : unmanaged, INumberBase<T> => Add(y, y, factor, x);

    /// <summary>y ← a + factor·x; y may be a or x.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Add<T>(Span<T> y, ReadOnlySpan<T> a, T factor, ReadOnlySpan<T> x)
        where T : unmanaged, INumberBase<T>
    {
        int i = 0;
        Vector256<T> factors = Vector256.Create(factor);
        for (; i <= y.Length - Vector256<T>.Count; i += Vector256<T>.Count)
        {
            (Load(a, i) + (factors * Load(x, i))).CopyTo(y.Slice(i, Vector256<T>.Count));
        }

        for (; i < y.Length; i++)
        {
            y[i] = a[i] + (factor * x[i]);
        }
    }

    /// <summary>y ← factor·x; y may be x.</summary>
    public static void Scale<T>(Span<T> y, T factor, ReadOnlySpan<T> x)
        where T : unmanaged, INumberBase<T>
    {
        for (int i = 0; i < y.Length; i++)
        {
            y[i] = factor * x[i];
        }
    }

    /// <summary>‖a‖₂ = √Σa², also where the squares leave the range of the type; not finite if an element is not.</summary>
    public static T Norm<T>(ReadOnlySpan<T> a)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        T squares = Dot(a, a);
        return T.IsNormal(squares) ? T.Sqrt(squares) : ScaledNorm(a);
    }

    /// <summary>Whether no element is infinite or not a number.</summary>
    public static bool AreFinite<T>(ReadOnlySpan<T> a)
        where T : unmanaged, INumberBase<T>
    {
        foreach (T value in a)
        {
            if (!T.IsFinite(value))
            {
                return false;
            }
        }

        return true;
    }

    private static T ScaledNorm<T>(ReadOnlySpan<T> a)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        T largest = T.Zero;
        foreach (T value in a)
        {
            largest = T.Max(largest, T.Abs(value));
        }

        if (largest == T.Zero || !T.IsFinite(largest))
        {
            return largest;
        }

        T squares = T.Zero;
        foreach (T value in a)
        {
            squares += (value / largest) * (value / largest);
        }

        return largest * T.Sqrt(squares);
    }

    private static T AddUp<T>(Vector256<T> lanes)
        where T : unmanaged, INumberBase<T>
    {
        T sum = lanes[0];
        for (int lane = 1; lane < Vector256<T>.Count; lane++)
        {
            sum += lanes[lane];
        }

        return sum;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<T> Load<T>(ReadOnlySpan<T> values, int i) => Vector256.Create(values.Slice(i, Vector256<T>.Count));
}
