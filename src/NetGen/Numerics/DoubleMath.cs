using System.Runtime.CompilerServices;

namespace NetGen.Numerics;

/// <summary>
/// Elementary functions in double precision, as polynomials of our own over the lanes type: one element gives the same
/// bits at every width, in a loop's remainder and in scalar code, on every machine with a fused multiply-add. (A
/// platform's own functions differ from machine to machine.)
/// </summary>
/// <remarks>
/// Errors are in units in the last place of the exact result: the largest seen, rounded up, over dense samples of the
/// whole range.
/// They hold without a fused multiply-add too.
/// NaN gives NaN; nothing is thrown.
/// </remarks>
public static partial class DoubleMath
{
    private const double Log2E = 1.4426950408889634;

    // ln 2 in two parts: an exponent times the first, which ends in zero bits, is exact.
    private const double Ln2High = 0.6931471805598903;
    private const double Ln2Low = 5.497923018708371e-14;

    private const double SmallestNormal = 2.2250738585072014e-308;

    // 2^−53.
    private const double Tiny = 1.1102230246251565e-16;

    /// <summary>e^x; overflows to infinity, and underflows gradually to zero. Error at most 0.9 units.</summary>
    /// <remarks>e^x = 2^n·e^r with n = round(x / ln 2), so that |r| ≤ ½·ln 2.</remarks>
    /// <typeparam name="TLanes">The lanes.</typeparam>
    /// <param name="x">Any numbers.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TLanes Exp<TLanes>(TLanes x)
        where TLanes : struct, ILanes<TLanes, double>
    {
        // Past these ends the result is zero or infinite, and n is small enough to scale by.
        x = AtMost(AtLeast(x, -746.0), 710.0);
        TLanes n = ExpExponent(x);
        return TLanes.ScaleByPowerOfTwo(TLanes.Broadcast(1.0) + Expm1OfRemainder(x, n), n);
    }

