using System.Runtime.CompilerServices;

namespace NetGen.Numerics;

/// <summary>
/// Elementary functions in single precision, as polynomials of our own over the lanes type: one element gives the same
/// bits at every width, in a loop's remainder and in scalar code, on every machine with a fused multiply-add. (A
/// platform's own functions differ from machine to machine.)
/// </summary>
/// <remarks>
/// Errors are in units in the last place of the exact result: the largest seen, rounded up, over all numbers between
/// 2^−13 and 110 (of either sign) and a dense sample of the others; of functions of two numbers, over a dense sample.
/// They hold without a fused multiply-add too.
/// NaN gives NaN; nothing is thrown.
/// </remarks>
public static partial class FloatMath
{
    private const float Log2E = 1.442695f;

    // ln 2 in two parts: an exponent times the first, which ends in zero bits, is exact.
    private const float Ln2High = 0.69314575f;
    private const float Ln2Low = 1.4286068e-6f;

    private const float SmallestNormal = 1.17549435e-38f;

    // 2^−24.
    private const float Tiny = 5.9604645e-8f;

    /// <summary>e^x; overflows to infinity, and underflows gradually to zero. Error at most 0.9 units.</summary>
    /// <remarks>e^x = 2^n·e^r with n = round(x / ln 2), so that |r| ≤ ½·ln 2.</remarks>
    /// <typeparam name="TLanes">The lanes.</typeparam>
    /// <param name="x">Any numbers.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TLanes Exp<TLanes>(TLanes x)
        where TLanes : struct, ILanes<TLanes, float>
    {
        // Past these ends the result is zero or infinite, and n is small enough to scale by.
        x = AtMost(AtLeast(x, -104f), 89f);
        TLanes n = ExpExponent(x);
        return TLanes.ScaleByPowerOfTwo(TLanes.Broadcast(1f) + Expm1OfRemainder(x, n), n);
    }

    /// <summary>e^x − 1 without cancellation near zero; −0 gives −0. Error at most 1.6 units.</summary>
    /// <remarks>2^n·(e^r − 1) + (2^n − 1), with n and r as for the exponential.</remarks>
    /// <typeparam name="TLanes">The lanes.</typeparam>
    /// <param name="x">Any numbers.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TLanes Expm1<TLanes>(TLanes x)
        where TLanes : struct, ILanes<TLanes, float>
    {
        TLanes clamped = AtMost(AtLeast(x, -20f), 89f);
        TLanes n = ExpExponent(clamped);

        // Half of everything, doubled at the end: 2^n itself may overflow where the result does not.
        TLanes half = TLanes.PowerOfTwo(n - TLanes.Broadcast(1f));
        TLanes result = TLanes.FusedMultiplyAdd(Expm1OfRemainder(clamped, n), half, half - TLanes.Broadcast(0.5f));

        // Below this x is the result; halving would cost a denormal its last bit, and zero its sign.
        TLanes isTiny = TLanes.LessThan(TLanes.Abs(x), TLanes.Broadcast(Tiny));
        return TLanes.Select(isTiny, x, result + result);
    }

    /// <summary>
    /// The natural logarithm, of denormal numbers too: −∞ at ±0, NaN below. Error at most 0.9 units.
    /// </summary>
    /// <remarks>ln x = e·ln 2 + ln m with x = 2^e·m and m in [√½, √2).</remarks>
    /// <typeparam name="TLanes">The lanes.</typeparam>
    /// <param name="x">Any numbers.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TLanes Log<TLanes>(TLanes x)
        where TLanes : struct, ILanes<TLanes, float>
    {
        TLanes f = Split(x, out TLanes exponent) - TLanes.Broadcast(1f);
        TLanes result = LogOfProduct(exponent, f);
        return LogOrLimit(x, x, result);
    }

