using System.Runtime.CompilerServices;

namespace NetGen.Numerics;

/// <summary>One single-precision number as a single lane: what remains of vector code for scalars and for remainders.</summary>
public readonly struct Float1 : ILanes<Float1, float>
{
    private readonly float _value;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Float1(float value) => _value = value;

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
    public static Float1 Broadcast(float value) => new(value);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Float1 Sequence(int start) => new(start);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Float1 Load(ReadOnlySpan<float> source, int offset) => new(source[offset]);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Float1 Load(ReadOnlySpan<float> source, int offset, int count) =>
        count > 0 ? new(source[offset]) : default;

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
    public static Float1 operator +(Float1 left, Float1 right) => new(left._value + right._value);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Float1 operator -(Float1 left, Float1 right) => new(left._value - right._value);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Float1 operator *(Float1 left, Float1 right) => new(left._value * right._value);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Float1 operator /(Float1 left, Float1 right) => new(left._value / right._value);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Float1 operator -(Float1 value) => new(-value._value);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Float1 FusedMultiplyAdd(Float1 left, Float1 right, Float1 addend) =>
        Hardware.HasFusedMultiplyAdd
            ? new(MathF.FusedMultiplyAdd(left._value, right._value, addend._value))
            : new((left._value * right._value) + addend._value);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Float1 Max(Float1 left, Float1 right) => new(MathF.Max(left._value, right._value));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Float1 Min(Float1 left, Float1 right) => new(MathF.Min(left._value, right._value));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Float1 Abs(Float1 value) => new(MathF.Abs(value._value));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Float1 Sqrt(Float1 value) => new(MathF.Sqrt(value._value));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Float1 Round(Float1 value) => new(MathF.Round(value._value));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Float1 CopySign(Float1 magnitude, Float1 sign) => new(MathF.CopySign(magnitude._value, sign._value));

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
        return new(bits * (float)CounterRandom.UniformStep);
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Float1 PowerOfTwo(Float1 exponent) =>
        FromBits(new Float1(exponent._value + SingleLayout.ExponentShifter).Bits << SingleLayout.MantissaBits);

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

    private uint Bits
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => BitConverter.SingleToUInt32Bits(_value);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Float1 FromBits(uint bits) => new(BitConverter.UInt32BitsToSingle(bits));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Float1 Mask(bool condition) => FromBits(condition ? uint.MaxValue : 0);
}