    /// <summary>e^x − 1 without cancellation near zero; −0 gives −0. Error at most 1.6 units.</summary>
    /// <remarks>2^n·(e^r − 1) + (2^n − 1), with n and r as for the exponential.</remarks>
    /// <typeparam name="TLanes">The lanes.</typeparam>
    /// <param name="x">Any numbers.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TLanes Expm1<TLanes>(TLanes x)
        where TLanes : struct, ILanes<TLanes, double>
    {
        TLanes clamped = AtMost(AtLeast(x, -40.0), 710.0);
        TLanes n = ExpExponent(clamped);

        // Half of everything, doubled at the end: 2^n itself may overflow where the result does not.
        TLanes half = TLanes.PowerOfTwo(n - TLanes.Broadcast(1.0));
        TLanes result = TLanes.FusedMultiplyAdd(Expm1OfRemainder(clamped, n), half, half - TLanes.Broadcast(0.5));

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
        where TLanes : struct, ILanes<TLanes, double>
    {
        TLanes f = Split(x, out TLanes exponent) - TLanes.Broadcast(1.0);
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
        where TLanes : struct, ILanes<TLanes, double>
    {
        TLanes sum = TLanes.Broadcast(1.0) + x;
        TLanes exponent = TLanes.Exponent(sum);

        // 2^−e may be denormal, out of PowerOfTwo's range: take 2^(64 − e) first.
        TLanes scale = TLanes.PowerOfTwo(TLanes.Broadcast(64.0) - exponent)
            * TLanes.Broadcast(5.421010862427522e-20);
        TLanes result = LogOfProduct(exponent, LessOneScaled(x, scale));
        return TLanes.CopySign(LogOrLimit(sum, x, result), x);
    }

    /// <summary>The hyperbolic tangent, odd (−0 gives −0), ±1 at ±∞. Error at most 1.9 units.</summary>
    /// <remarks>
    /// With h = (e^2|x| − 1)/2, computed without cancellation, tanh |x| = h/(1 + h): h − h²/(1 + h) below h = 1,
    /// 1 − 1/(1 + h) from there on.
    /// </remarks>
    /// <typeparam name="TLanes">The lanes.</typeparam>
    /// <param name="x">Any numbers.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TLanes Tanh<TLanes>(TLanes x)
        where TLanes : struct, ILanes<TLanes, double>
    {
        TLanes magnitude = AtMost(TLanes.Abs(x), 20.0); // beyond, the result rounds to 1
        TLanes twice = magnitude + magnitude;
        TLanes n = ExpExponent(twice);
        TLanes one = TLanes.Broadcast(1.0);
        TLanes power = TLanes.PowerOfTwo(n - one);
        TLanes h = TLanes.FusedMultiplyAdd(power, Expm1OfRemainder(twice, n), power - TLanes.Broadcast(0.5));

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
        where TLanes : struct, ILanes<TLanes, double>
    {
        TLanes one = TLanes.Broadcast(1.0);
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
        where TLanes : struct, ILanes<TLanes, double>
    {
        TLanes z = ExpOfNegative(-TLanes.Abs(x));
        TLanes exponent = TLanes.Exponent(TLanes.Broadcast(1.0) + z);
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
        where TLanes : struct, ILanes<TLanes, double>
    {
        TLanes magnitude = AtMost(TLanes.Abs(x), 6.0); // beyond, the result rounds to 1
        TLanes one = TLanes.Broadcast(1.0);
        TLanes isSmall = TLanes.LessThan(magnitude, one);
        TLanes result = TLanes.Select(isSmall, ErfBelowOne(magnitude), ErfFromOne(magnitude));
        return TLanes.CopySign(result, x);
    }

    /// <summary>1 from zero on (−0 included), −1 below; NaN for NaN.</summary>
    /// <typeparam name="TLanes">The lanes.</typeparam>
    /// <param name="x">Any numbers.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TLanes Sign<TLanes>(TLanes x)
        where TLanes : struct, ILanes<TLanes, double> =>
        ByHalfLine(x, -1.0, 1.0);

    /// <summary>1 from zero on (−0 included), 0 below; NaN for NaN.</summary>
    /// <typeparam name="TLanes">The lanes.</typeparam>
    /// <param name="x">Any numbers.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TLanes Step<TLanes>(TLanes x)
        where TLanes : struct, ILanes<TLanes, double> =>
        ByHalfLine(x, 0.0, 1.0);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TLanes ByHalfLine<TLanes>(TLanes x, double below, double fromZero)
        where TLanes : struct, ILanes<TLanes, double>
    {
        TLanes negativeOrNaN = TLanes.Select(TLanes.LessThan(x, TLanes.Zero), TLanes.Broadcast(below), x);
        return TLanes.Select(TLanes.GreaterThanOrEqual(x, TLanes.Zero), TLanes.Broadcast(fromZero), negativeOrNaN);
    }

    // e^x for x ≤ 0.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TLanes ExpOfNegative<TLanes>(TLanes x)
        where TLanes : struct, ILanes<TLanes, double>
    {
        x = AtLeast(x, -746.0);
        TLanes n = ExpExponent(x);
        return TLanes.ScaleByPowerOfTwo(TLanes.Broadcast(1.0) + Expm1OfRemainder(x, n), n);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TLanes ExpExponent<TLanes>(TLanes x)
        where TLanes : struct, ILanes<TLanes, double> =>
        TLanes.Round(x * TLanes.Broadcast(Log2E));

    // e^r − 1 = r + r²·q(r) with r = x − n·ln 2, |r| ≤ ½·ln 2. The large part of r, high, is exact; the rounded sum only
    // serves the correction.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TLanes Expm1OfRemainder<TLanes>(TLanes x, TLanes n)
        where TLanes : struct, ILanes<TLanes, double>
    {
        TLanes high = TLanes.FusedMultiplyAdd(n, TLanes.Broadcast(-Ln2High), x);
        return Expm1OfSum(high, n * TLanes.Broadcast(-Ln2Low));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TLanes Expm1OfSum<TLanes>(TLanes high, TLanes low)
        where TLanes : struct, ILanes<TLanes, double>
    {
        TLanes r = high + low;
        TLanes q = TLanes.Broadcast(2.0924367615029234e-9);
        q = TLanes.FusedMultiplyAdd(q, r, 2.5108938832802003e-8);
        q = TLanes.FusedMultiplyAdd(q, r, 2.755724309082446e-7);
        q = TLanes.FusedMultiplyAdd(q, r, 2.7557244553883528e-6);
        q = TLanes.FusedMultiplyAdd(q, r, 2.4801587360026937e-5);
        q = TLanes.FusedMultiplyAdd(q, r, 0.00019841269885707708);
        q = TLanes.FusedMultiplyAdd(q, r, 0.0013888888888867216);
        q = TLanes.FusedMultiplyAdd(q, r, 0.008333333333321835);
        q = TLanes.FusedMultiplyAdd(q, r, 0.0416666666666667);
        q = TLanes.FusedMultiplyAdd(q, r, 0.16666666666666677);
        q = TLanes.FusedMultiplyAdd(q, r, 0.5);
        return high + TLanes.FusedMultiplyAdd(r * r, q, low);
    }

    // scale·(1 + x) − 1 for a power of two: exact products, and no rounding of 1 + x.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TLanes LessOneScaled<TLanes>(TLanes x, TLanes scale)
        where TLanes : struct, ILanes<TLanes, double> =>
        TLanes.FusedMultiplyAdd(scale, x, scale - TLanes.Broadcast(1.0));

    // e·ln 2 + ln(1 + f) for f in [√½ − 1, √2 − 1]. With s = f/(2 + f),
    // ln(1 + f) = 2·artanh(s) = f − f²/2 + s·(f²/2 + s²·q(s²)), which keeps f, the largest term, free of rounding errors
    // (the form used by Sun's fdlibm). Small terms first.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TLanes LogOfProduct<TLanes>(TLanes exponent, TLanes f)
        where TLanes : struct, ILanes<TLanes, double> =>
        LogOfProduct(exponent, f, exponent * TLanes.Broadcast(Ln2Low));

    // The same with another small term for e·Ln2Low.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TLanes LogOfProduct<TLanes>(TLanes exponent, TLanes f, TLanes addend)
        where TLanes : struct, ILanes<TLanes, double>
    {
        TLanes halfSquare = TLanes.Broadcast(0.5) * f * f;
        TLanes rest = LogRest(f, halfSquare, addend);
        return TLanes.FusedMultiplyAdd(exponent, TLanes.Broadcast(Ln2High), f - (halfSquare - rest));
    }

    // ln(1 + f) − f + f²/2 + addend.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TLanes LogRest<TLanes>(TLanes f, TLanes halfSquare, TLanes addend)
        where TLanes : struct, ILanes<TLanes, double>
    {
        TLanes s = f / (TLanes.Broadcast(2.0) + f);
        TLanes z = s * s;
        TLanes q = TLanes.Broadcast(0.14792110967432695);
        q = TLanes.FusedMultiplyAdd(q, z, 0.15314463489799376);
        q = TLanes.FusedMultiplyAdd(q, z, 0.18183546748181595);
        q = TLanes.FusedMultiplyAdd(q, z, 0.22222198947577942);
        q = TLanes.FusedMultiplyAdd(q, z, 0.28571428738252164);
        q = TLanes.FusedMultiplyAdd(q, z, 0.3999999999943656);
        q = TLanes.FusedMultiplyAdd(q, z, 0.6666666666666731);
        return TLanes.FusedMultiplyAdd(s, TLanes.FusedMultiplyAdd(z, q, halfSquare), addend);
    }

    // The limits of a logarithm of argument: x itself at +∞, −∞ at zero, NaN below and for NaN.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TLanes LogOrLimit<TLanes>(TLanes argument, TLanes x, TLanes result)
        where TLanes : struct, ILanes<TLanes, double>
    {
        TLanes outside = TLanes.Select(
            TLanes.Equal(argument, TLanes.Zero),
            TLanes.Broadcast(double.NegativeInfinity),
            TLanes.Broadcast(double.NaN));
        TLanes inside = TLanes.Select(TLanes.LessThan(x, TLanes.Broadcast(double.PositiveInfinity)), result, x);
        return TLanes.Select(TLanes.GreaterThan(argument, TLanes.Zero), inside, outside);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TLanes ErfBelowOne<TLanes>(TLanes x)
        where TLanes : struct, ILanes<TLanes, double>
    {
        TLanes z = x * x;
        TLanes p = TLanes.Broadcast(-7.779473408814018e-10);
        p = TLanes.FusedMultiplyAdd(p, z, 1.3710983453351787e-8);
        p = TLanes.FusedMultiplyAdd(p, z, -1.620631457716232e-7);
        p = TLanes.FusedMultiplyAdd(p, z, 1.6447131695379683e-6);
        p = TLanes.FusedMultiplyAdd(p, z, -1.4924712313727962e-5);
        p = TLanes.FusedMultiplyAdd(p, z, 0.00012055293577615129);
        p = TLanes.FusedMultiplyAdd(p, z, -0.0008548325929342664);
        p = TLanes.FusedMultiplyAdd(p, z, 0.005223977606119171);
        p = TLanes.FusedMultiplyAdd(p, z, -0.02686617064311157);
        p = TLanes.FusedMultiplyAdd(p, z, 0.11283791670944185);
        p = TLanes.FusedMultiplyAdd(p, z, -0.3761263890318352);
        p = TLanes.FusedMultiplyAdd(p, z, 0.12837916709551256);
        return TLanes.FusedMultiplyAdd(x, p, x);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TLanes ErfFromOne<TLanes>(TLanes x)
        where TLanes : struct, ILanes<TLanes, double>
    {
        TLanes one = TLanes.Broadcast(1.0);
        TLanes t = x - one;
        TLanes q = TLanes.Broadcast(4.9126848004681216e-12);
        q = TLanes.FusedMultiplyAdd(q, t, -1.203963558564174e-10);
        q = TLanes.FusedMultiplyAdd(q, t, 1.3298985357894694e-9);
        q = TLanes.FusedMultiplyAdd(q, t, -8.583523396848124e-9);
        q = TLanes.FusedMultiplyAdd(q, t, 3.364906526757221e-8);
        q = TLanes.FusedMultiplyAdd(q, t, -5.873155765432127e-8);
        q = TLanes.FusedMultiplyAdd(q, t, -2.0335952398480805e-7);
        q = TLanes.FusedMultiplyAdd(q, t, 2.129792646311759e-6);
        q = TLanes.FusedMultiplyAdd(q, t, -9.66904218975884e-6);
        q = TLanes.FusedMultiplyAdd(q, t, 2.719711526177469e-5);
        q = TLanes.FusedMultiplyAdd(q, t, -2.6295261065428235e-5);
        q = TLanes.FusedMultiplyAdd(q, t, -0.00023731686541995402);
        q = TLanes.FusedMultiplyAdd(q, t, 0.0019779013338697554);
        q = TLanes.FusedMultiplyAdd(q, t, -0.010033825199901248);
        q = TLanes.FusedMultiplyAdd(q, t, 0.041561098027234414);
        q = TLanes.FusedMultiplyAdd(q, t, 0.8431072563592988);
        q = TLanes.FusedMultiplyAdd(q, t, 2.638967514234778);
        q = TLanes.FusedMultiplyAdd(q, t, 1.8496055099332482);
        TLanes n = ExpExponent(-q);
        return one - ((one + Expm1OfRemainder(-q, n)) * TLanes.PowerOfTwo(n));
    }

    // Selections rather than Min and Max: cheaper, and NaN passes.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TLanes AtLeast<TLanes>(TLanes x, double bound)
        where TLanes : struct, ILanes<TLanes, double> =>
        TLanes.Select(TLanes.LessThan(x, TLanes.Broadcast(bound)), TLanes.Broadcast(bound), x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TLanes AtMost<TLanes>(TLanes x, double bound)
        where TLanes : struct, ILanes<TLanes, double> =>
        TLanes.Select(TLanes.GreaterThan(x, TLanes.Broadcast(bound)), TLanes.Broadcast(bound), x);
}
