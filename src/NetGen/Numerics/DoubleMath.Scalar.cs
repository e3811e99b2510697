using System.Runtime.CompilerServices;

namespace NetGen.Numerics;

// The same functions of one number: one lane, so the same bits.
public static partial class DoubleMath
{
    /// <inheritdoc cref="Exp{TLanes}(TLanes)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Exp(double x) => Double1.ReduceSum(Exp(Double1.Broadcast(x)));

    /// <inheritdoc cref="Expm1{TLanes}(TLanes)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Expm1(double x) => Double1.ReduceSum(Expm1(Double1.Broadcast(x)));

    /// <inheritdoc cref="Log{TLanes}(TLanes)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Log(double x) => Double1.ReduceSum(Log(Double1.Broadcast(x)));

    /// <inheritdoc cref="Log1p{TLanes}(TLanes)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Log1p(double x) => Double1.ReduceSum(Log1p(Double1.Broadcast(x)));

    /// <inheritdoc cref="Tanh{TLanes}(TLanes)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Tanh(double x) => Double1.ReduceSum(Tanh(Double1.Broadcast(x)));

    /// <inheritdoc cref="Sigmoid{TLanes}(TLanes)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Sigmoid(double x) => Double1.ReduceSum(Sigmoid(Double1.Broadcast(x)));

    /// <inheritdoc cref="Softplus{TLanes}(TLanes)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Softplus(double x) => Double1.ReduceSum(Softplus(Double1.Broadcast(x)));

    /// <inheritdoc cref="Erf{TLanes}(TLanes)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Erf(double x) => Double1.ReduceSum(Erf(Double1.Broadcast(x)));

    /// <inheritdoc cref="Sign{TLanes}(TLanes)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Sign(double x) => Double1.ReduceSum(Sign(Double1.Broadcast(x)));

    /// <inheritdoc cref="Step{TLanes}(TLanes)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Step(double x) => Double1.ReduceSum(Step(Double1.Broadcast(x)));
}
