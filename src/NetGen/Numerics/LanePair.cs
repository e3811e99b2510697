using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace NetGen.Numerics;

/// <summary>
/// Two groups of lanes used as one: sixteen lanes where the widest register holds eight, or twenty-four in a register of sixteen and
/// half a one. Every operation gives the same bits as a register of that width would; sums across lanes do where the groups are equal.
/// </summary>
/// <remarks>
/// The runtime can split a 512-bit vector in two as well (<see cref="Float512"/> works everywhere), but it inlines less of
/// what it splits; long functions are several times faster in this form.
/// </remarks>
/// <typeparam name="TLower">The first lanes.</typeparam>
/// <typeparam name="TUpper">The others: of the same type, or at most 256 bits of them and fewer than the first.</typeparam>
/// <typeparam name="T">The number in a lane.</typeparam>
public struct LanePair<TLower, TUpper, T> : ILanes<LanePair<TLower, TUpper, T>, T>
    where TLower : struct, ILanes<TLower, T>
    where TUpper : struct, ILanes<TUpper, T>
    where T : unmanaged
{
    private TLower _lower;
    private TUpper _upper;

    /// <inheritdoc/>
    public static int Count
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => TLower.Count + TUpper.Count;
    }

    /// <inheritdoc/>
    public static LanePair<TLower, TUpper, T> Zero
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => default;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static LanePair<TLower, TUpper, T> Broadcast(T value)
    {
        LanePair<TLower, TUpper, T> result;
        result._lower = TLower.Broadcast(value);
        result._upper = Of(result._lower);
        return result;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static LanePair<TLower, TUpper, T> Broadcast(ReadOnlySpan<T> source, int offset)
    {
        LanePair<TLower, TUpper, T> result;
        result._lower = TLower.Broadcast(source, offset);
        result._upper = Of(result._lower);
        return result;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static LanePair<TLower, TUpper, T> Sequence(int start)
    {
        LanePair<TLower, TUpper, T> result;
        result._lower = TLower.Sequence(start);
        result._upper = TUpper.Sequence(start + TLower.Count);
        return result;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static LanePair<TLower, TUpper, T> Load(ReadOnlySpan<T> source, int offset)
    {
        LanePair<TLower, TUpper, T> result;
        var part = source.Slice(offset, Count);
        result._lower = TLower.Load(part, 0);
        result._upper = TUpper.Load(part, TLower.Count);
        return result;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static LanePair<TLower, TUpper, T> Load(ReadOnlySpan<T> source, int offset, int count)
    {
        LanePair<TLower, TUpper, T> result;
        result._lower = TLower.Load(source, offset, count);
        result._upper = TUpper.Load(source, offset + TLower.Count, count - TLower.Count);
        return result;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(LanePair<TLower, TUpper, T> value, Span<T> target, int offset)
    {
        var part = target.Slice(offset, Count);
        TLower.Store(value._lower, part, 0);
        TUpper.Store(value._upper, part, TLower.Count);
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(LanePair<TLower, TUpper, T> value, Span<T> target, int offset, int count)
    {
        TLower.Store(value._lower, target, offset, count);
        TUpper.Store(value._upper, target, offset + TLower.Count, count - TLower.Count);
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static LanePair<TLower, TUpper, T> operator +(LanePair<TLower, TUpper, T> left, LanePair<TLower, TUpper, T> right)
    {
        LanePair<TLower, TUpper, T> result;
        result._lower = left._lower + right._lower;
        result._upper = left._upper + right._upper;
        return result;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static LanePair<TLower, TUpper, T> operator -(LanePair<TLower, TUpper, T> left, LanePair<TLower, TUpper, T> right)
    {
        LanePair<TLower, TUpper, T> result;
        result._lower = left._lower - right._lower;
        result._upper = left._upper - right._upper;
        return result;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static LanePair<TLower, TUpper, T> operator *(LanePair<TLower, TUpper, T> left, LanePair<TLower, TUpper, T> right)
    {
        LanePair<TLower, TUpper, T> result;
        result._lower = left._lower * right._lower;
        result._upper = left._upper * right._upper;
        return result;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static LanePair<TLower, TUpper, T> operator /(LanePair<TLower, TUpper, T> left, LanePair<TLower, TUpper, T> right)
    {
        LanePair<TLower, TUpper, T> result;
        result._lower = left._lower / right._lower;
        result._upper = left._upper / right._upper;
        return result;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static LanePair<TLower, TUpper, T> operator -(LanePair<TLower, TUpper, T> value)
    {
        LanePair<TLower, TUpper, T> result;
        result._lower = -value._lower;
        result._upper = -value._upper;
        return result;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static LanePair<TLower, TUpper, T> FusedMultiplyAdd(
        LanePair<TLower, TUpper, T> left, LanePair<TLower, TUpper, T> right, LanePair<TLower, TUpper, T> addend)
    {
        LanePair<TLower, TUpper, T> result;
        result._lower = TLower.FusedMultiplyAdd(left._lower, right._lower, addend._lower);
        result._upper = TUpper.FusedMultiplyAdd(left._upper, right._upper, addend._upper);
        return result;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void AddProduct(LanePair<TLower, TUpper, T> left, LanePair<TLower, TUpper, T> right)
    {
        _lower.AddProduct(left._lower, right._lower);
        _upper.AddProduct(left._upper, right._upper);
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void AddMultiple(LanePair<TLower, TUpper, T> number, LanePair<TLower, TUpper, T> vector)
    {
        _lower.AddMultiple(number._lower, vector._lower);
        _upper.AddMultiple(Of(number._lower), vector._upper);
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static LanePair<TLower, TUpper, T> FusedMultiplyAdd(LanePair<TLower, TUpper, T> left, LanePair<TLower, TUpper, T> right, T addend)
    {
        LanePair<TLower, TUpper, T> result;
        result._lower = TLower.FusedMultiplyAdd(left._lower, right._lower, addend);
        result._upper = TUpper.FusedMultiplyAdd(left._upper, right._upper, addend);
        return result;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static LanePair<TLower, TUpper, T> Max(LanePair<TLower, TUpper, T> left, LanePair<TLower, TUpper, T> right)
    {
        LanePair<TLower, TUpper, T> result;
        result._lower = TLower.Max(left._lower, right._lower);
        result._upper = TUpper.Max(left._upper, right._upper);
        return result;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static LanePair<TLower, TUpper, T> Min(LanePair<TLower, TUpper, T> left, LanePair<TLower, TUpper, T> right)
    {
        LanePair<TLower, TUpper, T> result;
        result._lower = TLower.Min(left._lower, right._lower);
        result._upper = TUpper.Min(left._upper, right._upper);
        return result;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static LanePair<TLower, TUpper, T> Abs(LanePair<TLower, TUpper, T> value)
    {
        LanePair<TLower, TUpper, T> result;
        result._lower = TLower.Abs(value._lower);
        result._upper = TUpper.Abs(value._upper);
        return result;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static LanePair<TLower, TUpper, T> Sqrt(LanePair<TLower, TUpper, T> value)
    {
        LanePair<TLower, TUpper, T> result;
        result._lower = TLower.Sqrt(value._lower);
        result._upper = TUpper.Sqrt(value._upper);
        return result;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static LanePair<TLower, TUpper, T> Round(LanePair<TLower, TUpper, T> value)
    {
        LanePair<TLower, TUpper, T> result;
        result._lower = TLower.Round(value._lower);
        result._upper = TUpper.Round(value._upper);
        return result;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static LanePair<TLower, TUpper, T> CopySign(LanePair<TLower, TUpper, T> magnitude, LanePair<TLower, TUpper, T> sign)
    {
        LanePair<TLower, TUpper, T> result;
        result._lower = TLower.CopySign(magnitude._lower, sign._lower);
        result._upper = TUpper.CopySign(magnitude._upper, sign._upper);
        return result;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static LanePair<TLower, TUpper, T> GreaterThan(LanePair<TLower, TUpper, T> left, LanePair<TLower, TUpper, T> right)
    {
        LanePair<TLower, TUpper, T> result;
        result._lower = TLower.GreaterThan(left._lower, right._lower);
        result._upper = TUpper.GreaterThan(left._upper, right._upper);
        return result;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static LanePair<TLower, TUpper, T> GreaterThanOrEqual(LanePair<TLower, TUpper, T> left, LanePair<TLower, TUpper, T> right)
    {
        LanePair<TLower, TUpper, T> result;
        result._lower = TLower.GreaterThanOrEqual(left._lower, right._lower);
        result._upper = TUpper.GreaterThanOrEqual(left._upper, right._upper);
        return result;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static LanePair<TLower, TUpper, T> LessThan(LanePair<TLower, TUpper, T> left, LanePair<TLower, TUpper, T> right)
    {
        LanePair<TLower, TUpper, T> result;
        result._lower = TLower.LessThan(left._lower, right._lower);
        result._upper = TUpper.LessThan(left._upper, right._upper);
        return result;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static LanePair<TLower, TUpper, T> LessThanOrEqual(LanePair<TLower, TUpper, T> left, LanePair<TLower, TUpper, T> right)
    {
        LanePair<TLower, TUpper, T> result;
        result._lower = TLower.LessThanOrEqual(left._lower, right._lower);
        result._upper = TUpper.LessThanOrEqual(left._upper, right._upper);
        return result;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static LanePair<TLower, TUpper, T> Equal(LanePair<TLower, TUpper, T> left, LanePair<TLower, TUpper, T> right)
    {
        LanePair<TLower, TUpper, T> result;
        result._lower = TLower.Equal(left._lower, right._lower);
        result._upper = TUpper.Equal(left._upper, right._upper);
        return result;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static LanePair<TLower, TUpper, T> And(LanePair<TLower, TUpper, T> left, LanePair<TLower, TUpper, T> right)
    {
        LanePair<TLower, TUpper, T> result;
        result._lower = TLower.And(left._lower, right._lower);
        result._upper = TUpper.And(left._upper, right._upper);
        return result;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static LanePair<TLower, TUpper, T> Or(LanePair<TLower, TUpper, T> left, LanePair<TLower, TUpper, T> right)
    {
        LanePair<TLower, TUpper, T> result;
        result._lower = TLower.Or(left._lower, right._lower);
        result._upper = TUpper.Or(left._upper, right._upper);
        return result;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static LanePair<TLower, TUpper, T> Apply<TFunction>(LanePair<TLower, TUpper, T> left, LanePair<TLower, TUpper, T> right)
        where TFunction : struct, ILaneFunction<T>
    {
        LanePair<TLower, TUpper, T> result;
        result._lower = TLower.Apply<TFunction>(left._lower, right._lower);
        result._upper = TUpper.Apply<TFunction>(left._upper, right._upper);
        return result;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool Any(LanePair<TLower, TUpper, T> mask) => TLower.Any(mask._lower) || TUpper.Any(mask._upper);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static LanePair<TLower, TUpper, T> Select(
        LanePair<TLower, TUpper, T> mask, LanePair<TLower, TUpper, T> whenTrue, LanePair<TLower, TUpper, T> whenFalse)
    {
        LanePair<TLower, TUpper, T> result;
        result._lower = TLower.Select(mask._lower, whenTrue._lower, whenFalse._lower);
        result._upper = TUpper.Select(mask._upper, whenTrue._upper, whenFalse._upper);
        return result;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static LanePair<TLower, TUpper, T> KeepFirst(LanePair<TLower, TUpper, T> value, int count, LanePair<TLower, TUpper, T> fill)
    {
        LanePair<TLower, TUpper, T> result;
        result._lower = TLower.KeepFirst(value._lower, count, fill._lower);
        result._upper = TUpper.KeepFirst(value._upper, count - TLower.Count, fill._upper);
        return result;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T ReduceSum(LanePair<TLower, TUpper, T> value)
    {
        if (typeof(TLower) == typeof(TUpper))
        {
            return TLower.ReduceSum(value._lower + (TLower)(object)value._upper);
        }

        var (lower, upper) = (TLower.Broadcast(TLower.ReduceSum(value._lower)), TLower.Broadcast(TUpper.ReduceSum(value._upper)));
        return TLower.ReduceSum(TLower.KeepFirst(lower + upper, 1, TLower.Zero));
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T ReduceMax(LanePair<TLower, TUpper, T> value) =>
        TLower.ReduceMax(TLower.Max(value._lower, TLower.Broadcast(TUpper.ReduceMax(value._upper))));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static LanePair<TLower, TUpper, T> Uniform(uint key, int first)
    {
        LanePair<TLower, TUpper, T> result;
        result._lower = TLower.Uniform(key, first);
        result._upper = TUpper.Uniform(key, first + TLower.Count);
        return result;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static LanePair<TLower, TUpper, T> PowerOfTwo(LanePair<TLower, TUpper, T> exponent)
    {
        LanePair<TLower, TUpper, T> result;
        result._lower = TLower.PowerOfTwo(exponent._lower);
        result._upper = TUpper.PowerOfTwo(exponent._upper);
        return result;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static LanePair<TLower, TUpper, T> ScaleByPowerOfTwo(LanePair<TLower, TUpper, T> value, LanePair<TLower, TUpper, T> exponent)
    {
        LanePair<TLower, TUpper, T> result;
        result._lower = TLower.ScaleByPowerOfTwo(value._lower, exponent._lower);
        result._upper = TUpper.ScaleByPowerOfTwo(value._upper, exponent._upper);
        return result;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static LanePair<TLower, TUpper, T> Exponent(LanePair<TLower, TUpper, T> value)
    {
        LanePair<TLower, TUpper, T> result;
        result._lower = TLower.Exponent(value._lower);
        result._upper = TUpper.Exponent(value._upper);
        return result;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static LanePair<TLower, TUpper, T> Mantissa(LanePair<TLower, TUpper, T> value)
    {
        LanePair<TLower, TUpper, T> result;
        result._lower = TLower.Mantissa(value._lower);
        result._upper = TUpper.Mantissa(value._upper);
        return result;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static LanePair<TLower, TUpper, T> FirstOf(Vector256<T> lanes)
    {
        LanePair<TLower, TUpper, T> result;
        result._lower = TLower.FirstOf(lanes);
        result._upper = TUpper.FirstOf(lanes.GetUpper().ToVector256Unsafe());
        return result;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly Vector256<T> First() => _lower.First();

    /// <summary>The number in all lanes again, taken from the register that has it already.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TUpper Of(TLower broadcast) =>
        typeof(TLower) == typeof(TUpper) ? (TUpper)(object)broadcast : TUpper.FirstOf(broadcast.First());
}
