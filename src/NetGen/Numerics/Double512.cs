using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.Arm;
using System.Runtime.Intrinsics.X86;

namespace NetGen.Numerics;

/// <summary>
/// 8 double-precision numbers in one <see cref="Vector512{T}"/>.
/// On machines without 512-bit registers the runtime splits every operation in two; the results are the same bits.
/// </summary>
public struct Double512 : ILanes<Double512, double>
{
    // Assigned by every operation, not set by a constructor: the compiler then counts half the locals, and it stops
    // inlining into a method that has some five hundred.
    private Vector512<double> _value;

    /// <inheritdoc/>
    public static int Count
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => 8;
    }

    /// <inheritdoc/>
    public static Double512 Zero
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => default;
    }

    /// <summary>The lanes of a vector.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Double512 Of(Vector512<double> value)
    {
        Double512 result;
        result._value = value;
        return result;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Double512 Broadcast(double value)
    {
        Double512 result;
        result._value = Vector512.Create(value);
        return result;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Double512 Broadcast(ReadOnlySpan<double> source, int offset)
    {
        Double512 result;
        result._value = Vector512.Create(source[offset]);
        return result;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Double512 Sequence(int start)
    {
        Double512 result;
        result._value = Vector512.Create((double)start) + Vector512<double>.Indices;
        return result;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Double512 Load(ReadOnlySpan<double> source, int offset)
    {
        Double512 result;
        result._value = Vector512.LoadUnsafe(in MemoryMarshal.GetReference(source.Slice(offset, 8)));
        return result;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Double512 Load(ReadOnlySpan<double> source, int offset, int count)
    {
        Double512 result;
        result._value = PartialAccess.Load512(source, offset, count);
        return result;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Double512 value, Span<double> target, int offset) =>
        value._value.StoreUnsafe(ref MemoryMarshal.GetReference(target.Slice(offset, 8)));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Double512 value, Span<double> target, int offset, int count) =>
        PartialAccess.Store(value._value, target, offset, count);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Double512 operator +(Double512 left, Double512 right)
    {
        Double512 result;
        result._value = left._value + right._value;
        return result;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Double512 operator -(Double512 left, Double512 right)
    {
        Double512 result;
        result._value = left._value - right._value;
        return result;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Double512 operator *(Double512 left, Double512 right)
    {
        Double512 result;
        result._value = left._value * right._value;
        return result;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Double512 operator /(Double512 left, Double512 right)
    {
        Double512 result;
        result._value = left._value / right._value;
        return result;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Double512 operator -(Double512 value)
    {
        Double512 result;
        result._value = -value._value;
        return result;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Double512 FusedMultiplyAdd(Double512 left, Double512 right, Double512 addend)
    {
        Double512 result;
        if (Fma.IsSupported || AdvSimd.IsSupported)
        {
            result._value = Vector512.FusedMultiplyAdd(left._value, right._value, addend._value);
        }
        else
        {
            result._value = (left._value * right._value) + addend._value;
        }

        return result;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Double512 FirstOf(Vector256<double> lanes)
    {
        Double512 result;
        result._value = lanes.ToVector512Unsafe();
        return result;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly Vector256<double> First() => _value.GetLower();

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void AddProduct(Double512 left, Double512 right)
    {
        if (Fma.IsSupported || AdvSimd.IsSupported)
        {
            _value = Vector512.FusedMultiplyAdd(left._value, right._value, _value);
        }
        else
        {
            _value = (left._value * right._value) + _value;
        }
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void AddMultiple(Double512 number, Double512 vector) => AddProduct(number, vector);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Double512 FusedMultiplyAdd(Double512 left, Double512 right, double addend)
    {
        Double512 result;
        if (Fma.IsSupported || AdvSimd.IsSupported)
        {
            result._value = Vector512.FusedMultiplyAdd(left._value, right._value, Vector512.Create(addend));
        }
        else
        {
            result._value = (left._value * right._value) + Vector512.Create(addend);
        }

        return result;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Double512 Max(Double512 left, Double512 right)
    {
        Double512 result;
        result._value = Vector512.Max(left._value, right._value);
        return result;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Double512 Min(Double512 left, Double512 right)
    {
        Double512 result;
        result._value = Vector512.Min(left._value, right._value);
        return result;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Double512 Abs(Double512 value)
    {
        Double512 result;
        result._value = Vector512.Abs(value._value);
        return result;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Double512 Sqrt(Double512 value)
    {
        Double512 result;
        result._value = Vector512.Sqrt(value._value);
        return result;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Double512 Round(Double512 value)
    {
        Double512 result;
        result._value = Vector512.Round(value._value);
        return result;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Double512 CopySign(Double512 magnitude, Double512 sign)
    {
        Double512 result;
        result._value = Vector512.CopySign(magnitude._value, sign._value);
        return result;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Double512 GreaterThan(Double512 left, Double512 right)
    {
        Double512 result;
        result._value = Vector512.GreaterThan(left._value, right._value);
        return result;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Double512 GreaterThanOrEqual(Double512 left, Double512 right)
    {
        Double512 result;
        result._value = Vector512.GreaterThanOrEqual(left._value, right._value);
        return result;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Double512 LessThan(Double512 left, Double512 right)
    {
        Double512 result;
        result._value = Vector512.LessThan(left._value, right._value);
        return result;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Double512 LessThanOrEqual(Double512 left, Double512 right)
    {
        Double512 result;
        result._value = Vector512.LessThanOrEqual(left._value, right._value);
        return result;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Double512 Equal(Double512 left, Double512 right)
    {
        Double512 result;
        result._value = Vector512.Equals(left._value, right._value);
        return result;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Double512 And(Double512 left, Double512 right)
    {
        Double512 result;
        result._value = left._value & right._value;
        return result;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Double512 Or(Double512 left, Double512 right)
    {
        Double512 result;
        result._value = left._value | right._value;
        return result;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Double512 Apply<TFunction>(Double512 left, Double512 right)
        where TFunction : struct, ILaneFunction<double>
    {
        TFunction.Of(in left, in right, out Double512 result);
        return result;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool Any(Double512 mask) => mask._value.AsUInt64() != Vector512<ulong>.Zero;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Double512 Select(Double512 mask, Double512 whenTrue, Double512 whenFalse)
    {
        Double512 result;
        result._value = Vector512.ConditionalSelect(mask._value, whenTrue._value, whenFalse._value);
        return result;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Double512 KeepFirst(Double512 value, int count, Double512 fill)
    {
        Double512 result;
        result._value = Vector512.ConditionalSelect(
            Vector512.LessThan(Vector512<double>.Indices, Vector512.Create((double)count)), value._value, fill._value);
        return result;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double ReduceSum(Double512 value) => LaneReduction.Sum(value._value);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double ReduceMax(Double512 value) => LaneReduction.Max(value._value);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Double512 Uniform(uint key, int first)
    {
        var counters = Vector256.Create((uint)first) + Vector256<uint>.Indices;
        var bits = CounterRandom.Hash(key, counters) >>> CounterRandom.DroppedBits;
        var wide = Vector512.Create(Vector256.WidenLower(bits), Vector256.WidenUpper(bits));

        // Below 2^52 an integer is the low bits of 2^52 + integer: no instruction set lacks that conversion.
        var spelled = (wide | Vector512.Create(DoubleLayout.IntegerBits)).AsDouble();
        Double512 result;
        result._value = (spelled - Vector512.Create(DoubleLayout.IntegerScale)) * Vector512.Create(CounterRandom.UniformStep);
        return result;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Double512 PowerOfTwo(Double512 exponent)
    {
        Double512 result;
        var shifted = exponent._value + Vector512.Create(DoubleLayout.ExponentShifter);
        result._value = (shifted.AsUInt64() << DoubleLayout.MantissaBits).AsDouble();
        return result;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Double512 ScaleByPowerOfTwo(Double512 value, Double512 exponent)
    {
        if (Avx512F.IsSupported)
        {
            Double512 result;
            result._value = Avx512F.Scale(value._value, exponent._value);
            return result;
        }

        // Two exact factors: 2^exponent alone may not be representable, and only the last product may round.
        Double512 half = Round(exponent * Broadcast(0.5));
        return value * PowerOfTwo(half) * PowerOfTwo(exponent - half);
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Double512 Exponent(Double512 value)
    {
        var biased = (value._value.AsUInt64() - Vector512.Create(DoubleLayout.ExponentOrigin)) >>> DoubleLayout.MantissaBits;
        var spelled = (biased | Vector512.Create(DoubleLayout.IntegerBits)).AsDouble();
        Double512 result;
        result._value = spelled - Vector512.Create(DoubleLayout.IntegerOrigin);
        return result;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Double512 Mantissa(Double512 value)
    {
        var root = Vector512.Create(DoubleLayout.RootHalfBits);
        var fraction = (value._value.AsUInt64() - root) & Vector512.Create(DoubleLayout.MantissaMask);
        Double512 result;
        result._value = (fraction + root).AsDouble();
        return result;
    }
}
