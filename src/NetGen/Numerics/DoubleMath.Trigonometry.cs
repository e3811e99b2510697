using System.Runtime.CompilerServices;

namespace NetGen.Numerics;

// The circular functions and their inverses.
public static partial class DoubleMath
{
    // π/2 in three parts, each of them what the ones before leave, rounded.
    private const double HalfPi = 1.5707963267948966;
    private const double HalfPiLow = 6.123233995736766e-17;
    private const double HalfPiLowest = -1.4973849048591698e-33;
    private const double QuarterPi = 0.7853981633974483;
    private const double QuarterPiLow = 3.061616997868383e-17;
    private const double TwoOverPi = 0.6366197723675814;

    // 2^40: as far as multiples of the three parts are exact enough; see FarAngle for what lies beyond.
    private const double FarAway = 1099511627776.0;

    /// <summary>
    /// The sine, odd (−0 gives −0), of any angle however large; NaN at ±∞. Error at most 0.9 units.
    /// </summary>
    /// <remarks>
    /// x = n·π/2 + r with n = round(x·2/π), so that |r| ≤ π/4; ± sin r for even n and ± cos r for odd n, by minimax polynomials. The
    /// remainder r is taken in two parts: Cody and Waite, "Software manual for the elementary functions", 1980, with the products exact by
    /// fused multiply-adds. Lanes past 2^40 are reduced by integers instead, after Payne and Hanek, in a call that is made only if there
    /// are such lanes.
    /// </remarks>
    /// <typeparam name="TLanes">The lanes.</typeparam>
    /// <param name="x">Any numbers: angles in radians.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TLanes Sin<TLanes>(TLanes x)
        where TLanes : struct, ILanes<TLanes, double>
    {
        TLanes magnitude = TLanes.Abs(x);
        TLanes n = QuarterTurns(x);
        TLanes r = AfterQuarterTurns(x, n, out TLanes low);

        // Below Tiny x is the result, down to the sign of zero.
        TLanes result = TLanes.Select(TLanes.LessThan(magnitude, TLanes.Broadcast(Tiny)), x, SineOf(n, r, low));
        bool isAnyFar = TLanes.Any(TLanes.GreaterThan(magnitude, TLanes.Broadcast(FarAway)));
        return isAnyFar ? AgainFarAway(x, result, CircularFunction.Sine) : result;
    }

    /// <summary>The cosine of any angle however large; NaN at ±∞. Error at most 0.9 units.</summary>
    /// <remarks>The sine of x + π/2: as <see cref="Sin{TLanes}(TLanes)"/>, one quarter of a turn on.</remarks>
    /// <typeparam name="TLanes">The lanes.</typeparam>
    /// <param name="x">Any numbers: angles in radians.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TLanes Cos<TLanes>(TLanes x)
        where TLanes : struct, ILanes<TLanes, double>
    {
        TLanes n = QuarterTurns(x);
        TLanes r = AfterQuarterTurns(x, n, out TLanes low);
        TLanes result = SineOf(n + TLanes.Broadcast(1.0), r, low);
        bool isAnyFar = TLanes.Any(TLanes.GreaterThan(TLanes.Abs(x), TLanes.Broadcast(FarAway)));
        return isAnyFar ? AgainFarAway(x, result, CircularFunction.Cosine) : result;
    }

    /// <summary>
    /// The tangent, odd (−0 gives −0), of any angle however large; NaN at ±∞. Error at most 1 unit.
    /// </summary>
    /// <remarks>
    /// sin x / cos x from the polynomials of <see cref="Sin{TLanes}(TLanes)"/>, each in two parts, so that the quotient is rounded once.
    /// </remarks>
    /// <typeparam name="TLanes">The lanes.</typeparam>
    /// <param name="x">Any numbers: angles in radians.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TLanes Tan<TLanes>(TLanes x)
        where TLanes : struct, ILanes<TLanes, double>
    {
        TLanes magnitude = TLanes.Abs(x);
        TLanes n = QuarterTurns(x);
        TLanes r = AfterQuarterTurns(x, n, out TLanes low);
        TLanes result = TLanes.Select(TLanes.LessThan(magnitude, TLanes.Broadcast(Tiny)), x, TangentOf(n, r, low));
        bool isAnyFar = TLanes.Any(TLanes.GreaterThan(magnitude, TLanes.Broadcast(FarAway)));
        return isAnyFar ? AgainFarAway(x, result, CircularFunction.Tangent) : result;
    }

