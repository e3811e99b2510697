using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.Arm;
using System.Runtime.Intrinsics.X86;

namespace NetGen.Numerics;

/// <summary>
/// 4 single-precision numbers in one <see cref="Vector128{T}"/>.
/// </summary>
public struct Float128 : ILanes<Float128, float>
{
    // Assigned by every operation, not set by a constructor: the compiler then counts half the locals, and it stops
    // inlining into a method that has some five hundred.
    private Vector128<float> _value;

    /// <inheritdoc/>
    public static int Count
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => 4;
    }

    /// <inheritdoc/>
    public static Float128 Zero
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => default;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Float128 Broadcast(float value)
    {
        Float128 result;
        result._value = Vector128.Create(value);
        return result;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Float128 Broadcast(ReadOnlySpan<float> source, int offset)
    {
        Float128 result;
        result._value = Vector128.Create(source[offset]);
        return result;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Float128 Sequence(int start)
    {
        Float128 result;
        result._value = Vector128.ConvertToSingle(Vector128.Create(start) + Vector128<int>.Indices);
        return result;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Float128 Load(ReadOnlySpan<float> source, int offset)
    {
        Float128 result;
        result._value = Vector128.LoadUnsafe(in MemoryMarshal.GetReference(source.Slice(offset, 4)));
        return result;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Float128 Load(ReadOnlySpan<float> source, int offset, int count)
    {
        Float128 result;
        result._value = PartialAccess.Load128(source, offset, count);
        return result;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Float128 value, Span<float> target, int offset) =>
        value._value.StoreUnsafe(ref MemoryMarshal.GetReference(target.Slice(offset, 4)));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Float128 value, Span<float> target, int offset, int count) =>
        PartialAccess.Store(value._value, target, offset, count);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Float128 operator +(Float128 left, Float128 right)
    {
        Float128 result;
        result._value = left._value + right._value;
        return result;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Float128 operator -(Float128 left, Float128 right)
    {
        Float128 result;
        result._value = left._value - right._value;
        return result;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Float128 operator *(Float128 left, Float128 right)
    {
        Float128 result;
        result._value = left._value * right._value;
        return result;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Float128 operator /(Float128 left, Float128 right)
    {
        Float128 result;
        result._value = left._value / right._value;
        return result;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Float128 operator -(Float128 value)
    {
        Float128 result;
        result._value = -value._value;
        return result;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Float128 FusedMultiplyAdd(Float128 left, Float128 right, Float128 addend)
    {
        Float128 result;
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
    public static Float128 FirstOf(Vector256<float> lanes)
    {
        Float128 result;
        result._value = lanes.GetLower();
        return result;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly Vector256<float> First() => _value.ToVector256Unsafe();

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void AddProduct(Float128 left, Float128 right)
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
    public void AddMultiple(Float128 number, Float128 vector) => AddProduct(number, vector);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Float128 FusedMultiplyAdd(Float128 left, Float128 right, float addend)
    {
        Float128 result;
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
    public static Float128 Max(Float128 left, Float128 right)
    {
        Float128 result;
        result._value = Vector128.Max(left._value, right._value);
        return result;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Float128 Min(Float128 left, Float128 right)
    {
        Float128 result;
        result._value = Vector128.Min(left._value, right._value);
        return result;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Float128 Abs(Float128 value)
    {
        Float128 result;
        result._value = Vector128.Abs(value._value);
        return result;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Float128 Sqrt(Float128 value)
    {
        Float128 result;
        result._value = Vector128.Sqrt(value._value);
        return result;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Float128 Round(Float128 value)
    {
        Float128 result;
        result._value = Vector128.Round(value._value);
        return result;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Float128 CopySign(Float128 magnitude, Float128 sign)
    {
        Float128 result;
        result._value = Vector128.CopySign(magnitude._value, sign._value);
        return result;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Float128 GreaterThan(Float128 left, Float128 right)
    {
        Float128 result;
        result._value = Vector128.GreaterThan(left._value, right._value);
        return result;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Float128 GreaterThanOrEqual(Float128 left, Float128 right)
    {
        Float128 result;
        result._value = Vector128.GreaterThanOrEqual(left._value, right._value);
        return result;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Float128 LessThan(Float128 left, Float128 right)
    {
        Float128 result;
        result._value = Vector128.LessThan(left._value, right._value);
        return result;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Float128 LessThanOrEqual(Float128 left, Float128 right)
    {
        Float128 result;
        result._value = Vector128.LessThanOrEqual(left._value, right._value);
        return result;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Float128 Equal(Float128 left, Float128 right)
    {
        Float128 result;
        result._value = Vector128.Equals(left._value, right._value);
        return result;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Float128 And(Float128 left, Float128 right)
    {
        Float128 result;
        result._value = left._value & right._value;
        return result;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Float128 Or(Float128 left, Float128 right)
    {
        Float128 result;
        result._value = left._value | right._value;
        return result;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Float128 Apply<TFunction>(Float128 left, Float128 right)
        where TFunction : struct, ILaneFunction<float>
    {
        TFunction.Of(in left, in right, out Float128 result);
        return result;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool Any(Float128 mask) => mask._value.AsUInt32() != Vector128<uint>.Zero;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Float128 Select(Float128 mask, Float128 whenTrue, Float128 whenFalse)
    {
        Float128 result;
        result._value = Vector128.ConditionalSelect(mask._value, whenTrue._value, whenFalse._value);
        return result;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Float128 KeepFirst(Float128 value, int count, Float128 fill)
    {
        Float128 result;
        result._value = Vector128.ConditionalSelect(
            Vector128.LessThan(Vector128<float>.Indices, Vector128.Create((float)count)), value._value, fill._value);
        return result;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float ReduceSum(Float128 value) => LaneReduction.Sum(value._value);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float ReduceMax(Float128 value) => LaneReduction.Max(value._value);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Float128 Uniform(uint key, int first)
    {
        var counters = Vector128.Create((uint)first) + Vector128<uint>.Indices;
        var bits = CounterRandom.Hash(key, counters) >>> CounterRandom.DroppedBits;
        Float128 result;
        result._value = Vector128.ConvertToSingle(bits.AsInt32()) * Vector128.Create((float)CounterRandom.UniformStep);
        return result;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Float128 PowerOfTwo(Float128 exponent)
    {
        Float128 result;
        var shifted = exponent._value + Vector128.Create(SingleLayout.ExponentShifter);
        result._value = (shifted.AsUInt32() << SingleLayout.MantissaBits).AsSingle();
        return result;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Float128 ScaleByPowerOfTwo(Float128 value, Float128 exponent)
    {
        if (Avx512F.VL.IsSupported)
        {
            Float128 result;
            result._value = Avx512F.VL.Scale(value._value, exponent._value);
            return result;
        }

        // Two exact factors: 2^exponent alone may not be representable, and only the last product may round.
        Float128 half = Round(exponent * Broadcast(0.5f));
        return value * PowerOfTwo(half) * PowerOfTwo(exponent - half);
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Float128 Exponent(Float128 value)
    {
        var biased = (value._value.AsUInt32() - Vector128.Create(SingleLayout.ExponentOrigin)) >>> SingleLayout.MantissaBits;
        var spelled = (biased | Vector128.Create(SingleLayout.IntegerBits)).AsSingle();
        Float128 result;
        result._value = spelled - Vector128.Create(SingleLayout.IntegerOrigin);
        return result;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Float128 Mantissa(Float128 value)
    {
        var root = Vector128.Create(SingleLayout.RootHalfBits);
        var fraction = (value._value.AsUInt32() - root) & Vector128.Create(SingleLayout.MantissaMask);
        Float128 result;
        result._value = (fraction + root).AsSingle();
        return result;
    }
}
