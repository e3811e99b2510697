using System.Runtime.CompilerServices;

namespace NetGen.Numerics;

// The hyperbolic functions and their inverses; the hyperbolic tangent is with the exponentials.
public static partial class DoubleMath
{
    /// <summary>The hyperbolic sine, odd (−0 gives −0); overflows to ±∞. Error at most 1 unit.</summary>
    /// <remarks>x + x³·q(x²) below |x| = 1; from there on (e^|x| − e^−|x|)/2, with e^|x| in two parts.</remarks>
    /// <typeparam name="TLanes">The lanes.</typeparam>
    /// <param name="x">Any numbers.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TLanes Sinh<TLanes>(TLanes x)
        where TLanes : struct, ILanes<TLanes, double>
    {
        TLanes magnitude = TLanes.Abs(x);
        TLanes z = x * x;
        TLanes q = TLanes.Broadcast(6.475741388346434e-15);
        q = TLanes.FusedMultiplyAdd(q, z, 7.503250961130679e-13);
        q = TLanes.FusedMultiplyAdd(q, z, 1.6061339356403666e-10);
        q = TLanes.FusedMultiplyAdd(q, z, 2.5052089411612107e-8);
        q = TLanes.FusedMultiplyAdd(q, z, 2.7557319310093835e-6);
        q = TLanes.FusedMultiplyAdd(q, z, 0.00019841269841061157);
        q = TLanes.FusedMultiplyAdd(q, z, 0.008333333333333573);
        q = TLanes.FusedMultiplyAdd(q, z, 0.16666666666666666);
        TLanes small = TLanes.FusedMultiplyAdd(magnitude * z, q, magnitude);
        TLanes growing = GrowingPart(magnitude, out TLanes low, out TLanes falling, out TLanes exponent);
        TLanes large = TLanes.ScaleByPowerOfTwo(growing + (low - falling), exponent);
        return TLanes.CopySign(TLanes.Select(TLanes.LessThan(magnitude, TLanes.Broadcast(1.0)), small, large), x);
    }

    /// <summary>The hyperbolic cosine; overflows to ∞. Error at most 0.9 units.</summary>
    /// <remarks>(e^|x| + e^−|x|)/2.</remarks>
    /// <typeparam name="TLanes">The lanes.</typeparam>
    /// <param name="x">Any numbers.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TLanes Cosh<TLanes>(TLanes x)
        where TLanes : struct, ILanes<TLanes, double>
    {
        TLanes growing = GrowingPart(TLanes.Abs(x), out TLanes low, out TLanes falling, out TLanes exponent);
        return TLanes.ScaleByPowerOfTwo(growing + (low + falling), exponent);
    }

    /// <summary>The number whose hyperbolic sine is x, odd (−0 gives −0), ±∞ at ±∞. Error at most 1.5 units.</summary>
    /// <remarks>
    /// ln(1 + u) for |x|, with u = x + x²/(1 + √(1 + x²)) in two parts, which does not cancel (the form used by Sun's fdlibm); ln 2x for
    /// large x, whose square might overflow.
    /// </remarks>
    /// <typeparam name="TLanes">The lanes.</typeparam>
    /// <param name="x">Any numbers.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TLanes Asinh<TLanes>(TLanes x)
        where TLanes : struct, ILanes<TLanes, double>
    {
        TLanes one = TLanes.Broadcast(1.0);
        TLanes magnitude = TLanes.Abs(x);
        TLanes square = magnitude * magnitude;
        TLanes root = TLanes.Sqrt(one + square);
        TLanes divisor = root + one;
        TLanes quotient = Quotient(
            square, ProductError(magnitude, magnitude, square), divisor, (root - divisor) + one, out TLanes low);
        TLanes u = magnitude + quotient;
        TLanes result = LogOfSum(magnitude, u, ((magnitude - u) + quotient) + low);
        return TLanes.CopySign(TLanes.Select(TLanes.LessThan(magnitude, TLanes.Broadcast(double.PositiveInfinity)), result, x), x);
    }