    /// <summary>
    /// ln(1 + x) without cancellation near zero; −0 gives −0, −1 gives −∞, below it is NaN. Error at most 1.5 units.
    /// </summary>
    /// <remarks>As <see cref="Log{TLanes}(TLanes)"/>, with m − 1 = 2^−e·x + (2^−e − 1), which loses nothing of a small x.</remarks>
    /// <typeparam name="TLanes">The lanes.</typeparam>
    /// <param name="x">Any numbers.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TLanes Log1p<TLanes>(TLanes x)
        where TLanes : struct, ILanes<TLanes, float>
    {
        TLanes sum = TLanes.Broadcast(1f) + x;
        TLanes exponent = TLanes.Exponent(sum);

        // 2^−e may be denormal, out of PowerOfTwo's range: take 2^(64 − e) first.
        TLanes scale = TLanes.PowerOfTwo(TLanes.Broadcast(64f) - exponent)
            * TLanes.Broadcast(5.421011e-20f);
        TLanes result = LogOfProduct(exponent, LessOneScaled(x, scale));
        return TLanes.CopySign(LogOrLimit(sum, x, result), x);
    }

    /// <summary>The hyperbolic tangent, odd (−0 gives −0), ±1 at ±∞. Error at most 2 units.</summary>
    /// <remarks>
    /// With h = (e^2|x| − 1)/2, computed without cancellation, tanh |x| = h/(1 + h): h − h²/(1 + h) below h = 1,
    /// 1 − 1/(1 + h) from there on.
    /// </remarks>
    /// <typeparam name="TLanes">The lanes.</typeparam>
    /// <param name="x">Any numbers.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TLanes Tanh<TLanes>(TLanes x)
        where TLanes : struct, ILanes<TLanes, float>
    {
        TLanes magnitude = AtMost(TLanes.Abs(x), 10f); // beyond, the result rounds to 1
        TLanes twice = magnitude + magnitude;
        TLanes n = ExpExponent(twice);
        TLanes one = TLanes.Broadcast(1f);
        TLanes power = TLanes.PowerOfTwo(n - one);
        TLanes h = TLanes.FusedMultiplyAdd(power, Expm1OfRemainder(twice, n), power - TLanes.Broadcast(0.5f));

        // The quotient only corrects the first term, which dilutes its rounding errors.
        TLanes first = TLanes.Select(TLanes.LessThan(h, one), h, one);
        return TLanes.CopySign(TLanes.FusedMultiplyAdd(-first, first / (one + h), first), x);
    }

    /// <summary>The logistic function 1 / (1 + e^−x); never overflows. Error at most 1.8 units.</summary>
    /// <remarks>
    /// With z = e^−|x| it is 1/(1 + z) = 1 − z/(1 + z) from zero on, and z/(1 + z) = z − z²/(1 + z) below.
    /// </remarks>
    /// <typeparam name="TLanes">The lanes.</typeparam>
    /// <param name="x">Any numbers.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TLanes Sigmoid<TLanes>(TLanes x)
        where TLanes : struct, ILanes<TLanes, float>
    {
        TLanes one = TLanes.Broadcast(1f);
        TLanes z = ExpOfNegative(-TLanes.Abs(x));

        // The quotient only corrects the first term, which dilutes its rounding errors.
        TLanes first = TLanes.Select(TLanes.LessThan(x, TLanes.Zero), z, one);
        return TLanes.FusedMultiplyAdd(-first, z / (one + z), first);
    }

    /// <summary>ln(1 + e^x); never overflows. Error at most 1.8 units.</summary>
    /// <remarks>max(x, 0) + ln(1 + e^−|x|).</remarks>
    /// <typeparam name="TLanes">The lanes.</typeparam>
    /// <param name="x">Any numbers.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TLanes Softplus<TLanes>(TLanes x)
        where TLanes : struct, ILanes<TLanes, float>
    {
        TLanes z = ExpOfNegative(-TLanes.Abs(x));
        TLanes exponent = TLanes.Exponent(TLanes.Broadcast(1f) + z);
        TLanes log = LogOfProduct(exponent, LessOneScaled(z, TLanes.PowerOfTwo(-exponent)));
        return TLanes.Max(x, TLanes.Zero) + log;
    }

    /// <summary>The error function 2/√π·∫₀ˣ e^−t² dt, odd (−0 gives −0), ±1 at ±∞. Error at most 1.3 units.</summary>
    /// <remarks>
    /// For |x|: x + x·p(x²) below 1; from there on 1 − e^−q(x − 1), where q(x − 1) = −ln(1 − erf x) is nearly a parabola.
    /// </remarks>
    /// <typeparam name="TLanes">The lanes.</typeparam>
    /// <param name="x">Any numbers.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TLanes Erf<TLanes>(TLanes x)
        where TLanes : struct, ILanes<TLanes, float>
    {
        TLanes magnitude = AtMost(TLanes.Abs(x), 4f); // beyond, the result rounds to 1
        TLanes one = TLanes.Broadcast(1f);
        TLanes isSmall = TLanes.LessThan(magnitude, one);
        TLanes result = TLanes.Select(isSmall, ErfBelowOne(magnitude), ErfFromOne(magnitude));
        return TLanes.CopySign(result, x);
    }

