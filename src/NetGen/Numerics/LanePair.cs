using System.Runtime.CompilerServices;

namespace NetGen.Numerics;

/// <summary>
/// Two groups of lanes used as one of twice the width: sixteen lanes where the widest register holds eight. Every
/// operation, reductions included, gives the same bits as a register of that width would.
/// </summary>
/// <remarks>
/// The runtime can split a 512-bit vector in two as well (<see cref="Float512"/> works everywhere), but it inlines less of
/// what it splits; long functions are several times faster in this form.
/// </remarks>
/// <typeparam name="TLanes">One half.</typeparam>
/// <typeparam name="T">The number in a lane.</typeparam>
public struct LanePair<TLanes, T> : ILanes<LanePair<TLanes, T>, T>
    where TLanes : struct, ILanes<TLanes, T>
    where T : unmanaged
{
    private TLanes _lower;
    private TLanes _upper;

    /// <inheritdoc/>
    public static int Count
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => 2 * TLanes.Count;
    }

    /// <inheritdoc/>
    public static LanePair<TLanes, T> Zero
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => default;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static LanePair<TLanes, T> Broadcast(T value)
    {
        LanePair<TLanes, T> result;
        result._lower = TLanes.Broadcast(value);
        result._upper = TLanes.Broadcast(value);
        return result;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static LanePair<TLanes, T> Sequence(int start)
    {
        LanePair<TLanes, T> result;
        result._lower = TLanes.Sequence(start);
        result._upper = TLanes.Sequence(start + TLanes.Count);
        return result;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static LanePair<TLanes, T> Load(ReadOnlySpan<T> source, int offset)
    {
        LanePair<TLanes, T> result;
        result._lower = TLanes.Load(source, offset);
        result._upper = TLanes.Load(source, offset + TLanes.Count);
        return result;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static LanePair<TLanes, T> Load(ReadOnlySpan<T> source, int offset, int count)
    {
        LanePair<TLanes, T> result;
        result._lower = TLanes.Load(source, offset, count);
        result._upper = TLanes.Load(source, offset + TLanes.Count, count - TLanes.Count);
        return result;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(LanePair<TLanes, T> value, Span<T> target, int offset)
    {
        TLanes.Store(value._lower, target, offset);
        TLanes.Store(value._upper, target, offset + TLanes.Count);
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(LanePair<TLanes, T> value, Span<T> target, int offset, int count)
    {
        TLanes.Store(value._lower, target, offset, count);
        TLanes.Store(value._upper, target, offset + TLanes.Count, count - TLanes.Count);
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static LanePair<TLanes, T> operator +(LanePair<TLanes, T> left, LanePair<TLanes, T> right)
    {
        LanePair<TLanes, T> result;
        result._lower = left._lower + right._lower;
        result._upper = left._upper + right._upper;
        return result;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static LanePair<TLanes, T> operator -(LanePair<TLanes, T> left, LanePair<TLanes, T> right)
    {
        LanePair<TLanes, T> result;
        result._lower = left._lower - right._lower;
        result._upper = left._upper - right._upper;
        return result;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static LanePair<TLanes, T> operator *(LanePair<TLanes, T> left, LanePair<TLanes, T> right)
    {
        LanePair<TLanes, T> result;
        result._lower = left._lower * right._lower;
        result._upper = left._upper * right._upper;
        return result;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static LanePair<TLanes, T> operator /(LanePair<TLanes, T> left, LanePair<TLanes, T> right)
    {
        LanePair<TLanes, T> result;
        result._lower = left._lower / right._lower;
        result._upper = left._upper / right._upper;
        return result;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static LanePair<TLanes, T> operator -(LanePair<TLanes, T> value)
    {
        LanePair<TLanes, T> result;
        result._lower = -value._lower;
        result._upper = -value._upper;
        return result;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static LanePair<TLanes, T> FusedMultiplyAdd(
        LanePair<TLanes, T> left, LanePair<TLanes, T> right, LanePair<TLanes, T> addend)
    {
        LanePair<TLanes, T> result;
        result._lower = TLanes.FusedMultiplyAdd(left._lower, right._lower, addend._lower);
        result._upper = TLanes.FusedMultiplyAdd(left._upper, right._upper, addend._upper);
        return result;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void AddProduct(LanePair<TLanes, T> left, LanePair<TLanes, T> right)
    {
        _lower.AddProduct(left._lower, right._lower);
        _upper.AddProduct(left._upper, right._upper);
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static LanePair<TLanes, T> FusedMultiplyAdd(LanePair<TLanes, T> left, LanePair<TLanes, T> right, T addend)
    {
        LanePair<TLanes, T> result;
        result._lower = TLanes.FusedMultiplyAdd(left._lower, right._lower, addend);
        result._upper = TLanes.FusedMultiplyAdd(left._upper, right._upper, addend);
        return result;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static LanePair<TLanes, T> Max(LanePair<TLanes, T> left, LanePair<TLanes, T> right)
    {
        LanePair<TLanes, T> result;
        result._lower = TLanes.Max(left._lower, right._lower);
        result._upper = TLanes.Max(left._upper, right._upper);
        return result;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static LanePair<TLanes, T> Min(LanePair<TLanes, T> left, LanePair<TLanes, T> right)
    {
        LanePair<TLanes, T> result;
        result._lower = TLanes.Min(left._lower, right._lower);
        result._upper = TLanes.Min(left._upper, right._upper);
        return result;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static LanePair<TLanes, T> Abs(LanePair<TLanes, T> value)
    {
        LanePair<TLanes, T> result;
        result._lower = TLanes.Abs(value._lower);
        result._upper = TLanes.Abs(value._upper);
        return result;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static LanePair<TLanes, T> Sqrt(LanePair<TLanes, T> value)
    {
        LanePair<TLanes, T> result;
        result._lower = TLanes.Sqrt(value._lower);
        result._upper = TLanes.Sqrt(value._upper);
        return result;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static LanePair<TLanes, T> Round(LanePair<TLanes, T> value)
    {
        LanePair<TLanes, T> result;
        result._lower = TLanes.Round(value._lower);
        result._upper = TLanes.Round(value._upper);
        return result;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static LanePair<TLanes, T> CopySign(LanePair<TLanes, T> magnitude, LanePair<TLanes, T> sign)
    {
        LanePair<TLanes, T> result;
        result._lower = TLanes.CopySign(magnitude._lower, sign._lower);
        result._upper = TLanes.CopySign(magnitude._upper, sign._upper);
        return result;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static LanePair<TLanes, T> GreaterThan(LanePair<TLanes, T> left, LanePair<TLanes, T> right)
    {
        LanePair<TLanes, T> result;
        result._lower = TLanes.GreaterThan(left._lower, right._lower);
        result._upper = TLanes.GreaterThan(left._upper, right._upper);
        return result;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static LanePair<TLanes, T> GreaterThanOrEqual(LanePair<TLanes, T> left, LanePair<TLanes, T> right)
    {
        LanePair<TLanes, T> result;
        result._lower = TLanes.GreaterThanOrEqual(left._lower, right._lower);
        result._upper = TLanes.GreaterThanOrEqual(left._upper, right._upper);
        return result;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static LanePair<TLanes, T> LessThan(LanePair<TLanes, T> left, LanePair<TLanes, T> right)
    {
        LanePair<TLanes, T> result;
        result._lower = TLanes.LessThan(left._lower, right._lower);
        result._upper = TLanes.LessThan(left._upper, right._upper);
        return result;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static LanePair<TLanes, T> LessThanOrEqual(LanePair<TLanes, T> left, LanePair<TLanes, T> right)
    {
        LanePair<TLanes, T> result;
        result._lower = TLanes.LessThanOrEqual(left._lower, right._lower);
        result._upper = TLanes.LessThanOrEqual(left._upper, right._upper);
        return result;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static LanePair<TLanes, T> Equal(LanePair<TLanes, T> left, LanePair<TLanes, T> right)
    {
        LanePair<TLanes, T> result;
        result._lower = TLanes.Equal(left._lower, right._lower);
        result._upper = TLanes.Equal(left._upper, right._upper);
        return result;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static LanePair<TLanes, T> And(LanePair<TLanes, T> left, LanePair<TLanes, T> right)
    {
        LanePair<TLanes, T> result;
        result._lower = TLanes.And(left._lower, right._lower);
        result._upper = TLanes.And(left._upper, right._upper);
        return result;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static LanePair<TLanes, T> Or(LanePair<TLanes, T> left, LanePair<TLanes, T> right)
    {
        LanePair<TLanes, T> result;
        result._lower = TLanes.Or(left._lower, right._lower);
        result._upper = TLanes.Or(left._upper, right._upper);
        return result;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static LanePair<TLanes, T> Select(
        LanePair<TLanes, T> mask, LanePair<TLanes, T> whenTrue, LanePair<TLanes, T> whenFalse)
    {
        LanePair<TLanes, T> result;
        result._lower = TLanes.Select(mask._lower, whenTrue._lower, whenFalse._lower);
        result._upper = TLanes.Select(mask._upper, whenTrue._upper, whenFalse._upper);
        return result;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static LanePair<TLanes, T> KeepFirst(LanePair<TLanes, T> value, int count, LanePair<TLanes, T> fill)
    {
        LanePair<TLanes, T> result;
        result._lower = TLanes.KeepFirst(value._lower, count, fill._lower);
        result._upper = TLanes.KeepFirst(value._upper, count - TLanes.Count, fill._upper);
        return result;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T ReduceSum(LanePair<TLanes, T> value) => TLanes.ReduceSum(value._lower + value._upper);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T ReduceMax(LanePair<TLanes, T> value) => TLanes.ReduceMax(TLanes.Max(value._lower, value._upper));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static LanePair<TLanes, T> Uniform(uint key, int first)
    {
        LanePair<TLanes, T> result;
        result._lower = TLanes.Uniform(key, first);
        result._upper = TLanes.Uniform(key, first + TLanes.Count);
        return result;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static LanePair<TLanes, T> PowerOfTwo(LanePair<TLanes, T> exponent)
    {
        LanePair<TLanes, T> result;
        result._lower = TLanes.PowerOfTwo(exponent._lower);
        result._upper = TLanes.PowerOfTwo(exponent._upper);
        return result;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static LanePair<TLanes, T> ScaleByPowerOfTwo(LanePair<TLanes, T> value, LanePair<TLanes, T> exponent)
    {
        LanePair<TLanes, T> result;
        result._lower = TLanes.ScaleByPowerOfTwo(value._lower, exponent._lower);
        result._upper = TLanes.ScaleByPowerOfTwo(value._upper, exponent._upper);
        return result;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static LanePair<TLanes, T> Exponent(LanePair<TLanes, T> value)
    {
        LanePair<TLanes, T> result;
        result._lower = TLanes.Exponent(value._lower);
        result._upper = TLanes.Exponent(value._upper);
        return result;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static LanePair<TLanes, T> Mantissa(LanePair<TLanes, T> value)
    {
        LanePair<TLanes, T> result;
        result._lower = TLanes.Mantissa(value._lower);
        result._upper = TLanes.Mantissa(value._upper);
        return result;
    }
}
