using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.Arm;
using System.Runtime.Intrinsics.X86;

namespace NetGen.Numerics;

/// <summary>
/// 8 single-precision numbers in one <see cref="Vector256{T}"/>.
/// </summary>
public struct Float256 : ILanes<Float256, float>
{
    // Assigned by every operation, not set by a constructor: the compiler then counts half the locals, and it stops
    // inlining into a method that has some five hundred.
    private Vector256<float> _value;

    /// <inheritdoc/>
    public static int Count
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => 8;
    }

    /// <inheritdoc/>
    public static Float256 Zero
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => default;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Float256 Broadcast(float value)
    {
        Float256 result;
        result._value = Vector256.Create(value);
        return result;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Float256 Broadcast(ReadOnlySpan<float> source, int offset)
    {
        Float256 result;
        result._value = Vector256.Create(source[offset]);
        return result;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Float256 Sequence(int start)
    {
        Float256 result;
        result._value = Vector256.ConvertToSingle(Vector256.Create(start) + Vector256<int>.Indices);
        return result;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Float256 Load(ReadOnlySpan<float> source, int offset)
    {
        Float256 result;
        result._value = Vector256.LoadUnsafe(in MemoryMarshal.GetReference(source.Slice(offset, 8)));
        return result;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Float256 Load(ReadOnlySpan<float> source, int offset, int count)
    {
        Float256 result;
        result._value = PartialAccess.Load256(source, offset, count);
        return result;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Float256 value, Span<float> target, int offset) =>
        value._value.StoreUnsafe(ref MemoryMarshal.GetReference(target.Slice(offset, 8)));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Float256 value, Span<float> target, int offset, int count) =>
        PartialAccess.Store(value._value, target, offset, count);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Float256 operator +(Float256 left, Float256 right)
    {
        Float256 result;
        result._value = left._value + right._value;
        return result;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Float256 operator -(Float256 left, Float256 right)
    {
        Float256 result;
        result._value = left._value - right._value;
        return result;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Float256 operator *(Float256 left, Float256 right)
    {
        Float256 result;
        result._value = left._value * right._value;
        return result;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Float256 operator /(Float256 left, Float256 right)
    {
        Float256 result;
        result._value = left._value / right._value;
        return result;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Float256 operator -(Float256 value)
    {
        Float256 result;
        result._value = -value._value;
        return result;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Float256 FusedMultiplyAdd(Float256 left, Float256 right, Float256 addend)
    {
        Float256 result;
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
    public static Float256 FirstOf(Vector256<float> lanes)
    {
        Float256 result;
        result._value = lanes;
        return result;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly Vector256<float> First() => _value;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void AddProduct(Float256 left, Float256 right)
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
    public void AddMultiple(Float256 number, Float256 vector) => AddProduct(number, vector);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Float256 FusedMultiplyAdd(Float256 left, Float256 right, float addend)
    {
        Float256 result;
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
    public static Float256 Max(Float256 left, Float256 right)
    {
        Float256 result;
        result._value = Vector256.Max(left._value, right._value);
        return result;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Float256 Min(Float256 left, Float256 right)
    {
        Float256 result;
        result._value = Vector256.Min(left._value, right._value);
        return result;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Float256 Abs(Float256 value)
    {
        Float256 result;
        result._value = Vector256.Abs(value._value);
        return result;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Float256 Sqrt(Float256 value)
    {
        Float256 result;
        result._value = Vector256.Sqrt(value._value);
        return result;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Float256 Round(Float256 value)
    {
        Float256 result;
        result._value = Vector256.Round(value._value);
        return result;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Float256 CopySign(Float256 magnitude, Float256 sign)
    {
        Float256 result;
        result._value = Vector256.CopySign(magnitude._value, sign._value);
        return result;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Float256 GreaterThan(Float256 left, Float256 right)
    {
        Float256 result;
        result._value = Vector256.GreaterThan(left._value, right._value);
        return result;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Float256 GreaterThanOrEqual(Float256 left, Float256 right)
    {
        Float256 result;
        result._value = Vector256.GreaterThanOrEqual(left._value, right._value);
        return result;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Float256 LessThan(Float256 left, Float256 right)
    {
        Float256 result;
        result._value = Vector256.LessThan(left._value, right._value);
        return result;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Float256 LessThanOrEqual(Float256 left, Float256 right)
    {
        Float256 result;
        result._value = Vector256.LessThanOrEqual(left._value, right._value);
        return result;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Float256 Equal(Float256 left, Float256 right)
    {
        Float256 result;
        result._value = Vector256.Equals(left._value, right._value);
        return result;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Float256 And(Float256 left, Float256 right)
    {
        Float256 result;
        result._value = left._value & right._value;
        return result;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Float256 Or(Float256 left, Float256 right)
    {
        Float256 result;
        result._value = left._value | right._value;
        return result;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Float256 Apply<TFunction>(Float256 left, Float256 right)
        where TFunction : struct, ILaneFunction<float>
    {
        TFunction.Of(in left, in right, out Float256 result);
        return result;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool Any(Float256 mask) => mask._value.AsUInt32() != Vector256<uint>.Zero;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Float256 Select(Float256 mask, Float256 whenTrue, Float256 whenFalse)
    {
        Float256 result;
        result._value = Vector256.ConditionalSelect(mask._value, whenTrue._value, whenFalse._value);
        return result;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Float256 KeepFirst(Float256 value, int count, Float256 fill)
    {
        Float256 result;
        result._value = Vector256.ConditionalSelect(
            Vector256.LessThan(Vector256<float>.Indices, Vector256.Create((float)count)), value._value, fill._value);
        return result;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float ReduceSum(Float256 value) => LaneReduction.Sum(value._value);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float ReduceMax(Float256 value) => LaneReduction.Max(value._value);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Float256 Uniform(uint key, int first)
    {
        var counters = Vector256.Create((uint)first) + Vector256<uint>.Indices;
        var bits = CounterRandom.Hash(key, counters) >>> CounterRandom.DroppedBits;
        Float256 result;
        result._value = Vector256.ConvertToSingle(bits.AsInt32()) * Vector256.Create((float)CounterRandom.UniformStep);
        return result;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Float256 PowerOfTwo(Float256 exponent)
    {
        Float256 result;
        var shifted = exponent._value + Vector256.Create(SingleLayout.ExponentShifter);
        result._value = (shifted.AsUInt32() << SingleLayout.MantissaBits).AsSingle();
        return result;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Float256 ScaleByPowerOfTwo(Float256 value, Float256 exponent)
    {
        if (Avx512F.VL.IsSupported)
        {
            Float256 result;
            result._value = Avx512F.VL.Scale(value._value, exponent._value);
            return result;
        }

        // Two exact factors: 2^exponent alone may not be representable, and only the last product may round.
        Float256 half = Round(exponent * Broadcast(0.5f));
        return value * PowerOfTwo(half) * PowerOfTwo(exponent - half);
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Float256 Exponent(Float256 value)
    {
        var biased = (value._value.AsUInt32() - Vector256.Create(SingleLayout.ExponentOrigin)) >>> SingleLayout.MantissaBits;
        var spelled = (biased | Vector256.Create(SingleLayout.IntegerBits)).AsSingle();
        Float256 result;
        result._value = spelled - Vector256.Create(SingleLayout.IntegerOrigin);
        return result;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Float256 Mantissa(Float256 value)
    {
        var root = Vector256.Create(SingleLayout.RootHalfBits);
        var fraction = (value._value.AsUInt32() - root) & Vector256.Create(SingleLayout.MantissaMask);
        Float256 result;
        result._value = (fraction + root).AsSingle();
        return result;
    }
}
