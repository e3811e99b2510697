using System.Runtime.CompilerServices;

namespace NetGen.Numerics;

// Powers, roots, and logarithms to other bases.
public static partial class FloatMath
{
    // log₂ e, log₁₀ e and 2/3 in two parts.
    private const float Log2ELow = 1.92596303e-8f;
    private const float Log10E = 0.434294492f;
    private const float Log10ELow = -1.010305e-8f;
    private const float TwoThirds = 0.666666687f;
    private const float TwoThirdsLow = -1.98682155e-8f;

    // log₁₀ 2 in two parts: an exponent times the first, which ends in zero bits, is exact.
    private const float Log10Of2High = 0.30103302f;
    private const float Log10Of2Low = -3.02435546e-6f;

    /// <summary>2^x; overflows to infinity, and underflows gradually to zero; exact for integers. Error at most 1 unit.</summary>
    /// <remarks>2^x = 2^n·2^r with n = round(x), so that |r| ≤ ½, and 2^r = 1 + r·ln 2 + r²·q(r).</remarks>
    /// <typeparam name="TLanes">The lanes.</typeparam>
    /// <param name="x">Any numbers.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TLanes Exp2<TLanes>(TLanes x)
        where TLanes : struct, ILanes<TLanes, float>
    {
        // Past these ends the result is zero or infinite, and n is small enough to scale by.
        x = AtMost(AtLeast(x, -152f), 130f);
        TLanes n = TLanes.Round(x);
        TLanes r = x - n;
        TLanes q = TLanes.Broadcast(0.00015339401f);
        q = TLanes.FusedMultiplyAdd(q, r, 0.001339066f);
        q = TLanes.FusedMultiplyAdd(q, r, 0.009618482f);
        q = TLanes.FusedMultiplyAdd(q, r, 0.055503614f);
        q = TLanes.FusedMultiplyAdd(q, r, 0.24022648f);
        TLanes one = TLanes.Broadcast(1f);
        TLanes first = r * TLanes.Broadcast(0.693147182f);
        TLanes sum = one + first;
        TLanes rest = TLanes.FusedMultiplyAdd(r * r, q, (one - sum) + first);
        return TLanes.ScaleByPowerOfTwo(sum + rest, n);
    }

    /// <summary>
    /// The logarithm to base 2, of denormal numbers too: −∞ at ±0, NaN below; exact for powers of two. Error at most 0.9 units.
    /// </summary>
    /// <remarks>e + log₂ e·ln m with x = 2^e·m and m in [√½, √2), the product in two parts.</remarks>
    /// <typeparam name="TLanes">The lanes.</typeparam>
    /// <param name="x">Any numbers.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TLanes Log2<TLanes>(TLanes x)
        where TLanes : struct, ILanes<TLanes, float> =>
        LogToBase(x, 1f, 0f, Log2E, Log2ELow);

    /// <summary>
    /// The logarithm to base 10, of denormal numbers too: −∞ at ±0, NaN below; exact for powers of ten. Error at most 0.8 units.
    /// </summary>
    /// <remarks>e·log₁₀ 2 + log₁₀ e·ln m with x = 2^e·m and m in [√½, √2), the products in two parts.</remarks>
    /// <typeparam name="TLanes">The lanes.</typeparam>
    /// <param name="x">Any numbers.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TLanes Log10<TLanes>(TLanes x)
        where TLanes : struct, ILanes<TLanes, float> =>
        LogToBase(x, Log10Of2High, Log10Of2Low, Log10E, Log10ELow);

    /// <summary>The cube root, odd (−0 gives −0), of denormal numbers too; ±∞ at ±∞. Error at most 0.6 units.</summary>
    /// <remarks>
    /// With x = 2^(3k + j)·m and a = 2^j·m: a polynomial approximates 1/∛a, a third-order step and one of Newton's refine it, the last with
    /// its residual a − c³ in two parts. The result is 2^k·c.
    /// </remarks>
    /// <typeparam name="TLanes">The lanes.</typeparam>
    /// <param name="x">Any numbers.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TLanes Cbrt<TLanes>(TLanes x)
        where TLanes : struct, ILanes<TLanes, float>
    {
        TLanes one = TLanes.Broadcast(1f);
        TLanes third = TLanes.Broadcast(0.33333334f);
        TLanes magnitude = TLanes.Abs(x);
        TLanes m = Split(magnitude, out TLanes exponent);
        TLanes k = TLanes.Round(exponent * third);
        TLanes j = TLanes.FusedMultiplyAdd(k, TLanes.Broadcast(-3f), exponent);
        TLanes a = m * TLanes.PowerOfTwo(j);
        TLanes y = TLanes.Broadcast(0.20966493f);
        y = TLanes.FusedMultiplyAdd(y, m, -0.7672124f);
        y = TLanes.FusedMultiplyAdd(y, m, 1.558146f);
        y *= TLanes.Select(TLanes.LessThan(j, TLanes.Zero), TLanes.Broadcast(1.2599211f), one);
        y *= TLanes.Select(TLanes.GreaterThan(j, TLanes.Zero), TLanes.Broadcast(0.7937005f), one);
        TLanes h = Remainder(one, a * y, y * y);
        y = TLanes.FusedMultiplyAdd(y * h, TLanes.FusedMultiplyAdd(h, TLanes.Broadcast(0.22222222f), third), y);

        TLanes inverseSquare = y * y;
        TLanes c = a * inverseSquare;
        TLanes square = c * c;
        TLanes cube = square * c;
        TLanes cubeLow = TLanes.FusedMultiplyAdd(ProductError(c, c, square), c, ProductError(square, c, cube));
        TLanes residual = (a - cube) - cubeLow;
        TLanes result = TLanes.FusedMultiplyAdd(residual, inverseSquare * third, c) * TLanes.PowerOfTwo(k);

        // Zero, infinity and NaN are their own roots.
        TLanes isInside = TLanes.And(
            TLanes.GreaterThan(magnitude, TLanes.Zero), TLanes.LessThan(magnitude, TLanes.Broadcast(float.PositiveInfinity)));
        return TLanes.CopySign(TLanes.Select(isInside, result, x), x);
    }