    /// <summary>The angle in [−π/2, π/2] whose sine is x, odd (−0 gives −0); NaN beyond ±1. Error at most 1.2 units.</summary>
    /// <remarks>
    /// x + x³·q(x²) up to |x| = ½, and π/2 − 2·asin √((1 − |x|)/2) above, where the argument of the root is exact (Cody and Waite, 1980).
    /// </remarks>
    /// <typeparam name="TLanes">The lanes.</typeparam>
    /// <param name="x">Any numbers.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TLanes Asin<TLanes>(TLanes x)
        where TLanes : struct, ILanes<TLanes, double>
    {
        TLanes magnitude = TLanes.Abs(x);
        TLanes half = TLanes.FusedMultiplyAdd(magnitude, TLanes.Broadcast(-0.5), 0.5);
        TLanes isLarge = TLanes.GreaterThan(magnitude, TLanes.Broadcast(0.5));
        TLanes z = TLanes.Select(isLarge, half, x * x);
        TLanes root = TLanes.Sqrt(half);
        TLanes s = TLanes.Select(isLarge, root + root, magnitude);
        TLanes rest = s * z * ArcSineTerms(z);

        // The root may be as large as a third of π/2: what the difference loses goes to the small terms.
        TLanes quarter = TLanes.Broadcast(HalfPi);
        TLanes high = quarter - s;
        TLanes large = high + (((quarter - high) - s) + (TLanes.Broadcast(HalfPiLow) - rest));
        return TLanes.CopySign(TLanes.Select(isLarge, large, s + rest), x);
    }

    /// <summary>The angle in [0, π] whose cosine is x; NaN beyond ±1. Error at most 1.2 units.</summary>
    /// <remarks>
    /// With the polynomial of <see cref="Asin{TLanes}(TLanes)"/>: π/2 − asin x up to |x| = ½, 2·asin √((1 − x)/2) above, and
    /// π − 2·asin √((1 + x)/2) below.
    /// </remarks>
    /// <typeparam name="TLanes">The lanes.</typeparam>
    /// <param name="x">Any numbers.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TLanes Acos<TLanes>(TLanes x)
        where TLanes : struct, ILanes<TLanes, double>
    {
        TLanes magnitude = TLanes.Abs(x);
        TLanes half = TLanes.FusedMultiplyAdd(magnitude, TLanes.Broadcast(-0.5), 0.5);
        TLanes isLarge = TLanes.GreaterThan(magnitude, TLanes.Broadcast(0.5));
        TLanes z = TLanes.Select(isLarge, half, x * x);
        TLanes root = TLanes.Sqrt(half);

        // base − s·(1 + z·q(z)) with base = 0, π/2 or π.
        TLanes s = TLanes.Select(isLarge, TLanes.CopySign(root + root, -x), x);
        TLanes atEnd = TLanes.Select(TLanes.LessThan(x, TLanes.Zero), TLanes.Broadcast(2.0), TLanes.Zero);
        TLanes quarters = TLanes.Select(isLarge, atEnd, TLanes.Broadcast(1.0));
        TLanes start = quarters * TLanes.Broadcast(HalfPi);
        TLanes high = start - s;
        TLanes low = TLanes.FusedMultiplyAdd(quarters, TLanes.Broadcast(HalfPiLow), -(s * z * ArcSineTerms(z)));
        return high + (((start - high) - s) + low);
    }

    /// <summary>The angle in [−π/2, π/2] whose tangent is x, odd (−0 gives −0), ±π/2 at ±∞. Error at most 0.7 units.</summary>
    /// <remarks>As <see cref="Atan2{TLanes}(TLanes, TLanes)"/> of x and 1.</remarks>
    /// <typeparam name="TLanes">The lanes.</typeparam>
    /// <param name="x">Any numbers.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TLanes Atan<TLanes>(TLanes x)
        where TLanes : struct, ILanes<TLanes, double>
    {
        TLanes magnitude = AtMost(TLanes.Abs(x), 1152921504606846976.0); // beyond, the result rounds to π/2
        return TLanes.CopySign(Angle(magnitude, TLanes.Broadcast(1.0), TLanes.Zero), x);
    }

