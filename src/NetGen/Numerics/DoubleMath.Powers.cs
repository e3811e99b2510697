using System.Runtime.CompilerServices;

namespace NetGen.Numerics;

// Powers, roots, and logarithms to other bases.
public static partial class DoubleMath
{
    // log₂ e, log₁₀ e and 2/3 in two parts.
    private const double Log2ELow = 2.0355273740931033e-17;
    private const double Log10E = 0.4342944819032518;
    private const double Log10ELow = 1.098319650216765e-17;
    private const double TwoThirds = 0.6666666666666666;
    private const double TwoThirdsLow = 3.700743415417188e-17;

    // log₁₀ 2 in two parts: an exponent times the first, which ends in zero bits, is exact.
    private const double Log10Of2High = 0.30102999566383914;
    private const double Log10Of2Low = 1.42050232272661e-13;

    /// <summary>2^x; overflows to infinity, and underflows gradually to zero; exact for integers. Error at most 1 unit.</summary>
    /// <remarks>2^x = 2^n·2^r with n = round(x), so that |r| ≤ ½, and 2^r = 1 + r·ln 2 + r²·q(r).</remarks>
    /// <typeparam name="TLanes">The lanes.</typeparam>
    /// <param name="x">Any numbers.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TLanes Exp2<TLanes>(TLanes x)
        where TLanes : struct, ILanes<TLanes, double>
    {
        // Past these ends the result is zero or infinite, and n is small enough to scale by.
        x = AtMost(AtLeast(x, -1080.0), 1026.0);
        TLanes n = TLanes.Round(x);
        TLanes r = x - n;
        TLanes q = TLanes.Broadcast(2.5191737736725437e-11);
        q = TLanes.FusedMultiplyAdd(q, r, 4.456447770504981e-10);
        q = TLanes.FusedMultiplyAdd(q, r, 7.055283054126449e-9);
        q = TLanes.FusedMultiplyAdd(q, r, 1.0178053099399032e-7);
        q = TLanes.FusedMultiplyAdd(q, r, 1.3215485787331953e-6);
        q = TLanes.FusedMultiplyAdd(q, r, 1.5252733850350602e-5);
        q = TLanes.FusedMultiplyAdd(q, r, 0.0001540353039458229);
        q = TLanes.FusedMultiplyAdd(q, r, 0.0013333558146398775);
        q = TLanes.FusedMultiplyAdd(q, r, 0.009618129107627868);
        q = TLanes.FusedMultiplyAdd(q, r, 0.055504108664821646);
        q = TLanes.FusedMultiplyAdd(q, r, 0.24022650695910072);
        TLanes one = TLanes.Broadcast(1.0);
        TLanes first = r * TLanes.Broadcast(0.6931471805599453);
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
        where TLanes : struct, ILanes<TLanes, double> =>
        LogToBase(x, 1.0, 0.0, Log2E, Log2ELow);

    /// <summary>
    /// The logarithm to base 10, of denormal numbers too: −∞ at ±0, NaN below; exact for powers of ten. Error at most 0.8 units.
    /// </summary>
    /// <remarks>e·log₁₀ 2 + log₁₀ e·ln m with x = 2^e·m and m in [√½, √2), the products in two parts.</remarks>
    /// <typeparam name="TLanes">The lanes.</typeparam>
    /// <param name="x">Any numbers.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TLanes Log10<TLanes>(TLanes x)
        where TLanes : struct, ILanes<TLanes, double> =>
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
        where TLanes : struct, ILanes<TLanes, double>
    {
        TLanes one = TLanes.Broadcast(1.0);
        TLanes third = TLanes.Broadcast(0.3333333333333333);
        TLanes magnitude = TLanes.Abs(x);
        TLanes m = Split(magnitude, out TLanes exponent);
        TLanes k = TLanes.Round(exponent * third);
        TLanes j = TLanes.FusedMultiplyAdd(k, TLanes.Broadcast(-3.0), exponent);
        TLanes a = m * TLanes.PowerOfTwo(j);
        TLanes y = TLanes.Broadcast(0.12836936391526813);
        y = TLanes.FusedMultiplyAdd(y, m, -0.7023855409446292);
        y = TLanes.FusedMultiplyAdd(y, m, 1.5613028971907923);
        y = TLanes.FusedMultiplyAdd(y, m, -1.8618282509732362);
        y = TLanes.FusedMultiplyAdd(y, m, 1.874518122677304);
        y *= TLanes.Select(TLanes.LessThan(j, TLanes.Zero), TLanes.Broadcast(1.2599210498948732), one);
        y *= TLanes.Select(TLanes.GreaterThan(j, TLanes.Zero), TLanes.Broadcast(0.7937005259840998), one);
        TLanes h = Remainder(one, a * y, y * y);
        y = TLanes.FusedMultiplyAdd(y * h, TLanes.FusedMultiplyAdd(h, TLanes.Broadcast(0.2222222222222222), third), y);

        TLanes inverseSquare = y * y;
        TLanes c = a * inverseSquare;
        TLanes square = c * c;
        TLanes cube = square * c;
        TLanes cubeLow = TLanes.FusedMultiplyAdd(ProductError(c, c, square), c, ProductError(square, c, cube));
        TLanes residual = (a - cube) - cubeLow;
        TLanes result = TLanes.FusedMultiplyAdd(residual, inverseSquare * third, c) * TLanes.PowerOfTwo(k);

        // Zero, infinity and NaN are their own roots.
        TLanes isInside = TLanes.And(
            TLanes.GreaterThan(magnitude, TLanes.Zero), TLanes.LessThan(magnitude, TLanes.Broadcast(double.PositiveInfinity)));
        return TLanes.CopySign(TLanes.Select(isInside, result, x), x);
    }

    /// <summary>
    /// x^y; overflows to infinity and underflows gradually to zero. Exact where the result is a number of this precision that needs no
    /// rounding. Error at most 1.3 units.
    /// </summary>
    /// <remarks>
    /// e^(y·ln |x|). The logarithm is in two parts, good to some 64 bits, since y multiplies its error: with s = (m − 1)/(m + 1) it is
    /// e·ln 2 + 2·s + s³·(2/3 + s²·q(s²)), in two parts but for q. Special cases as in C: x^0 and 1^y are 1 even for NaN; a negative x
    /// gives NaN unless y is an integer, and the sign of x if it is an odd one; zeros and infinities go to zeros and infinities. Alone among
    /// these functions it stays a call, one for each register: two of them in a loop would be more than the compiler inlines.
    /// </remarks>
    /// <typeparam name="TLanes">The lanes.</typeparam>
    /// <param name="x">Any numbers.</param>
    /// <param name="y">Any numbers.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TLanes Pow<TLanes>(TLanes x, TLanes y)
        where TLanes : struct, ILanes<TLanes, double> =>
        TLanes.Apply<Power>(x, y);

    // A positive number's part in [√½, √2) and its exponent, denormal numbers included.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TLanes Split<TLanes>(TLanes x, out TLanes exponent)
        where TLanes : struct, ILanes<TLanes, double>
    {
        TLanes isDenormal = TLanes.LessThan(x, TLanes.Broadcast(SmallestNormal));
        TLanes normal = TLanes.Select(isDenormal, x * TLanes.Broadcast(4503599627370496.0), x);
        exponent = TLanes.Exponent(normal) - TLanes.Select(isDenormal, TLanes.Broadcast(52.0), TLanes.Zero);
        return TLanes.Mantissa(normal);
    }

    // The logarithm to a base of which log 2 and log e are given in two parts each.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TLanes LogToBase<TLanes>(TLanes x, double ofTwo, double ofTwoLow, double ofE, double ofELow)
        where TLanes : struct, ILanes<TLanes, double>
    {
        TLanes f = Split(x, out TLanes exponent) - TLanes.Broadcast(1.0);
        TLanes halfSquare = TLanes.Broadcast(0.5) * f * f;
        TLanes high = f - halfSquare;
        TLanes low = LogRest(f, halfSquare, (f - high) - halfSquare);
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
        where TLanes : struct, ILanes<TLanes, double>
    {
        TLanes one = TLanes.Broadcast(1.0);
        TLanes m = Split(x, out TLanes exponent);
        TLanes divisor = m + one;
        TLanes s = Quotient(m - one, TLanes.Zero, divisor, m - (divisor - one), out TLanes sLow);
        TLanes z = s * s;
        TLanes zLow = TLanes.FusedMultiplyAdd(s + s, sLow, ProductError(s, s, z));
        TLanes q = TLanes.Broadcast(0.1198175428869173);
        q = TLanes.FusedMultiplyAdd(q, z, 0.1167578062421853);
        q = TLanes.FusedMultiplyAdd(q, z, 0.13336264502362002);
        q = TLanes.FusedMultiplyAdd(q, z, 0.15384558428479608);
        q = TLanes.FusedMultiplyAdd(q, z, 0.1818181884399336);
        q = TLanes.FusedMultiplyAdd(q, z, 0.2222222221778974);
        q = TLanes.FusedMultiplyAdd(q, z, 0.2857142857144384);
        q = TLanes.FusedMultiplyAdd(q, z, 0.3999999999999998);

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

    private readonly struct Power : ILaneFunction<double>
    {
        [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
        public static void Of<TLanes>(in TLanes x, in TLanes y, out TLanes result)
            where TLanes : struct, ILanes<TLanes, double>
        {
            TLanes one = TLanes.Broadcast(1.0);
            TLanes infinity = TLanes.Broadcast(double.PositiveInfinity);
            TLanes magnitude = TLanes.Abs(x);
            TLanes log = LogInTwoParts(magnitude, out TLanes logLow);
            log = TLanes.Select(TLanes.LessThan(magnitude, infinity), log, magnitude);
            log = TLanes.Select(TLanes.Equal(magnitude, TLanes.Zero), -infinity, log);

            // With a larger y every power but those of 1 is zero or infinite already.
            TLanes bounded = AtMost(AtLeast(y, -3.6893488147419103e19), 3.6893488147419103e19);
            TLanes argument = bounded * log;
            TLanes argumentLow = TLanes.FusedMultiplyAdd(bounded, logLow, ProductError(bounded, log, argument));
            TLanes isBeyond = TLanes.GreaterThan(TLanes.Abs(argument), TLanes.Broadcast(750.0));
            argumentLow = TLanes.Select(isBeyond, TLanes.Zero, argumentLow);
            argument = AtMost(AtLeast(argument, -746.0), 710.0);
            TLanes n = ExpExponent(argument);
            TLanes high = TLanes.FusedMultiplyAdd(n, TLanes.Broadcast(-Ln2High), argument);
            TLanes low = TLanes.FusedMultiplyAdd(n, TLanes.Broadcast(-Ln2Low), argumentLow);
            TLanes power = TLanes.ScaleByPowerOfTwo(one + Expm1OfSum(high, low), n);

            TLanes half = y * TLanes.Broadcast(0.5);
            TLanes isInteger = TLanes.Equal(TLanes.Round(y), y);
            TLanes isEven = TLanes.Equal(TLanes.Round(half), half);
            TLanes signed = TLanes.Select(isEven, power, TLanes.CopySign(power, x));
            TLanes isFinite = TLanes.LessThan(magnitude, infinity);
            TLanes isNegative = TLanes.And(TLanes.LessThan(x, TLanes.Zero), isFinite);
            TLanes ofFraction = TLanes.Select(isNegative, TLanes.Broadcast(double.NaN), power);
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
        where TLanes : struct, ILanes<TLanes, double>
    {
        TLanes larger = TLanes.Max(TLanes.Abs(x), TLanes.Abs(y));
        TLanes smaller = TLanes.Min(TLanes.Abs(x), TLanes.Abs(y));
        TLanes ratio = smaller / larger;
        TLanes length = larger * TLanes.Sqrt(TLanes.FusedMultiplyAdd(ratio, ratio, TLanes.Broadcast((double)1)));
        TLanes isPlain = TLanes.And(TLanes.GreaterThan(larger, TLanes.Zero), TLanes.LessThan(larger, TLanes.Broadcast(double.PositiveInfinity)));
        return TLanes.Select(isPlain, length, larger);
    }
}
