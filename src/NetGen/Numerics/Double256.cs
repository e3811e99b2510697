using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.Arm;
using System.Runtime.Intrinsics.X86;

namespace NetGen.Numerics;

/// <summary>
/// 4 double-precision numbers in one <see cref="Vector256{T}"/>.
/// </summary>
public struct Double256 : ILanes<Double256, double>
{
    // Assigned by every operation, not set by a constructor: the compiler then counts half the locals, and it stops
    // inlining into a method that has some five hundred.
    private Vector256<double> _value;

    /// <inheritdoc/>
    public static int Count
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => 4;
    }

    /// <inheritdoc/>
    public static Double256 Zero
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => default;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Double256 Broadcast(double value)
    {
        Double256 result;
        result._value = Vector256.Create(value);
        return result;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Double256 Broadcast(ReadOnlySpan<double> source, int offset)
    {
        Double256 result;
        result._value = Vector256.Create(source[offset]);
        return result;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Double256 Sequence(int start)
    {
        Double256 result;
        result._value = Vector256.Create((double)start) + Vector256<double>.Indices;
        return result;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Double256 Load(ReadOnlySpan<double> source, int offset)
    {
        Double256 result;
        result._value = Vector256.LoadUnsafe(in MemoryMarshal.GetReference(source.Slice(offset, 4)));
        return result;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Double256 Load(ReadOnlySpan<double> source, int offset, int count)
    {
        Double256 result;
        result._value = PartialAccess.Load256(source, offset, count);
        return result;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Double256 value, Span<double> target, int offset) =>
        value._value.StoreUnsafe(ref MemoryMarshal.GetReference(target.Slice(offset, 4)));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Double256 value, Span<double> target, int offset, int count) =>
        PartialAccess.Store(value._value, target, offset, count);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Double256 operator +(Double256 left, Double256 right)
    {
        Double256 result;
        result._value = left._value + right._value;
        return result;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Double256 operator -(Double256 left, Double256 right)
    {
        Double256 result;
        result._value = left._value - right._value;
        return result;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Double256 operator *(Double256 left, Double256 right)
    {
        Double256 result;
        result._value = left._value * right._value;
        return result;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Double256 operator /(Double256 left, Double256 right)
    {
        Double256 result;
        result._value = left._value / right._value;
        return result;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Double256 operator -(Double256 value)
    {
        Double256 result;
        result._value = -value._value;
        return result;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Double256 FusedMultiplyAdd(Double256 left, Double256 right, Double256 addend)
    {
        Double256 result;
        if (Fma.IsSupported || AdvSimd.IsSupported)
        {
            result._value = Vector256.FusedMultiplyAdd(left._value, right._value, addend._value);
        }
        else
        {
            result._value = (left._value * right._value) + addend._value;
        }

        return result;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Double256 FirstOf(Vector256<double> lanes)
    {
        Double256 result;
        result._value = lanes;
        return result;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly Vector256<double> First() => _value;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void AddProduct(Double256 left, Double256 right)
    {
        if (Fma.IsSupported || AdvSimd.IsSupported)
        {
            _value = Vector256.FusedMultiplyAdd(left._value, right._value, _value);
        }
        else
        {
            _value = (left._value * right._value) + _value;
        }
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void AddMultiple(Double256 number, Double256 vector) => AddProduct(number, vector);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Double256 FusedMultiplyAdd(Double256 left, Double256 right, double addend)
    {
        Double256 result;
        if (Fma.IsSupported || AdvSimd.IsSupported)
        {
            result._value = Vector256.FusedMultiplyAdd(left._value, right._value, Vector256.Create(addend));
        }
        else
        {
            result._value = (left._value * right._value) + Vector256.Create(addend);
        }

        return result;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Double256 Max(Double256 left, Double256 right)
    {
        Double256 result;
        result._value = Vector256.Max(left._value, right._value);
        return result;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Double256 Min(Double256 left, Double256 right)
    {
        Double256 result;
        result._value = Vector256.Min(left._value, right._value);
        return result;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Double256 Abs(Double256 value)
    {
        Double256 result;
        result._value = Vector256.Abs(value._value);
        return result;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Double256 Sqrt(Double256 value)
    {
        Double256 result;
        result._value = Vector256.Sqrt(value._value);
        return result;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Double256 Round(Double256 value)
    {
        Double256 result;
        result._value = Vector256.Round(value._value);
        return result;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Double256 CopySign(Double256 magnitude, Double256 sign)
    {
        Double256 result;
        result._value = Vector256.CopySign(magnitude._value, sign._value);
        return result;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Double256 GreaterThan(Double256 left, Double256 right)
    {
        Double256 result;
        result._value = Vector256.GreaterThan(left._value, right._value);
        return result;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Double256 GreaterThanOrEqual(Double256 left, Double256 right)
    {
        Double256 result;
        result._value = Vector256.GreaterThanOrEqual(left._value, right._value);
        return result;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Double256 LessThan(Double256 left, Double256 right)
    {
        Double256 result;
        result._value = Vector256.LessThan(left._value, right._value);
        return result;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Double256 LessThanOrEqual(Double256 left, Double256 right)
    {
        Double256 result;
        result._value = Vector256.LessThanOrEqual(left._value, right._value);
        return result;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Double256 Equal(Double256 left, Double256 right)
    {
        Double256 result;
        result._value = Vector256.Equals(left._value, right._value);
        return result;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Double256 And(Double256 left, Double256 right)
    {
        Double256 result;
        result._value = left._value & right._value;
        return result;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Double256 Or(Double256 left, Double256 right)
    {
        Double256 result;
        result._value = left._value | right._value;
        return result;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Double256 Apply<TFunction>(Double256 left, Double256 right)
        where TFunction : struct, ILaneFunction<double>
    {
        TFunction.Of(in left, in right, out Double256 result);
        return result;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool Any(Double256 mask) => mask._value.AsUInt64() != Vector256<ulong>.Zero;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Double256 Select(Double256 mask, Double256 whenTrue, Double256 whenFalse)
    {
        Double256 result;
        result._value = Vector256.ConditionalSelect(mask._value, whenTrue._value, whenFalse._value);
        return result;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Double256 KeepFirst(Double256 value, int count, Double256 fill)
    {
        Double256 result;
        result._value = Vector256.ConditionalSelect(
            Vector256.LessThan(Vector256<double>.Indices, Vector256.Create((double)count)), value._value, fill._value);
        return result;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double ReduceSum(Double256 value) => LaneReduction.Sum(value._value);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double ReduceMax(Double256 value) => LaneReduction.Max(value._value);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Double256 Uniform(uint key, int first)
    {
        var counters = Vector128.Create((uint)first) + Vector128<uint>.Indices;
        var bits = CounterRandom.Hash(key, counters) >>> CounterRandom.DroppedBits;
        var wide = Vector256.Create(Vector128.WidenLower(bits), Vector128.WidenUpper(bits));

        // Below 2^52 an integer is the low bits of 2^52 + integer: no instruction set lacks that conversion.
        var spelled = (wide | Vector256.Create(DoubleLayout.IntegerBits)).AsDouble();
        Double256 result;
        result._value = (spelled - Vector256.Create(DoubleLayout.IntegerScale)) * Vector256.Create(CounterRandom.UniformStep);
        return result;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Double256 PowerOfTwo(Double256 exponent)
    {
        Double256 result;
        var shifted = exponent._value + Vector256.Create(DoubleLayout.ExponentShifter);
        result._value = (shifted.AsUInt64() << DoubleLayout.MantissaBits).AsDouble();
        return result;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Double256 ScaleByPowerOfTwo(Double256 value, Double256 exponent)
    {
        if (Avx512F.VL.IsSupported)
        {
            Double256 result;
            result._value = Avx512F.VL.Scale(value._value, exponent._value);
            return result;
        }

        // Two exact factors: 2^exponent alone may not be representable, and only the last product may round.
        Double256 half = Round(exponent * Broadcast(0.5));
        return value * PowerOfTwo(half) * PowerOfTwo(exponent - half);
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Double256 Exponent(Double256 value)
    {
        var biased = (value._value.AsUInt64() - Vector256.Create(DoubleLayout.ExponentOrigin)) >>> DoubleLayout.MantissaBits;
        var spelled = (biased | Vector256.Create(DoubleLayout.IntegerBits)).AsDouble();
        Double256 result;
        result._value = spelled - Vector256.Create(DoubleLayout.IntegerOrigin);
        return result;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Double256 Mantissa(Double256 value)
    {
        var root = Vector256.Create(DoubleLayout.RootHalfBits);
        var fraction = (value._value.AsUInt64() - root) & Vector256.Create(DoubleLayout.MantissaMask);
        Double256 result;
        result._value = (fraction + root).AsDouble();
        return result;
    }
}
