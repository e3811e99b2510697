using System.Runtime.CompilerServices;

namespace NetGen.Numerics;

/// <summary>One double-precision number as a single lane: what remains of vector code for scalars and for remainders.</summary>
public readonly struct Double1 : ILanes<Double1, double>
{
    private readonly double _value;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Double1(double value) => _value = value;

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
    public static Double1 Broadcast(double value) => new(value);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Double1 Sequence(int start) => new(start);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Double1 Load(ReadOnlySpan<double> source, int offset) => new(source[offset]);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Double1 Load(ReadOnlySpan<double> source, int offset, int count) =>
        count > 0 ? new(source[offset]) : default;

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
    public static Double1 operator +(Double1 left, Double1 right) => new(left._value + right._value);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Double1 operator -(Double1 left, Double1 right) => new(left._value - right._value);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Double1 operator *(Double1 left, Double1 right) => new(left._value * right._value);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Double1 operator /(Double1 left, Double1 right) => new(left._value / right._value);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Double1 operator -(Double1 value) => new(-value._value);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Double1 FusedMultiplyAdd(Double1 left, Double1 right, Double1 addend) =>
        Hardware.HasFusedMultiplyAdd
            ? new(Math.FusedMultiplyAdd(left._value, right._value, addend._value))
            : new((left._value * right._value) + addend._value);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Double1 Max(Double1 left, Double1 right) => new(Math.Max(left._value, right._value));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Double1 Min(Double1 left, Double1 right) => new(Math.Min(left._value, right._value));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Double1 Abs(Double1 value) => new(Math.Abs(value._value));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Double1 Sqrt(Double1 value) => new(Math.Sqrt(value._value));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Double1 Round(Double1 value) => new(Math.Round(value._value));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Double1 CopySign(Double1 magnitude, Double1 sign) => new(Math.CopySign(magnitude._value, sign._value));

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
        return new(bits * CounterRandom.UniformStep);
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Double1 PowerOfTwo(Double1 exponent) =>
        FromBits(new Double1(exponent._value + DoubleLayout.ExponentShifter).Bits << DoubleLayout.MantissaBits);

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

    private ulong Bits
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => BitConverter.DoubleToUInt64Bits(_value);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Double1 FromBits(ulong bits) => new(BitConverter.UInt64BitsToDouble(bits));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Double1 Mask(bool condition) => FromBits(condition ? ulong.MaxValue : 0);
}
