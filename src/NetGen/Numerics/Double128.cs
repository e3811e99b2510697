using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.Arm;
using System.Runtime.Intrinsics.X86;

namespace NetGen.Numerics;

/// <summary>
/// 2 double-precision numbers in one <see cref="Vector128{T}"/>.
/// </summary>
public struct Double128 : ILanes<Double128, double>
{
    // Assigned by every operation, not set by a constructor: the compiler then counts half the locals, and it stops
    // inlining into a method that has some five hundred.
    private Vector128<double> _value;

    /// <inheritdoc/>
    public static int Count
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => 2;
    }

    /// <inheritdoc/>
    public static Double128 Zero
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => default;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Double128 Broadcast(double value)
    {
        Double128 result;
        result._value = Vector128.Create(value);
        return result;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Double128 Broadcast(ReadOnlySpan<double> source, int offset)
    {
        Double128 result;
        result._value = Vector128.Create(source[offset]);
        return result;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Double128 Sequence(int start)
    {
        Double128 result;
        result._value = Vector128.Create((double)start) + Vector128<double>.Indices;
        return result;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Double128 Load(ReadOnlySpan<double> source, int offset)
    {
        Double128 result;
        result._value = Vector128.LoadUnsafe(in MemoryMarshal.GetReference(source.Slice(offset, 2)));
        return result;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Double128 Load(ReadOnlySpan<double> source, int offset, int count)
    {
        Double128 result;
        result._value = PartialAccess.Load128(source, offset, count);
        return result;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Double128 value, Span<double> target, int offset) =>
        value._value.StoreUnsafe(ref MemoryMarshal.GetReference(target.Slice(offset, 2)));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Double128 value, Span<double> target, int offset, int count) =>
        PartialAccess.Store(value._value, target, offset, count);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Double128 operator +(Double128 left, Double128 right)
    {
        Double128 result;
        result._value = left._value + right._value;
        return result;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Double128 operator -(Double128 left, Double128 right)
    {
        Double128 result;
        result._value = left._value - right._value;
        return result;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Double128 operator *(Double128 left, Double128 right)
    {
        Double128 result;
        result._value = left._value * right._value;
        return result;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Double128 operator /(Double128 left, Double128 right)
    {
        Double128 result;
        result._value = left._value / right._value;
        return result;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Double128 operator -(Double128 value)
    {
        Double128 result;
        result._value = -value._value;
        return result;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Double128 FusedMultiplyAdd(Double128 left, Double128 right, Double128 addend)
    {
        Double128 result;
        if (Fma.IsSupported || AdvSimd.IsSupported)
        {
            result._value = Vector128.FusedMultiplyAdd(left._value, right._value, addend._value);
        }
        else
        {
            result._value = (left._value * right._value) + addend._value;
        }

        return result;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Double128 FirstOf(Vector256<double> lanes)
    {
        Double128 result;
        result._value = lanes.GetLower();
        return result;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly Vector256<double> First() => _value.ToVector256Unsafe();

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void AddProduct(Double128 left, Double128 right)
    {
        if (Fma.IsSupported || AdvSimd.IsSupported)
        {
            _value = Vector128.FusedMultiplyAdd(left._value, right._value, _value);
        }
        else
        {
            _value = (left._value * right._value) + _value;
        }
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void AddMultiple(Double128 number, Double128 vector) => AddProduct(number, vector);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Double128 FusedMultiplyAdd(Double128 left, Double128 right, double addend)
    {
        Double128 result;
        if (Fma.IsSupported || AdvSimd.IsSupported)
        {
            result._value = Vector128.FusedMultiplyAdd(left._value, right._value, Vector128.Create(addend));
        }
        else
        {
            result._value = (left._value * right._value) + Vector128.Create(addend);
        }

        return result;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Double128 Max(Double128 left, Double128 right)
    {
        Double128 result;
        result._value = Vector128.Max(left._value, right._value);
        return result;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Double128 Min(Double128 left, Double128 right)
    {
        Double128 result;
        result._value = Vector128.Min(left._value, right._value);
        return result;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Double128 Abs(Double128 value)
    {
        Double128 result;
        result._value = Vector128.Abs(value._value);
        return result;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Double128 Sqrt(Double128 value)
    {
        Double128 result;
        result._value = Vector128.Sqrt(value._value);
        return result;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Double128 Round(Double128 value)
    {
        Double128 result;
        result._value = Vector128.Round(value._value);
        return result;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Double128 CopySign(Double128 magnitude, Double128 sign)
    {
        Double128 result;
        result._value = Vector128.CopySign(magnitude._value, sign._value);
        return result;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Double128 GreaterThan(Double128 left, Double128 right)
    {
        Double128 result;
        result._value = Vector128.GreaterThan(left._value, right._value);
        return result;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Double128 GreaterThanOrEqual(Double128 left, Double128 right)
    {
        Double128 result;
        result._value = Vector128.GreaterThanOrEqual(left._value, right._value);
        return result;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Double128 LessThan(Double128 left, Double128 right)
    {
        Double128 result;
        result._value = Vector128.LessThan(left._value, right._value);
        return result;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Double128 LessThanOrEqual(Double128 left, Double128 right)
    {
        Double128 result;
        result._value = Vector128.LessThanOrEqual(left._value, right._value);
        return result;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Double128 Equal(Double128 left, Double128 right)
    {
        Double128 result;
        result._value = Vector128.Equals(left._value, right._value);
        return result;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Double128 And(Double128 left, Double128 right)
    {
        Double128 result;
        result._value = left._value & right._value;
        return result;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Double128 Or(Double128 left, Double128 right)
    {
        Double128 result;
        result._value = left._value | right._value;
        return result;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Double128 Apply<TFunction>(Double128 left, Double128 right)
        where TFunction : struct, ILaneFunction<double>
    {
        TFunction.Of(in left, in right, out Double128 result);
        return result;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool Any(Double128 mask) => mask._value.AsUInt64() != Vector128<ulong>.Zero;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Double128 Select(Double128 mask, Double128 whenTrue, Double128 whenFalse)
    {
        Double128 result;
        result._value = Vector128.ConditionalSelect(mask._value, whenTrue._value, whenFalse._value);
        return result;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Double128 KeepFirst(Double128 value, int count, Double128 fill)
    {
        Double128 result;
        result._value = Vector128.ConditionalSelect(
            Vector128.LessThan(Vector128<double>.Indices, Vector128.Create((double)count)), value._value, fill._value);
        return result;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double ReduceSum(Double128 value) => LaneReduction.Sum(value._value);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double ReduceMax(Double128 value) => LaneReduction.Max(value._value);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Double128 Uniform(uint key, int first)
    {
        var counters = Vector128.Create((uint)first) + Vector128<uint>.Indices;
        var bits = CounterRandom.Hash(key, counters) >>> CounterRandom.DroppedBits;
        var wide = Vector128.WidenLower(bits);

        // Below 2^52 an integer is the low bits of 2^52 + integer: no instruction set lacks that conversion.
        var spelled = (wide | Vector128.Create(DoubleLayout.IntegerBits)).AsDouble();
        Double128 result;
        result._value = (spelled - Vector128.Create(DoubleLayout.IntegerScale)) * Vector128.Create(CounterRandom.UniformStep);
        return result;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Double128 PowerOfTwo(Double128 exponent)
    {
        Double128 result;
        var shifted = exponent._value + Vector128.Create(DoubleLayout.ExponentShifter);
        result._value = (shifted.AsUInt64() << DoubleLayout.MantissaBits).AsDouble();
        return result;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Double128 ScaleByPowerOfTwo(Double128 value, Double128 exponent)
    {
        if (Avx512F.VL.IsSupported)
        {
            Double128 result;
            result._value = Avx512F.VL.Scale(value._value, exponent._value);
            return result;
        }

        // Two exact factors: 2^exponent alone may not be representable, and only the last product may round.
        Double128 half = Round(exponent * Broadcast(0.5));
        return value * PowerOfTwo(half) * PowerOfTwo(exponent - half);
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Double128 Exponent(Double128 value)
    {
        var biased = (value._value.AsUInt64() - Vector128.Create(DoubleLayout.ExponentOrigin)) >>> DoubleLayout.MantissaBits;
        var spelled = (biased | Vector128.Create(DoubleLayout.IntegerBits)).AsDouble();
        Double128 result;
        result._value = spelled - Vector128.Create(DoubleLayout.IntegerOrigin);
        return result;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Double128 Mantissa(Double128 value)
    {
        var root = Vector128.Create(DoubleLayout.RootHalfBits);
        var fraction = (value._value.AsUInt64() - root) & Vector128.Create(DoubleLayout.MantissaMask);
        Double128 result;
        result._value = (fraction + root).AsDouble();
        return result;
    }
}