    /// <summary>1 from zero on (−0 included), −1 below; NaN for NaN.</summary>
    /// <typeparam name="TLanes">The lanes.</typeparam>
    /// <param name="x">Any numbers.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TLanes Sign<TLanes>(TLanes x)
        where TLanes : struct, ILanes<TLanes, float> =>
        ByHalfLine(x, -1f, 1f);

    /// <summary>1 from zero on (−0 included), 0 below; NaN for NaN.</summary>
    /// <typeparam name="TLanes">The lanes.</typeparam>
    /// <param name="x">Any numbers.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TLanes Step<TLanes>(TLanes x)
        where TLanes : struct, ILanes<TLanes, float> =>
        ByHalfLine(x, 0f, 1f);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TLanes ByHalfLine<TLanes>(TLanes x, float below, float fromZero)
        where TLanes : struct, ILanes<TLanes, float>
    {
        TLanes negativeOrNaN = TLanes.Select(TLanes.LessThan(x, TLanes.Zero), TLanes.Broadcast(below), x);
        return TLanes.Select(TLanes.GreaterThanOrEqual(x, TLanes.Zero), TLanes.Broadcast(fromZero), negativeOrNaN);
    }

    // e^x for x ≤ 0.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TLanes ExpOfNegative<TLanes>(TLanes x)
        where TLanes : struct, ILanes<TLanes, float>
    {
        x = AtLeast(x, -104f);
        TLanes n = ExpExponent(x);
        return TLanes.ScaleByPowerOfTwo(TLanes.Broadcast(1f) + Expm1OfRemainder(x, n), n);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TLanes ExpExponent<TLanes>(TLanes x)
        where TLanes : struct, ILanes<TLanes, float> =>
        TLanes.Round(x * TLanes.Broadcast(Log2E));

    // e^r − 1 = r + r²·q(r) with r = x − n·ln 2, |r| ≤ ½·ln 2. The large part of r, high, is exact; the rounded sum only
    // serves the correction.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TLanes Expm1OfRemainder<TLanes>(TLanes x, TLanes n)
        where TLanes : struct, ILanes<TLanes, float>
    {
        TLanes high = TLanes.FusedMultiplyAdd(n, TLanes.Broadcast(-Ln2High), x);
        return Expm1OfSum(high, n * TLanes.Broadcast(-Ln2Low));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TLanes Expm1OfSum<TLanes>(TLanes high, TLanes low)
        where TLanes : struct, ILanes<TLanes, float>
    {
        TLanes r = high + low;
        TLanes q = TLanes.Broadcast(0.0001991401f);
        q = TLanes.FusedMultiplyAdd(q, r, 0.0013940727f);
        q = TLanes.FusedMultiplyAdd(q, r, 0.008333273f);
        q = TLanes.FusedMultiplyAdd(q, r, 0.041666362f);
        q = TLanes.FusedMultiplyAdd(q, r, 0.16666667f);
        q = TLanes.FusedMultiplyAdd(q, r, 0.5f);
        return high + TLanes.FusedMultiplyAdd(r * r, q, low);
    }

    // scale·(1 + x) − 1 for a power of two: exact products, and no rounding of 1 + x.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TLanes LessOneScaled<TLanes>(TLanes x, TLanes scale)
        where TLanes : struct, ILanes<TLanes, float> =>
        TLanes.FusedMultiplyAdd(scale, x, scale - TLanes.Broadcast(1f));

    // e·ln 2 + ln(1 + f) for f in [√½ − 1, √2 − 1]: ln(1 + f) = f − f²/2 + f³·q(f), small terms first.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TLanes LogOfProduct<TLanes>(TLanes exponent, TLanes f)
        where TLanes : struct, ILanes<TLanes, float> =>
        LogOfProduct(exponent, f, exponent * TLanes.Broadcast(Ln2Low));

    // The same with another small term for e·Ln2Low.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TLanes LogOfProduct<TLanes>(TLanes exponent, TLanes f, TLanes addend)
        where TLanes : struct, ILanes<TLanes, float>
    {
        TLanes rest = TLanes.FusedMultiplyAdd(TLanes.Broadcast(-0.5f), f * f, LogRest(f, addend));
        return TLanes.FusedMultiplyAdd(exponent, TLanes.Broadcast(Ln2High), f + rest);
    }

    // ln(1 + f) − f + f²/2 + addend.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TLanes LogRest<TLanes>(TLanes f, TLanes addend)
        where TLanes : struct, ILanes<TLanes, float>
    {
        TLanes q = TLanes.Broadcast(-0.07872974f);
        q = TLanes.FusedMultiplyAdd(q, f, 0.12880912f);
        q = TLanes.FusedMultiplyAdd(q, f, -0.13123079f);
        q = TLanes.FusedMultiplyAdd(q, f, 0.14180969f);
        q = TLanes.FusedMultiplyAdd(q, f, -0.16625151f);
        q = TLanes.FusedMultiplyAdd(q, f, 0.20002311f);
        q = TLanes.FusedMultiplyAdd(q, f, -0.25000793f);
        q = TLanes.FusedMultiplyAdd(q, f, 0.33333316f);
        return TLanes.FusedMultiplyAdd(f * f * f, q, addend);
    }

    // The limits of a logarithm of argument: x itself at +∞, −∞ at zero, NaN below and for NaN.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TLanes LogOrLimit<TLanes>(TLanes argument, TLanes x, TLanes result)
        where TLanes : struct, ILanes<TLanes, float>
    {
        TLanes outside = TLanes.Select(
            TLanes.Equal(argument, TLanes.Zero),
            TLanes.Broadcast(float.NegativeInfinity),
            TLanes.Broadcast(float.NaN));
        TLanes inside = TLanes.Select(TLanes.LessThan(x, TLanes.Broadcast(float.PositiveInfinity)), result, x);
        return TLanes.Select(TLanes.GreaterThan(argument, TLanes.Zero), inside, outside);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TLanes ErfBelowOne<TLanes>(TLanes x)
        where TLanes : struct, ILanes<TLanes, float>
    {
        TLanes z = x * x;
        TLanes p = TLanes.Broadcast(7.895338e-5f);
        p = TLanes.FusedMultiplyAdd(p, z, -0.0008020821f);
        p = TLanes.FusedMultiplyAdd(p, z, 0.005189247f);
        p = TLanes.FusedMultiplyAdd(p, z, -0.0268541f);
        p = TLanes.FusedMultiplyAdd(p, z, 0.11283587f);
        p = TLanes.FusedMultiplyAdd(p, z, -0.37612626f);
        p = TLanes.FusedMultiplyAdd(p, z, 0.12837917f);
        return TLanes.FusedMultiplyAdd(x, p, x);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TLanes ErfFromOne<TLanes>(TLanes x)
        where TLanes : struct, ILanes<TLanes, float>
    {
        TLanes one = TLanes.Broadcast(1f);
        TLanes t = x - one;
        TLanes q = TLanes.Broadcast(0.0011660438f);
        q = TLanes.FusedMultiplyAdd(q, t, -0.009072225f);
        q = TLanes.FusedMultiplyAdd(q, t, 0.04107089f);
        q = TLanes.FusedMultiplyAdd(q, t, 0.8432102f);
        q = TLanes.FusedMultiplyAdd(q, t, 2.6389606f);
        q = TLanes.FusedMultiplyAdd(q, t, 1.8496056f);
        TLanes n = ExpExponent(-q);
        return one - ((one + Expm1OfRemainder(-q, n)) * TLanes.PowerOfTwo(n));
    }

    // Selections rather than Min and Max: cheaper, and NaN passes.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TLanes AtLeast<TLanes>(TLanes x, float bound)
        where TLanes : struct, ILanes<TLanes, float> =>
        TLanes.Select(TLanes.LessThan(x, TLanes.Broadcast(bound)), TLanes.Broadcast(bound), x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TLanes AtMost<TLanes>(TLanes x, float bound)
        where TLanes : struct, ILanes<TLanes, float> =>
        TLanes.Select(TLanes.GreaterThan(x, TLanes.Broadcast(bound)), TLanes.Broadcast(bound), x);
}