    /// <summary>The number from 0 on whose hyperbolic cosine is x; NaN below 1. Error at most 1.5 units.</summary>
    /// <remarks>
    /// ln(1 + u) with u = t + √(t·(t + 2)) in two parts and t = x − 1, which is exact near 1; ln 2x for large x, whose square might overflow.
    /// </remarks>
    /// <typeparam name="TLanes">The lanes.</typeparam>
    /// <param name="x">Any numbers.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TLanes Acosh<TLanes>(TLanes x)
        where TLanes : struct, ILanes<TLanes, double>
    {
        TLanes one = TLanes.Broadcast(1.0);
        TLanes t = x - one;
        TLanes next = x + one;
        TLanes nextLow = TLanes.Select(TLanes.LessThan(t, one), one - (next - x), TLanes.Zero);
        TLanes product = t * next;
        TLanes productLow = TLanes.FusedMultiplyAdd(t, nextLow, ProductError(t, next, product));
        TLanes root = TLanes.Sqrt(product);

        // At 1 the root is zero, and nothing is lost.
        TLanes divisor = TLanes.Max(root, TLanes.Broadcast(SmallestNormal));
        TLanes rootLow = TLanes.Broadcast(0.5) * (Remainder(product, root, root) + productLow) / divisor;
        TLanes u = root + t;
        TLanes result = LogOfSum(x, u, ((root - u) + t) + rootLow);
        result = TLanes.Select(TLanes.LessThan(x, TLanes.Broadcast(double.PositiveInfinity)), result, x);
        return TLanes.Select(TLanes.LessThan(x, one), TLanes.Broadcast(double.NaN), result);
    }

    /// <summary>
    /// The number whose hyperbolic tangent is x, odd (−0 gives −0), ±∞ at ±1, NaN beyond. Error at most 1.5 units.
    /// </summary>
    /// <remarks>½·ln(1 + u) for |x|, with u = 2x/(1 − x) in two parts.</remarks>
    /// <typeparam name="TLanes">The lanes.</typeparam>
    /// <param name="x">Any numbers.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TLanes Atanh<TLanes>(TLanes x)
        where TLanes : struct, ILanes<TLanes, double>
    {
        TLanes one = TLanes.Broadcast(1.0);
        TLanes magnitude = TLanes.Abs(x);
        TLanes divisor = one - magnitude;
        TLanes u = Quotient(magnitude + magnitude, TLanes.Zero, divisor, (one - divisor) - magnitude, out TLanes low);
        TLanes result = TLanes.Broadcast(0.5) * LogOfSum(magnitude, u, low);
        TLanes isEnd = TLanes.Equal(magnitude, one);
        TLanes outside = TLanes.Select(isEnd, TLanes.Broadcast(double.PositiveInfinity), TLanes.Broadcast(double.NaN));
        return TLanes.CopySign(TLanes.Select(TLanes.LessThan(magnitude, one), result, outside), x);
    }

    // (e^x ± e^−x)/2 = (growing + low ± falling)·2^exponent for x ≥ 0.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TLanes GrowingPart<TLanes>(TLanes x, out TLanes low, out TLanes falling, out TLanes exponent)
        where TLanes : struct, ILanes<TLanes, double>
    {
        TLanes one = TLanes.Broadcast(1.0);
        x = AtMost(x, 711.0); // beyond, the result is infinite
        TLanes n = ExpExponent(x);
        TLanes expm1 = Expm1OfRemainder(x, n);
        TLanes growing = one + expm1;
        low = expm1 - (growing - one);

        // From 2^−120 on it is lost in rounding, whatever it is.
        TLanes bounded = AtMost(n, 60.0);
        falling = TLanes.PowerOfTwo(-(bounded + bounded)) / growing;
        exponent = n - one;
        return growing;
    }

    // ln(1 + u + low) for u ≥ 0, or ln 2x where x is so large that it is the same.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TLanes LogOfSum<TLanes>(TLanes x, TLanes u, TLanes low)
        where TLanes : struct, ILanes<TLanes, double>
    {
        TLanes isLarge = TLanes.GreaterThan(x, TLanes.Broadcast(1073741824.0));
        TLanes one = TLanes.Select(isLarge, TLanes.Zero, TLanes.Broadcast(1.0));
        u = TLanes.Select(isLarge, x, u);
        TLanes sum = one + u;
        TLanes exponent = TLanes.Exponent(sum);

        // 2^−e may be denormal, out of PowerOfTwo's range: take 2^(64 − e) first.
        TLanes scale = TLanes.PowerOfTwo(TLanes.Broadcast(64.0) - exponent) * TLanes.Broadcast(5.421010862427522e-20);
        TLanes f = TLanes.FusedMultiplyAdd(scale, u, TLanes.FusedMultiplyAdd(scale, one, -1.0));
        TLanes correction = TLanes.Select(isLarge, TLanes.Zero, low / sum);
        exponent += TLanes.Broadcast(1.0) - one;
        return LogOfProduct(exponent, f, TLanes.FusedMultiplyAdd(exponent, TLanes.Broadcast(Ln2Low), correction));
    }
}
