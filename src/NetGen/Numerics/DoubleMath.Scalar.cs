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

    /// <inheritdoc cref="Sin{TLanes}(TLanes)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Sin(double x) => Double1.ReduceSum(Sin(Double1.Broadcast(x)));

    /// <inheritdoc cref="Cos{TLanes}(TLanes)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Cos(double x) => Double1.ReduceSum(Cos(Double1.Broadcast(x)));

    /// <inheritdoc cref="Tan{TLanes}(TLanes)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Tan(double x) => Double1.ReduceSum(Tan(Double1.Broadcast(x)));

    /// <inheritdoc cref="Asin{TLanes}(TLanes)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Asin(double x) => Double1.ReduceSum(Asin(Double1.Broadcast(x)));

    /// <inheritdoc cref="Acos{TLanes}(TLanes)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Acos(double x) => Double1.ReduceSum(Acos(Double1.Broadcast(x)));

    /// <inheritdoc cref="Atan{TLanes}(TLanes)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Atan(double x) => Double1.ReduceSum(Atan(Double1.Broadcast(x)));

    /// <inheritdoc cref="Atan2{TLanes}(TLanes, TLanes)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Atan2(double y, double x) => Double1.ReduceSum(Atan2(Double1.Broadcast(y), Double1.Broadcast(x)));

    /// <inheritdoc cref="Sinh{TLanes}(TLanes)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Sinh(double x) => Double1.ReduceSum(Sinh(Double1.Broadcast(x)));

    /// <inheritdoc cref="Cosh{TLanes}(TLanes)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Cosh(double x) => Double1.ReduceSum(Cosh(Double1.Broadcast(x)));

    /// <inheritdoc cref="Asinh{TLanes}(TLanes)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Asinh(double x) => Double1.ReduceSum(Asinh(Double1.Broadcast(x)));

    /// <inheritdoc cref="Acosh{TLanes}(TLanes)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Acosh(double x) => Double1.ReduceSum(Acosh(Double1.Broadcast(x)));

    /// <inheritdoc cref="Atanh{TLanes}(TLanes)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Atanh(double x) => Double1.ReduceSum(Atanh(Double1.Broadcast(x)));

    /// <inheritdoc cref="Exp2{TLanes}(TLanes)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Exp2(double x) => Double1.ReduceSum(Exp2(Double1.Broadcast(x)));

    /// <inheritdoc cref="Log2{TLanes}(TLanes)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Log2(double x) => Double1.ReduceSum(Log2(Double1.Broadcast(x)));

    /// <inheritdoc cref="Log10{TLanes}(TLanes)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Log10(double x) => Double1.ReduceSum(Log10(Double1.Broadcast(x)));

    /// <inheritdoc cref="Cbrt{TLanes}(TLanes)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Cbrt(double x) => Double1.ReduceSum(Cbrt(Double1.Broadcast(x)));

    /// <inheritdoc cref="Pow{TLanes}(TLanes, TLanes)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Pow(double x, double y) => Double1.ReduceSum(Pow(Double1.Broadcast(x), Double1.Broadcast(y)));

    /// <inheritdoc cref="Hypot{TLanes}(TLanes, TLanes)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Hypot(double x, double y) => Double1.ReduceSum(Hypot(Double1.Broadcast(x), Double1.Broadcast(y)));
}