    /// <summary>
    /// The angle in [−π, π] from the positive x-axis to the point (x, y), with the sign of y. Error at most 0.8 units.
    /// </summary>
    /// <remarks>
    /// Of the smaller and the larger magnitude a ≤ b the quotient t = a/b, or (a − b)/(a + b) = tan(α − π/4) for t above tan π/8, is at most
    /// tan π/8 (as in Moshier's Cephes library). atan t = t + t³·q(t²), and the sectors of 45° go around from there. As in C, zeros have a
    /// sign (the angle of (−0, 0) is π) and infinities count as equal to each other (that of (∞, ∞) is π/4).
    /// </remarks>
    /// <typeparam name="TLanes">The lanes.</typeparam>
    /// <param name="y">Any numbers.</param>
    /// <param name="x">Any numbers.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TLanes Atan2<TLanes>(TLanes y, TLanes x)
        where TLanes : struct, ILanes<TLanes, double>
    {
        TLanes one = TLanes.Broadcast(1.0);
        TLanes infinity = TLanes.Broadcast(double.PositiveInfinity);
        TLanes opposite = TLanes.Abs(y);
        TLanes adjacent = TLanes.Abs(x);
        TLanes larger = TLanes.Max(opposite, adjacent);

        // Away from the ends of the range, where sums overflow, and reciprocals and remainders are denormal.
        TLanes scale = TLanes.Select(
            TLanes.LessThan(larger, TLanes.Broadcast(2.582249878086909e120)),
            TLanes.Broadcast(3.273390607896142e150),
            one);
        scale = TLanes.Select(
            TLanes.GreaterThan(larger, TLanes.Broadcast(8.452712498170644e270)),
            TLanes.Broadcast(6.223015277861142e-61),
            scale);
        opposite *= scale;
        adjacent *= scale;

        // Of infinities only their ratio counts; two zeros are a point on the x-axis.
        TLanes isInfinite = TLanes.Equal(larger, infinity);
        opposite = TLanes.Select(isInfinite, TLanes.Select(TLanes.Equal(opposite, infinity), one, TLanes.Zero), opposite);
        adjacent = TLanes.Select(isInfinite, TLanes.Select(TLanes.Equal(adjacent, infinity), one, TLanes.Zero), adjacent);
        adjacent = TLanes.Select(TLanes.Equal(larger, TLanes.Zero), one, adjacent);
        TLanes isBackwards = TLanes.LessThan(TLanes.CopySign(one, x), TLanes.Zero);
        return TLanes.CopySign(Angle(opposite, adjacent, isBackwards), y);
    }

    // round(x·2/π).
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TLanes QuarterTurns<TLanes>(TLanes x)
        where TLanes : struct, ILanes<TLanes, double> =>
        TLanes.Round(x * TLanes.Broadcast(TwoOverPi));

    // x − n·π/2 in two parts. The first difference and the second product are exact.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TLanes AfterQuarterTurns<TLanes>(TLanes x, TLanes n, out TLanes low)
        where TLanes : struct, ILanes<TLanes, double>
    {
        TLanes middle = TLanes.Broadcast(HalfPiLow);
        TLanes first = Remainder(x, n, TLanes.Broadcast(HalfPi));
        TLanes second = n * middle;
        TLanes high = first - second;
        TLanes lost = ((first - high) - second) - ProductError(n, middle, second);
        low = TLanes.FusedMultiplyAdd(n, TLanes.Broadcast(-HalfPiLowest), lost);
        return high;
    }

    // sin(n·π/2 + r + low).
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TLanes SineOf<TLanes>(TLanes n, TLanes r, TLanes low)
        where TLanes : struct, ILanes<TLanes, double>
    {
        TLanes z = r * r;
        TLanes sine = r + SineRest(r, low, z);
        TLanes cosine = CosineStart(z) + CosineRest(r, low, z);

        // n modulo 4, in [−2, 2].
        TLanes quadrant = TLanes.FusedMultiplyAdd(TLanes.Round(n * TLanes.Broadcast(0.25)), TLanes.Broadcast(-4.0), n);
        TLanes one = TLanes.Broadcast(1.0);
        TLanes result = TLanes.Select(TLanes.Equal(TLanes.Abs(quadrant), one), cosine, sine);
        TLanes isNegative = TLanes.Or(TLanes.LessThan(quadrant, TLanes.Zero), TLanes.GreaterThan(quadrant, one));
        return TLanes.Select(isNegative, -result, result);
    }