    /// <summary>
    /// x^y; overflows to infinity and underflows gradually to zero. Exact where the result is a number of this precision that needs no
    /// rounding. Error at most 0.9 units.
    /// </summary>
    /// <remarks>
    /// e^(y·ln |x|). The logarithm is in two parts, good to some 35 bits, since y multiplies its error: with s = (m − 1)/(m + 1) it is
    /// e·ln 2 + 2·s + s³·(2/3 + s²·q(s²)), in two parts but for q. Special cases as in C: x^0 and 1^y are 1 even for NaN; a negative x
    /// gives NaN unless y is an integer, and the sign of x if it is an odd one; zeros and infinities go to zeros and infinities. Alone among
    /// these functions it stays a call, one for each register: two of them in a loop would be more than the compiler inlines.
    /// </remarks>
    /// <typeparam name="TLanes">The lanes.</typeparam>
    /// <param name="x">Any numbers.</param>
    /// <param name="y">Any numbers.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TLanes Pow<TLanes>(TLanes x, TLanes y)
        where TLanes : struct, ILanes<TLanes, float> =>
        TLanes.Apply<Power>(x, y);

    // A positive number's part in [√½, √2) and its exponent, denormal numbers included.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TLanes Split<TLanes>(TLanes x, out TLanes exponent)
        where TLanes : struct, ILanes<TLanes, float>
    {
        TLanes isDenormal = TLanes.LessThan(x, TLanes.Broadcast(SmallestNormal));
        TLanes normal = TLanes.Select(isDenormal, x * TLanes.Broadcast(8388608f), x);
        exponent = TLanes.Exponent(normal) - TLanes.Select(isDenormal, TLanes.Broadcast(23f), TLanes.Zero);
        return TLanes.Mantissa(normal);
    }

    // The logarithm to a base of which log 2 and log e are given in two parts each.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TLanes LogToBase<TLanes>(TLanes x, float ofTwo, float ofTwoLow, float ofE, float ofELow)
        where TLanes : struct, ILanes<TLanes, float>
    {
        TLanes f = Split(x, out TLanes exponent) - TLanes.Broadcast(1f);
        TLanes halfSquare = TLanes.Broadcast(0.5f) * f * f;
        TLanes high = f - halfSquare;
        TLanes low = LogRest(f, (f - high) - halfSquare);
        TLanes factor = TLanes.Broadcast(ofE);
        TLanes product = high * factor;
        TLanes productLow = TLanes.FusedMultiplyAdd(low, factor, ProductError(high, factor, product));
        productLow = TLanes.FusedMultiplyAdd(high, TLanes.Broadcast(ofELow), productLow);
        TLanes whole = exponent * TLanes.Broadcast(ofTwo);
        TLanes sum = whole + product;
        TLanes rest = TLanes.FusedMultiplyAdd(exponent, TLanes.Broadcast(ofTwoLow), productLow);
        return LogOrLimit(x, x, sum + (((whole - sum) + product) + rest));
    }

