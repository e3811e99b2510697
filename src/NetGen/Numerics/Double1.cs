using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.Arm;
using System.Runtime.Intrinsics.X86;

namespace NetGen.Numerics;

/// <summary>One double-precision number as a single lane: what remains of vector code for scalars and for remainders.</summary>
public struct Double1 : ILanes<Double1, double>
{
    // Assigned, not set by a constructor, for the compiler's sake: see Float512.
    private double _value;

    /// <inheritdoc/>
    public static int Count
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => 1;
    }

    /// <inheritdoc/>
    public static Double1 Zero
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => default;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Double1 Broadcast(double value)
    {
        Double1 result;
        result._value = value;
        return result;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Double1 Broadcast(ReadOnlySpan<double> source, int offset)
    {
        Double1 result;
        result._value = source[offset];
        return result;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Double1 Sequence(int start)
    {
        Double1 result;
        result._value = start;
        return result;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Double1 Load(ReadOnlySpan<double> source, int offset)
    {
        Double1 result;
        result._value = source[offset];
        return result;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Double1 Load(ReadOnlySpan<double> source, int offset, int count) =>
        count > 0 ? Broadcast(source[offset]) : default;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Double1 value, Span<double> target, int offset) => target[offset] = value._value;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Double1 value, Span<double> target, int offset, int count)
    {
        if (count > 0)
        {
            target[offset] = value._value;
        }
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Double1 operator +(Double1 left, Double1 right)
    {
        Double1 result;
        result._value = left._value + right._value;
        return result;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Double1 operator -(Double1 left, Double1 right)
    {
        Double1 result;
        result._value = left._value - right._value;
        return result;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Double1 operator *(Double1 left, Double1 right)
    {
        Double1 result;
        result._value = left._value * right._value;
        return result;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Double1 operator /(Double1 left, Double1 right)
    {
        Double1 result;
        result._value = left._value / right._value;
        return result;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Double1 operator -(Double1 value)
    {
        Double1 result;
        result._value = -value._value;
        return result;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Double1 FusedMultiplyAdd(Double1 left, Double1 right, Double1 addend)
    {
        Double1 result;
        if (Fma.IsSupported || AdvSimd.IsSupported)
        {
            result._value = Math.FusedMultiplyAdd(left._value, right._value, addend._value);
        }
        else
        {
            result._value = (left._value * right._value) + addend._value;
        }

        return result;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Double1 FirstOf(Vector256<double> lanes)
    {
        Double1 result;
        result._value = lanes.ToScalar();
        return result;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly Vector256<double> First() => Vector256.CreateScalarUnsafe(_value);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void AddProduct(Double1 left, Double1 right)
    {
        if (Fma.IsSupported || AdvSimd.IsSupported)
        {
            _value = Math.FusedMultiplyAdd(left._value, right._value, _value);
        }
        else
        {
            _value = (left._value * right._value) + _value;
        }
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void AddMultiple(Double1 number, Double1 vector) => AddProduct(number, vector);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Double1 FusedMultiplyAdd(Double1 left, Double1 right, double addend)
    {
        Double1 result;
        if (Fma.IsSupported || AdvSimd.IsSupported)
        {
            result._value = Math.FusedMultiplyAdd(left._value, right._value, addend);
        }
        else
        {
            result._value = (left._value * right._value) + addend;
        }

        return result;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Double1 Max(Double1 left, Double1 right)
    {
        Double1 result;
        result._value = Math.Max(left._value, right._value);
        return result;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Double1 Min(Double1 left, Double1 right)
    {
        Double1 result;
        result._value = Math.Min(left._value, right._value);
        return result;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Double1 Abs(Double1 value)
    {
        Double1 result;
        result._value = Math.Abs(value._value);
        return result;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Double1 Sqrt(Double1 value)
    {
        Double1 result;
        result._value = Math.Sqrt(value._value);
        return result;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Double1 Round(Double1 value)
    {
        Double1 result;
        result._value = Math.Round(value._value);
        return result;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Double1 CopySign(Double1 magnitude, Double1 sign)
    {
        Double1 result;
        result._value = Math.CopySign(magnitude._value, sign._value);
        return result;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Double1 GreaterThan(Double1 left, Double1 right) => Mask(left._value > right._value);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Double1 GreaterThanOrEqual(Double1 left, Double1 right) => Mask(left._value >= right._value);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Double1 LessThan(Double1 left, Double1 right) => Mask(left._value < right._value);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Double1 LessThanOrEqual(Double1 left, Double1 right) => Mask(left._value <= right._value);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Double1 Equal(Double1 left, Double1 right) => Mask(left._value == right._value);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Double1 And(Double1 left, Double1 right) => FromBits(left.Bits & right.Bits);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Double1 Or(Double1 left, Double1 right) => FromBits(left.Bits | right.Bits);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Double1 Apply<TFunction>(Double1 left, Double1 right)
        where TFunction : struct, ILaneFunction<double>
    {
        TFunction.Of(in left, in right, out Double1 result);
        return result;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool Any(Double1 mask) => mask.Bits != 0;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Double1 Select(Double1 mask, Double1 whenTrue, Double1 whenFalse) => mask.Bits != 0 ? whenTrue : whenFalse;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Double1 KeepFirst(Double1 value, int count, Double1 fill) => count > 0 ? value : fill;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double ReduceSum(Double1 value) => value._value;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double ReduceMax(Double1 value) => value._value;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Double1 Uniform(uint key, int first)
    {
        // As a signed integer: the conversion of an unsigned one takes more instructions, and 24 bits fit.
        int bits = (int)(CounterRandom.Hash(key, (uint)first) >> CounterRandom.DroppedBits);
        Double1 result;
        result._value = bits * CounterRandom.UniformStep;
        return result;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Double1 PowerOfTwo(Double1 exponent) =>
        FromBits((exponent + Broadcast(DoubleLayout.ExponentShifter)).Bits << DoubleLayout.MantissaBits);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Double1 ScaleByPowerOfTwo(Double1 value, Double1 exponent)
    {
        // Two exact factors: 2^exponent alone may not be representable, and only the last product may round.
        Double1 half = Round(exponent * Broadcast(0.5));
        return value * PowerOfTwo(half) * PowerOfTwo(exponent - half);
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Double1 Exponent(Double1 value)
    {
        ulong biased = (value.Bits - DoubleLayout.ExponentOrigin) >> DoubleLayout.MantissaBits;
        return FromBits(biased | DoubleLayout.IntegerBits) - Broadcast(DoubleLayout.IntegerOrigin);
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Double1 Mantissa(Double1 value)
    {
        ulong fraction = (value.Bits - DoubleLayout.RootHalfBits) & DoubleLayout.MantissaMask;
        return FromBits(fraction + DoubleLayout.RootHalfBits);
    }

    private readonly ulong Bits
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => BitConverter.DoubleToUInt64Bits(_value);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Double1 FromBits(ulong bits)
    {
        Double1 result;
        result._value = BitConverter.UInt64BitsToDouble(bits);
        return result;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Double1 Mask(bool condition) => FromBits(condition ? ulong.MaxValue : 0);
}