    // tan(n·π/2 + r + low).
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TLanes TangentOf<TLanes>(TLanes n, TLanes r, TLanes low)
        where TLanes : struct, ILanes<TLanes, double>
    {
        TLanes z = r * r;
        TLanes sineRest = SineRest(r, low, z);
        TLanes sine = r + sineRest;
        TLanes sineLow = (r - sine) + sineRest;
        TLanes start = CosineStart(z);
        TLanes cosineRest = CosineRest(r, low, z);
        TLanes cosine = start + cosineRest;
        TLanes cosineLow = (start - cosine) + cosineRest;

        // −cos r / sin r for odd n.
        TLanes half = n * TLanes.Broadcast(0.5);
        TLanes isEven = TLanes.Equal(TLanes.Round(half), half);
        TLanes quotient = Quotient(
            TLanes.Select(isEven, sine, -cosine),
            TLanes.Select(isEven, sineLow, -cosineLow),
            TLanes.Select(isEven, cosine, sine),
            TLanes.Select(isEven, cosineLow, sineLow),
            out TLanes quotientLow);
        return quotient + quotientLow;
    }

    // sin(r + low) − r = r³·q(r²) + low·cos r.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TLanes SineRest<TLanes>(TLanes r, TLanes low, TLanes z)
        where TLanes : struct, ILanes<TLanes, double>
    {
        TLanes q = TLanes.Broadcast(1.5893111092255115e-10);
        q = TLanes.FusedMultiplyAdd(q, z, -2.505069544535079e-8);
        q = TLanes.FusedMultiplyAdd(q, z, 2.7557313298440655e-6);
        q = TLanes.FusedMultiplyAdd(q, z, -0.0001984126982869799);
        q = TLanes.FusedMultiplyAdd(q, z, 0.008333333333321069);
        q = TLanes.FusedMultiplyAdd(q, z, -0.16666666666666627);
        TLanes turned = TLanes.FusedMultiplyAdd(z * TLanes.Broadcast(-0.5), low, low);
        return TLanes.FusedMultiplyAdd(r * z, q, turned);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TLanes CosineStart<TLanes>(TLanes z)
        where TLanes : struct, ILanes<TLanes, double> =>
        TLanes.FusedMultiplyAdd(z, TLanes.Broadcast(-0.5), 1.0);

    // cos(r + low) − (1 − r²/2 as rounded): r⁴·q(r²) − low·sin r, and what rounding took.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TLanes CosineRest<TLanes>(TLanes r, TLanes low, TLanes z)
        where TLanes : struct, ILanes<TLanes, double>
    {
        TLanes q = TLanes.Broadcast(-1.1355743914725534e-11);
        q = TLanes.FusedMultiplyAdd(q, z, 2.0875647489330223e-9);
        q = TLanes.FusedMultiplyAdd(q, z, -2.7557313791564645e-7);
        q = TLanes.FusedMultiplyAdd(q, z, 2.480158728752796e-5);
        q = TLanes.FusedMultiplyAdd(q, z, -0.001388888888887097);
        q = TLanes.FusedMultiplyAdd(q, z, 0.04166666666666658);
        TLanes start = CosineStart(z);
        TLanes lost = TLanes.FusedMultiplyAdd(z, TLanes.Broadcast(-0.5), TLanes.Broadcast(1.0) - start);
        return lost + TLanes.FusedMultiplyAdd(z * z, q, -(r * low));
    }

    // (asin s / s − 1) / s² of z = s², up to ¼.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TLanes ArcSineTerms<TLanes>(TLanes z)
        where TLanes : struct, ILanes<TLanes, double>
    {
        TLanes q = TLanes.Broadcast(0.0326268024097869);
        q = TLanes.FusedMultiplyAdd(q, z, -0.02099593002532005);
        q = TLanes.FusedMultiplyAdd(q, z, 0.02170505804682347);
        q = TLanes.FusedMultiplyAdd(q, z, 0.003707472928841524);
        q = TLanes.FusedMultiplyAdd(q, z, 0.010779945900449813);
        q = TLanes.FusedMultiplyAdd(q, z, 0.011398972229658935);
        q = TLanes.FusedMultiplyAdd(q, z, 0.013980812447516117);
        q = TLanes.FusedMultiplyAdd(q, z, 0.01735161276790444);
        q = TLanes.FusedMultiplyAdd(q, z, 0.02237221494005877);
        q = TLanes.FusedMultiplyAdd(q, z, 0.030381942709740418);
        q = TLanes.FusedMultiplyAdd(q, z, 0.044642857174563004);
        q = TLanes.FusedMultiplyAdd(q, z, 0.07499999999970865);
        q = TLanes.FusedMultiplyAdd(q, z, 0.1666666666666676);
        return q;
    }

    // The angle of (±adjacent, opposite), with minus where isBackwards: neither negative nor both zero.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TLanes Angle<TLanes>(TLanes opposite, TLanes adjacent, TLanes isBackwards)
        where TLanes : struct, ILanes<TLanes, double>
    {
        TLanes one = TLanes.Broadcast(1.0);
        TLanes a = TLanes.Min(opposite, adjacent);
        TLanes b = TLanes.Max(opposite, adjacent);
        TLanes isWide = TLanes.GreaterThan(a, b * TLanes.Broadcast(0.414213562373095));
        TLanes difference = b - a;
        TLanes sum = b + a;
        TLanes t = Quotient(
            TLanes.Select(isWide, -difference, a),
            TLanes.Select(isWide, a - (b - difference), TLanes.Zero),
            TLanes.Select(isWide, sum, b),
            TLanes.Select(isWide, (b - sum) + a, TLanes.Zero),
            out TLanes low);
        TLanes z = t * t;
        TLanes q = TLanes.Broadcast(-0.01786817703768207);
        q = TLanes.FusedMultiplyAdd(q, z, 0.03802908035132511);
        q = TLanes.FusedMultiplyAdd(q, z, -0.05037914486754951);
        q = TLanes.FusedMultiplyAdd(q, z, 0.058475821125810734);
        q = TLanes.FusedMultiplyAdd(q, z, -0.06663062004918752);
        q = TLanes.FusedMultiplyAdd(q, z, 0.07692056530292164);
        q = TLanes.FusedMultiplyAdd(q, z, -0.09090897551343535);
        q = TLanes.FusedMultiplyAdd(q, z, 0.1111111077631011);
        q = TLanes.FusedMultiplyAdd(q, z, -0.14285714280054213);
        q = TLanes.FusedMultiplyAdd(q, z, 0.19999999999952184);
        q = TLanes.FusedMultiplyAdd(q, z, -0.3333333333333319);
        TLanes rest = TLanes.FusedMultiplyAdd(t * z, q, TLanes.FusedMultiplyAdd(-z, low, low));

        // eighths·π/4 + direction·atan t.
        TLanes eighths = TLanes.Select(isWide, one, TLanes.Zero);
        TLanes isSteep = TLanes.GreaterThan(opposite, adjacent);
        eighths = TLanes.Select(isSteep, TLanes.Broadcast(2.0) - eighths, eighths);
        eighths = TLanes.Select(isBackwards, TLanes.Broadcast(4.0) - eighths, eighths);
        TLanes direction = TLanes.Select(isSteep, -one, one);
        direction = TLanes.Select(isBackwards, -direction, direction);
        TLanes quarterPi = TLanes.Broadcast(QuarterPi);
        TLanes start = eighths * quarterPi;
        TLanes startLow = TLanes.FusedMultiplyAdd(
            eighths, TLanes.Broadcast(QuarterPiLow), ProductError(eighths, quarterPi, start));
        TLanes turn = direction * t;
        TLanes high = start + turn;
        return high + (((start - high) + turn) + TLanes.FusedMultiplyAdd(direction, rest, startLow));
    }

    // Lanes past FarAway again, one by one, and the others as they are. Never inlined: hardly ever called, and out of the way of the loops
    // that might.
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    private static TLanes AgainFarAway<TLanes>(TLanes x, TLanes near, CircularFunction function)
        where TLanes : struct, ILanes<TLanes, double>
    {
        Span<double> angles = stackalloc double[TLanes.Count];
        Span<double> results = stackalloc double[TLanes.Count];
        TLanes.Store(x, angles, 0);
        TLanes.Store(near, results, 0);
        for (int i = 0; i < angles.Length; i++)
        {
            if (Math.Abs(angles[i]) > FarAway)
            {
                var (quarters, high, low) = FarAngle.Reduce(angles[i]);
                var (n, r, rest) = (Double1.Broadcast(quarters), Double1.Broadcast(high), Double1.Broadcast(low));
                results[i] = Double1.ReduceSum(function switch
                {
                    CircularFunction.Sine => SineOf(n, r, rest),
                    CircularFunction.Cosine => SineOf(n + Double1.Broadcast(1.0), r, rest),
                    _ => TangentOf(n, r, rest),
                });
            }
        }

        return TLanes.Load(results, 0);
    }
}
