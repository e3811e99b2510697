using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.Arm;
using System.Runtime.Intrinsics.X86;

namespace NetGen.Numerics;

/// <summary>
/// 16 single-precision numbers in one <see cref="Vector512{T}"/>.
/// On machines without 512-bit registers the runtime splits every operation in two; the results are the same bits.
/// </summary>
public struct Float512 : ILanes<Float512, float>
{
    // Assigned by every operation, not set by a constructor: the compiler then counts half the locals, and it stops
    // inlining into a method that has some five hundred.
    private Vector512<float> _value;

    /// <inheritdoc/>
    public static int Count
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => 16;
    }

    /// <inheritdoc/>
    public static Float512 Zero
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => default;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Float512 Broadcast(float value)
    {
        Float512 result;
        result._value = Vector512.Create(value);
        return result;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Float512 Broadcast(ReadOnlySpan<float> source, int offset)
    {
        Float512 result;
        result._value = Vector512.Create(source[offset]);
        return result;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Float512 Sequence(int start)
    {
        Float512 result;
        result._value = Vector512.ConvertToSingle(Vector512.Create(start) + Vector512<int>.Indices);
        return result;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Float512 Load(ReadOnlySpan<float> source, int offset)
    {
        Float512 result;
        result._value = Vector512.LoadUnsafe(in MemoryMarshal.GetReference(source.Slice(offset, 16)));
        return result;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Float512 Load(ReadOnlySpan<float> source, int offset, int count)
    {
        Float512 result;
        result._value = PartialAccess.Load512(source, offset, count);
        return result;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Float512 value, Span<float> target, int offset) =>
        value._value.StoreUnsafe(ref MemoryMarshal.GetReference(target.Slice(offset, 16)));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Float512 value, Span<float> target, int offset, int count) =>
        PartialAccess.Store(value._value, target, offset, count);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Float512 operator +(Float512 left, Float512 right)
    {
        Float512 result;
        result._value = left._value + right._value;
        return result;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Float512 operator -(Float512 left, Float512 right)
    {
        Float512 result;
        result._value = left._value - right._value;
        return result;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Float512 operator *(Float512 left, Float512 right)
    {
        Float512 result;
        result._value = left._value * right._value;
        return result;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Float512 operator /(Float512 left, Float512 right)
    {
        Float512 result;
        result._value = left._value / right._value;
        return result;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Float512 operator -(Float512 value)
    {
        Float512 result;
        result._value = -value._value;
        return result;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Float512 FusedMultiplyAdd(Float512 left, Float512 right, Float512 addend)
    {
        Float512 result;
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
    public static Float512 FirstOf(Vector256<float> lanes)
    {
        Float512 result;
        result._value = lanes.ToVector512Unsafe();
        return result;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly Vector256<float> First() => _value.GetLower();

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void AddProduct(Float512 left, Float512 right)
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
    public void AddMultiple(Float512 number, Float512 vector) => AddProduct(number, vector);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Float512 FusedMultiplyAdd(Float512 left, Float512 right, float addend)
    {
        Float512 result;
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
    public static Float512 Max(Float512 left, Float512 right)
    {
        Float512 result;
        result._value = Vector512.Max(left._value, right._value);
        return result;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Float512 Min(Float512 left, Float512 right)
    {
        Float512 result;
        result._value = Vector512.Min(left._value, right._value);
        return result;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Float512 Abs(Float512 value)
    {
        Float512 result;
        result._value = Vector512.Abs(value._value);
        return result;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Float512 Sqrt(Float512 value)
    {
        Float512 result;
        result._value = Vector512.Sqrt(value._value);
        return result;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Float512 Round(Float512 value)
    {
        Float512 result;
        result._value = Vector512.Round(value._value);
        return result;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Float512 CopySign(Float512 magnitude, Float512 sign)
    {
        Float512 result;
        result._value = Vector512.CopySign(magnitude._value, sign._value);
        return result;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Float512 GreaterThan(Float512 left, Float512 right)
    {
        Float512 result;
        result._value = Vector512.GreaterThan(left._value, right._value);
        return result;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Float512 GreaterThanOrEqual(Float512 left, Float512 right)
    {
        Float512 result;
        result._value = Vector512.GreaterThanOrEqual(left._value, right._value);
        return result;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Float512 LessThan(Float512 left, Float512 right)
    {
        Float512 result;
        result._value = Vector512.LessThan(left._value, right._value);
        return result;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Float512 LessThanOrEqual(Float512 left, Float512 right)
    {
        Float512 result;
        result._value = Vector512.LessThanOrEqual(left._value, right._value);
        return result;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Float512 Equal(Float512 left, Float512 right)
    {
        Float512 result;
        result._value = Vector512.Equals(left._value, right._value);
        return result;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Float512 And(Float512 left, Float512 right)
    {
        Float512 result;
        result._value = left._value & right._value;
        return result;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Float512 Or(Float512 left, Float512 right)
    {
        Float512 result;
        result._value = left._value | right._value;
        return result;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Float512 Apply<TFunction>(Float512 left, Float512 right)
        where TFunction : struct, ILaneFunction<float>
    {
        TFunction.Of(in left, in right, out Float512 result);
        return result;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool Any(Float512 mask) => mask._value.AsUInt32() != Vector512<uint>.Zero;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Float512 Select(Float512 mask, Float512 whenTrue, Float512 whenFalse)
    {
        Float512 result;
        result._value = Vector512.ConditionalSelect(mask._value, whenTrue._value, whenFalse._value);
        return result;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Float512 KeepFirst(Float512 value, int count, Float512 fill)
    {
        Float512 result;
        result._value = Vector512.ConditionalSelect(
            Vector512.LessThan(Vector512<float>.Indices, Vector512.Create((float)count)), value._value, fill._value);
        return result;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float ReduceSum(Float512 value) => LaneReduction.Sum(value._value);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float ReduceMax(Float512 value) => LaneReduction.Max(value._value);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Float512 Uniform(uint key, int first)
    {
        var counters = Vector512.Create((uint)first) + Vector512<uint>.Indices;
        var bits = CounterRandom.Hash(key, counters) >>> CounterRandom.DroppedBits;
        Float512 result;
        result._value = Vector512.ConvertToSingle(bits.AsInt32()) * Vector512.Create((float)CounterRandom.UniformStep);
        return result;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Float512 PowerOfTwo(Float512 exponent)
    {
        Float512 result;
        var shifted = exponent._value + Vector512.Create(SingleLayout.ExponentShifter);
        result._value = (shifted.AsUInt32() << SingleLayout.MantissaBits).AsSingle();
        return result;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Float512 ScaleByPowerOfTwo(Float512 value, Float512 exponent)
    {
        if (Avx512F.IsSupported)
        {
            Float512 result;
            result._value = Avx512F.Scale(value._value, exponent._value);
            return result;
        }

        // Two exact factors: 2^exponent alone may not be representable, and only the last product may round.
        Float512 half = Round(exponent * Broadcast(0.5f));
        return value * PowerOfTwo(half) * PowerOfTwo(exponent - half);
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Float512 Exponent(Float512 value)
    {
        var biased = (value._value.AsUInt32() - Vector512.Create(SingleLayout.ExponentOrigin)) >>> SingleLayout.MantissaBits;
        var spelled = (biased | Vector512.Create(SingleLayout.IntegerBits)).AsSingle();
        Float512 result;
        result._value = spelled - Vector512.Create(SingleLayout.IntegerOrigin);
        return result;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Float512 Mantissa(Float512 value)
    {
        var root = Vector512.Create(SingleLayout.RootHalfBits);
        var fraction = (value._value.AsUInt32() - root) & Vector512.Create(SingleLayout.MantissaMask);
        Float512 result;
        result._value = (fraction + root).AsSingle();
        return result;
    }
}
