using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.Arm;
using System.Runtime.Intrinsics.X86;

namespace NetGen.Numerics;

/// <summary>One single-precision number as a single lane: what remains of vector code for scalars and for remainders.</summary>
public struct Float1 : ILanes<Float1, float>
{
    // Assigned, not set by a constructor, for the compiler's sake: see Float512.
    private float _value;

    /// <inheritdoc/>
    public static int Count
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => 1;
    }

    /// <inheritdoc/>
    public static Float1 Zero
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => default;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Float1 Broadcast(float value)
    {
        Float1 result;
        result._value = value;
        return result;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Float1 Broadcast(ReadOnlySpan<float> source, int offset)
    {
        Float1 result;
        result._value = source[offset];
        return result;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Float1 Sequence(int start)
    {
        Float1 result;
        result._value = start;
        return result;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Float1 Load(ReadOnlySpan<float> source, int offset)
    {
        Float1 result;
        result._value = source[offset];
        return result;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Float1 Load(ReadOnlySpan<float> source, int offset, int count) =>
        count > 0 ? Broadcast(source[offset]) : default;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Float1 value, Span<float> target, int offset) => target[offset] = value._value;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Float1 value, Span<float> target, int offset, int count)
    {
        if (count > 0)
        {
            target[offset] = value._value;
        }
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Float1 operator +(Float1 left, Float1 right)
    {
        Float1 result;
        result._value = left._value + right._value;
        return result;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Float1 operator -(Float1 left, Float1 right)
    {
        Float1 result;
        result._value = left._value - right._value;
        return result;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Float1 operator *(Float1 left, Float1 right)
    {
        Float1 result;
        result._value = left._value * right._value;
        return result;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Float1 operator /(Float1 left, Float1 right)
    {
        Float1 result;
        result._value = left._value / right._value;
        return result;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Float1 operator -(Float1 value)
    {
        Float1 result;
        result._value = -value._value;
        return result;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Float1 FusedMultiplyAdd(Float1 left, Float1 right, Float1 addend)
    {
        Float1 result;
        if (Fma.IsSupported || AdvSimd.IsSupported)
        {
            result._value = MathF.FusedMultiplyAdd(left._value, right._value, addend._value);
        }
        else
        {
            result._value = (left._value * right._value) + addend._value;
        }

        return result;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Float1 FirstOf(Vector256<float> lanes)
    {
        Float1 result;
        result._value = lanes.ToScalar();
        return result;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly Vector256<float> First() => Vector256.CreateScalarUnsafe(_value);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void AddProduct(Float1 left, Float1 right)
    {
        if (Fma.IsSupported || AdvSimd.IsSupported)
        {
            _value = MathF.FusedMultiplyAdd(left._value, right._value, _value);
        }
        else
        {
            _value = (left._value * right._value) + _value;
        }
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void AddMultiple(Float1 number, Float1 vector) => AddProduct(number, vector);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Float1 FusedMultiplyAdd(Float1 left, Float1 right, float addend)
    {
        Float1 result;
        if (Fma.IsSupported || AdvSimd.IsSupported)
        {
            result._value = MathF.FusedMultiplyAdd(left._value, right._value, addend);
        }
        else
        {
            result._value = (left._value * right._value) + addend;
        }

        return result;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Float1 Max(Float1 left, Float1 right)
    {
        Float1 result;
        result._value = MathF.Max(left._value, right._value);
        return result;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Float1 Min(Float1 left, Float1 right)
    {
        Float1 result;
        result._value = MathF.Min(left._value, right._value);
        return result;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Float1 Abs(Float1 value)
    {
        Float1 result;
        result._value = MathF.Abs(value._value);
        return result;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Float1 Sqrt(Float1 value)
    {
        Float1 result;
        result._value = MathF.Sqrt(value._value);
        return result;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Float1 Round(Float1 value)
    {
        Float1 result;
        result._value = MathF.Round(value._value);
        return result;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Float1 CopySign(Float1 magnitude, Float1 sign)
    {
        Float1 result;
        result._value = MathF.CopySign(magnitude._value, sign._value);
        return result;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Float1 GreaterThan(Float1 left, Float1 right) => Mask(left._value > right._value);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Float1 GreaterThanOrEqual(Float1 left, Float1 right) => Mask(left._value >= right._value);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Float1 LessThan(Float1 left, Float1 right) => Mask(left._value < right._value);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Float1 LessThanOrEqual(Float1 left, Float1 right) => Mask(left._value <= right._value);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Float1 Equal(Float1 left, Float1 right) => Mask(left._value == right._value);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Float1 And(Float1 left, Float1 right) => FromBits(left.Bits & right.Bits);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Float1 Or(Float1 left, Float1 right) => FromBits(left.Bits | right.Bits);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Float1 Apply<TFunction>(Float1 left, Float1 right)
        where TFunction : struct, ILaneFunction<float>
    {
        TFunction.Of(in left, in right, out Float1 result);
        return result;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool Any(Float1 mask) => mask.Bits != 0;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Float1 Select(Float1 mask, Float1 whenTrue, Float1 whenFalse) => mask.Bits != 0 ? whenTrue : whenFalse;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Float1 KeepFirst(Float1 value, int count, Float1 fill) => count > 0 ? value : fill;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float ReduceSum(Float1 value) => value._value;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float ReduceMax(Float1 value) => value._value;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Float1 Uniform(uint key, int first)
    {
        // As a signed integer: the conversion of an unsigned one takes more instructions, and 24 bits fit.
        int bits = (int)(CounterRandom.Hash(key, (uint)first) >> CounterRandom.DroppedBits);
        Float1 result;
        result._value = bits * (float)CounterRandom.UniformStep;
        return result;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Float1 PowerOfTwo(Float1 exponent) =>
        FromBits((exponent + Broadcast(SingleLayout.ExponentShifter)).Bits << SingleLayout.MantissaBits);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Float1 ScaleByPowerOfTwo(Float1 value, Float1 exponent)
    {
        // Two exact factors: 2^exponent alone may not be representable, and only the last product may round.
        Float1 half = Round(exponent * Broadcast(0.5f));
        return value * PowerOfTwo(half) * PowerOfTwo(exponent - half);
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Float1 Exponent(Float1 value)
    {
        uint biased = (value.Bits - SingleLayout.ExponentOrigin) >> SingleLayout.MantissaBits;
        return FromBits(biased | SingleLayout.IntegerBits) - Broadcast(SingleLayout.IntegerOrigin);
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Float1 Mantissa(Float1 value)
    {
        uint fraction = (value.Bits - SingleLayout.RootHalfBits) & SingleLayout.MantissaMask;
        return FromBits(fraction + SingleLayout.RootHalfBits);
    }

    private readonly uint Bits
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => BitConverter.SingleToUInt32Bits(_value);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Float1 FromBits(uint bits)
    {
        Float1 result;
        result._value = BitConverter.UInt32BitsToSingle(bits);
        return result;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Float1 Mask(bool condition) => FromBits(condition ? uint.MaxValue : 0);
}
