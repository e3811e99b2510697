using System.Runtime.CompilerServices;

namespace NetGen.Numerics;

// The same functions of one number: one lane, so the same bits.
public static partial class FloatMath
{
    /// <inheritdoc cref="Exp{TLanes}(TLanes)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Exp(float x) => Float1.ReduceSum(Exp(Float1.Broadcast(x)));

    /// <inheritdoc cref="Expm1{TLanes}(TLanes)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Expm1(float x) => Float1.ReduceSum(Expm1(Float1.Broadcast(x)));

    /// <inheritdoc cref="Log{TLanes}(TLanes)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Log(float x) => Float1.ReduceSum(Log(Float1.Broadcast(x)));

    /// <inheritdoc cref="Log1p{TLanes}(TLanes)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Log1p(float x) => Float1.ReduceSum(Log1p(Float1.Broadcast(x)));

    /// <inheritdoc cref="Tanh{TLanes}(TLanes)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Tanh(float x) => Float1.ReduceSum(Tanh(Float1.Broadcast(x)));

    /// <inheritdoc cref="Sigmoid{TLanes}(TLanes)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Sigmoid(float x) => Float1.ReduceSum(Sigmoid(Float1.Broadcast(x)));

    /// <inheritdoc cref="Softplus{TLanes}(TLanes)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Softplus(float x) => Float1.ReduceSum(Softplus(Float1.Broadcast(x)));

    /// <inheritdoc cref="Erf{TLanes}(TLanes)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Erf(float x) => Float1.ReduceSum(Erf(Float1.Broadcast(x)));

    /// <inheritdoc cref="Sign{TLanes}(TLanes)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Sign(float x) => Float1.ReduceSum(Sign(Float1.Broadcast(x)));

    /// <inheritdoc cref="Step{TLanes}(TLanes)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Step(float x) => Float1.ReduceSum(Step(Float1.Broadcast(x)));

    /// <inheritdoc cref="Sin{TLanes}(TLanes)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Sin(float x) => Float1.ReduceSum(Sin(Float1.Broadcast(x)));

    /// <inheritdoc cref="Cos{TLanes}(TLanes)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Cos(float x) => Float1.ReduceSum(Cos(Float1.Broadcast(x)));

    /// <inheritdoc cref="Tan{TLanes}(TLanes)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Tan(float x) => Float1.ReduceSum(Tan(Float1.Broadcast(x)));

    /// <inheritdoc cref="Asin{TLanes}(TLanes)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Asin(float x) => Float1.ReduceSum(Asin(Float1.Broadcast(x)));

    /// <inheritdoc cref="Acos{TLanes}(TLanes)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Acos(float x) => Float1.ReduceSum(Acos(Float1.Broadcast(x)));

    /// <inheritdoc cref="Atan{TLanes}(TLanes)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Atan(float x) => Float1.ReduceSum(Atan(Float1.Broadcast(x)));

    /// <inheritdoc cref="Atan2{TLanes}(TLanes, TLanes)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Atan2(float y, float x) => Float1.ReduceSum(Atan2(Float1.Broadcast(y), Float1.Broadcast(x)));

    /// <inheritdoc cref="Sinh{TLanes}(TLanes)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Sinh(float x) => Float1.ReduceSum(Sinh(Float1.Broadcast(x)));

    /// <inheritdoc cref="Cosh{TLanes}(TLanes)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Cosh(float x) => Float1.ReduceSum(Cosh(Float1.Broadcast(x)));

    /// <inheritdoc cref="Asinh{TLanes}(TLanes)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Asinh(float x) => Float1.ReduceSum(Asinh(Float1.Broadcast(x)));

    /// <inheritdoc cref="Acosh{TLanes}(TLanes)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Acosh(float x) => Float1.ReduceSum(Acosh(Float1.Broadcast(x)));

    /// <inheritdoc cref="Atanh{TLanes}(TLanes)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Atanh(float x) => Float1.ReduceSum(Atanh(Float1.Broadcast(x)));

    /// <inheritdoc cref="Exp2{TLanes}(TLanes)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Exp2(float x) => Float1.ReduceSum(Exp2(Float1.Broadcast(x)));

    /// <inheritdoc cref="Log2{TLanes}(TLanes)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Log2(float x) => Float1.ReduceSum(Log2(Float1.Broadcast(x)));

    /// <inheritdoc cref="Log10{TLanes}(TLanes)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Log10(float x) => Float1.ReduceSum(Log10(Float1.Broadcast(x)));

    /// <inheritdoc cref="Cbrt{TLanes}(TLanes)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Cbrt(float x) => Float1.ReduceSum(Cbrt(Float1.Broadcast(x)));

    /// <inheritdoc cref="Pow{TLanes}(TLanes, TLanes)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Pow(float x, float y) => Float1.ReduceSum(Pow(Float1.Broadcast(x), Float1.Broadcast(y)));

    /// <inheritdoc cref="Hypot{TLanes}(TLanes, TLanes)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Hypot(float x, float y) => Float1.ReduceSum(Hypot(Float1.Broadcast(x), Float1.Broadcast(y)));
}
