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
}