    // ln x in two parts, of positive finite numbers.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TLanes LogInTwoParts<TLanes>(TLanes x, out TLanes low)
        where TLanes : struct, ILanes<TLanes, float>
    {
        TLanes one = TLanes.Broadcast(1f);
        TLanes m = Split(x, out TLanes exponent);
        TLanes divisor = m + one;
        TLanes s = Quotient(m - one, TLanes.Zero, divisor, m - (divisor - one), out TLanes sLow);
        TLanes z = s * s;
        TLanes zLow = TLanes.FusedMultiplyAdd(s + s, sLow, ProductError(s, s, z));
        TLanes q = TLanes.Broadcast(0.23419768f);
        q = TLanes.FusedMultiplyAdd(q, z, 0.28547087f);
        q = TLanes.FusedMultiplyAdd(q, z, 0.40000153f);

        // factor = 2/3 + z·q, cube = s³·factor.
        TLanes first = TLanes.Broadcast(TwoThirds);
        TLanes further = TLanes.FusedMultiplyAdd(z, q, TwoThirdsLow);
        TLanes factor = first + further;
        TLanes factorLow = (first - factor) + further;
        TLanes squared = z * factor;
        TLanes squaredLow = TLanes.FusedMultiplyAdd(z, factorLow, TLanes.FusedMultiplyAdd(zLow, factor, ProductError(z, factor, squared)));
        TLanes cube = s * squared;
        TLanes cubeLow = TLanes.FusedMultiplyAdd(s, squaredLow, TLanes.FusedMultiplyAdd(sLow, squared, ProductError(s, squared, cube)));

        TLanes twice = s + s;
        TLanes log = twice + cube;
        TLanes logLow = ((twice - log) + cube) + (sLow + sLow + cubeLow);
        TLanes whole = exponent * TLanes.Broadcast(Ln2High);
        TLanes sum = whole + log;
        TLanes rest = ((whole - sum) + log) + TLanes.FusedMultiplyAdd(exponent, TLanes.Broadcast(Ln2Low), logLow);
        TLanes result = sum + rest;
        low = (sum - result) + rest;
        return result;
    }

    private readonly struct Power : ILaneFunction<float>
    {
        [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
        public static void Of<TLanes>(in TLanes x, in TLanes y, out TLanes result)
            where TLanes : struct, ILanes<TLanes, float>
        {
            TLanes one = TLanes.Broadcast(1f);
            TLanes infinity = TLanes.Broadcast(float.PositiveInfinity);
            TLanes magnitude = TLanes.Abs(x);
            TLanes log = LogInTwoParts(magnitude, out TLanes logLow);
            log = TLanes.Select(TLanes.LessThan(magnitude, infinity), log, magnitude);
            log = TLanes.Select(TLanes.Equal(magnitude, TLanes.Zero), -infinity, log);

            // With a larger y every power but those of 1 is zero or infinite already.
            TLanes bounded = AtMost(AtLeast(y, -6.8719477e10f), 6.8719477e10f);
            TLanes argument = bounded * log;
            TLanes argumentLow = TLanes.FusedMultiplyAdd(bounded, logLow, ProductError(bounded, log, argument));
            TLanes isBeyond = TLanes.GreaterThan(TLanes.Abs(argument), TLanes.Broadcast(110f));
            argumentLow = TLanes.Select(isBeyond, TLanes.Zero, argumentLow);
            argument = AtMost(AtLeast(argument, -104f), 89f);
            TLanes n = ExpExponent(argument);
            TLanes high = TLanes.FusedMultiplyAdd(n, TLanes.Broadcast(-Ln2High), argument);
            TLanes low = TLanes.FusedMultiplyAdd(n, TLanes.Broadcast(-Ln2Low), argumentLow);
            TLanes power = TLanes.ScaleByPowerOfTwo(one + Expm1OfSum(high, low), n);

            TLanes half = y * TLanes.Broadcast(0.5f);
            TLanes isInteger = TLanes.Equal(TLanes.Round(y), y);
            TLanes isEven = TLanes.Equal(TLanes.Round(half), half);
            TLanes signed = TLanes.Select(isEven, power, TLanes.CopySign(power, x));
            TLanes isFinite = TLanes.LessThan(magnitude, infinity);
            TLanes isNegative = TLanes.And(TLanes.LessThan(x, TLanes.Zero), isFinite);
            TLanes ofFraction = TLanes.Select(isNegative, TLanes.Broadcast(float.NaN), power);
            power = TLanes.Select(isInteger, signed, ofFraction);
            result = TLanes.Select(TLanes.Or(TLanes.Equal(x, one), TLanes.Equal(y, TLanes.Zero)), one, power);
        }
    }

    /// <summary>√(x² + y²), without overflow or underflow on the way; infinity if either is infinite.</summary>
    /// <typeparam name="TLanes">The lanes.</typeparam>
    /// <param name="x">Any numbers.</param>
    /// <param name="y">Any numbers.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TLanes Hypot<TLanes>(TLanes x, TLanes y)
        where TLanes : struct, ILanes<TLanes, float>
    {
        TLanes larger = TLanes.Max(TLanes.Abs(x), TLanes.Abs(y));
        TLanes smaller = TLanes.Min(TLanes.Abs(x), TLanes.Abs(y));
        TLanes ratio = smaller / larger;
        TLanes length = larger * TLanes.Sqrt(TLanes.FusedMultiplyAdd(ratio, ratio, TLanes.Broadcast((float)1)));
        TLanes isPlain = TLanes.And(TLanes.GreaterThan(larger, TLanes.Zero), TLanes.LessThan(larger, TLanes.Broadcast(float.PositiveInfinity)));
        return TLanes.Select(isPlain, length, larger);
    }
}
