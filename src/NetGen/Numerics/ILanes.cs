using System.Runtime.Intrinsics;
namespace NetGen.Numerics;

/// <summary>
/// A fixed number of lanes that compute alike: one vector register, or one number. Code written once over this
/// interface runs at every width, and each lane gives the same bits at every width.
/// </summary>
/// <remarks>
/// Every operation works lane by lane unless it says otherwise. Comparisons give masks: lanes with all bits set
/// where true, with no bit set where false; a comparison with NaN is false. All members are inlined; a helper between
/// them and a hot loop must ask for aggressive inlining too, or the compiler's budget for the whole method runs out.
/// </remarks>
/// <typeparam name="TSelf">The implementing type.</typeparam>
/// <typeparam name="T">The number in a lane: <see cref="float"/> or <see cref="double"/>.</typeparam>
public interface ILanes<TSelf, T>
    where TSelf : struct, ILanes<TSelf, T>
    where T : unmanaged
{
    /// <summary>How many lanes there are; a constant for the just-in-time compiler.</summary>
    public static abstract int Count { get; }

    /// <summary>Zero in every lane.</summary>
    public static abstract TSelf Zero { get; }

    /// <summary><paramref name="value"/> in every lane.</summary>
    /// <param name="value">Any number.</param>
    public static abstract TSelf Broadcast(T value);

    /// <summary>The number at <paramref name="offset"/> in every lane.</summary>
    /// <param name="source">Numbers.</param>
    /// <param name="offset">Which of them.</param>
    public static abstract TSelf Broadcast(ReadOnlySpan<T> source, int offset);

    /// <summary>start, start + 1, start + 2, … as numbers.</summary>
    /// <param name="start">The value of lane 0.</param>
    public static abstract TSelf Sequence(int start);

    /// <summary>Reads one number per lane from <paramref name="source"/>, starting at <paramref name="offset"/>.</summary>
    /// <param name="source">Holds at least <paramref name="offset"/> + <see cref="Count"/> elements.</param>
    /// <param name="offset">Index of the element for lane 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">The elements are not all inside <paramref name="source"/>.</exception>
    public static abstract TSelf Load(ReadOnlySpan<T> source, int offset);

    /// <summary>
    /// Reads the first min(<paramref name="count"/>, <see cref="Count"/>) lanes and puts zero in the others;
    /// no other element is touched.
    /// </summary>
    /// <param name="source">Holds the elements read.</param>
    /// <param name="offset">Index of the element for lane 0.</param>
    /// <param name="count">How many lanes to read; none if it is zero or negative.</param>
    /// <exception cref="ArgumentOutOfRangeException">Several elements, read as one, are not all inside.</exception>
    /// <exception cref="IndexOutOfRangeException">A single element is not inside.</exception>
    public static abstract TSelf Load(ReadOnlySpan<T> source, int offset, int count);

    /// <summary>Writes every lane to <paramref name="target"/>, starting at <paramref name="offset"/>.</summary>
    /// <param name="value">The lanes.</param>
    /// <param name="target">Holds at least <paramref name="offset"/> + <see cref="Count"/> elements.</param>
    /// <param name="offset">Index of the element for lane 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">The elements are not all inside <paramref name="target"/>.</exception>
    public static abstract void Store(TSelf value, Span<T> target, int offset);

    /// <summary>
    /// Writes the first min(<paramref name="count"/>, <see cref="Count"/>) lanes; no other element is touched.
    /// </summary>
    /// <param name="value">The lanes.</param>
    /// <param name="target">Holds the elements written.</param>
    /// <param name="offset">Index of the element for lane 0.</param>
    /// <param name="count">How many lanes to write; none if it is zero or negative.</param>
    /// <exception cref="ArgumentOutOfRangeException">Several elements, written as one, are not all inside.</exception>
    /// <exception cref="IndexOutOfRangeException">A single element is not inside.</exception>
    public static abstract void Store(TSelf value, Span<T> target, int offset, int count);

    /// <summary>left + right.</summary>
    /// <param name="left">Any numbers.</param>
    /// <param name="right">Any numbers.</param>
    public static abstract TSelf operator +(TSelf left, TSelf right);

    /// <summary>left − right.</summary>
    /// <param name="left">Any numbers.</param>
    /// <param name="right">Any numbers.</param>
    public static abstract TSelf operator -(TSelf left, TSelf right);

    /// <summary>left · right.</summary>
    /// <param name="left">Any numbers.</param>
    /// <param name="right">Any numbers.</param>
    public static abstract TSelf operator *(TSelf left, TSelf right);

    /// <summary>left / right.</summary>
    /// <param name="left">Any numbers.</param>
    /// <param name="right">Any numbers.</param>
    public static abstract TSelf operator /(TSelf left, TSelf right);

    /// <summary>−value: flips the sign bit, of zero too.</summary>
    /// <param name="value">Any numbers.</param>
    public static abstract TSelf operator -(TSelf value);

    /// <summary>
    /// left · right + addend, rounded once where the processor has a fused multiply-add, and as a product and a sum
    /// (two roundings) elsewhere; a machine does the same at every width.
    /// </summary>
    /// <param name="left">Any numbers.</param>
    /// <param name="right">Any numbers.</param>
    /// <param name="addend">Any numbers.</param>
    public static abstract TSelf FusedMultiplyAdd(TSelf left, TSelf right, TSelf addend);

    /// <summary>
    /// Adds left · right to these lanes in place, rounded as <see cref="FusedMultiplyAdd(TSelf, TSelf, TSelf)"/>: one term of a sum of
    /// products. In this form the sum stays in one register.
    /// </summary>
    /// <param name="left">Any numbers.</param>
    /// <param name="right">Any numbers.</param>
    public void AddProduct(TSelf left, TSelf right);

    /// <summary>Adds number · vector in place, as <see cref="AddProduct"/> does, where the number is the same in every lane.</summary>
    /// <param name="number">One number in every lane, as <c>Broadcast</c> gives it.</param>
    /// <param name="vector">Any numbers.</param>
    public void AddMultiple(TSelf number, TSelf vector);

    /// <summary>As many lanes as there are from the first ones of a register, which must hold so many.</summary>
    /// <param name="lanes">The register.</param>
    public static abstract TSelf FirstOf(Vector256<T> lanes);

    /// <summary>The first lanes in a register, for <see cref="FirstOf"/> of fewer lanes; what lies behind them is not defined.</summary>
    public Vector256<T> First();

    /// <summary>
    /// left · right + addend with the same addend in every lane, rounded as the other overload: one step of Horner's scheme.
    /// </summary>
    /// <param name="left">Any numbers.</param>
    /// <param name="right">Any numbers.</param>
    /// <param name="addend">Any number.</param>
    public static abstract TSelf FusedMultiplyAdd(TSelf left, TSelf right, T addend);

    /// <summary>The larger number (IEEE 754 maximum): NaN if either is NaN, and +0 is above −0.</summary>
    /// <param name="left">Any numbers.</param>
    /// <param name="right">Any numbers.</param>
    public static abstract TSelf Max(TSelf left, TSelf right);

    /// <summary>The smaller number (IEEE 754 minimum): NaN if either is NaN, and −0 is below +0.</summary>
    /// <param name="left">Any numbers.</param>
    /// <param name="right">Any numbers.</param>
    public static abstract TSelf Min(TSelf left, TSelf right);

    /// <summary>|value|: clears the sign bit.</summary>
    /// <param name="value">Any numbers.</param>
    public static abstract TSelf Abs(TSelf value);

    /// <summary>√value, correctly rounded; NaN below zero.</summary>
    /// <param name="value">Any numbers.</param>
    public static abstract TSelf Sqrt(TSelf value);

    /// <summary>The nearest integer; halves go to the even one.</summary>
    /// <param name="value">Any numbers.</param>
    public static abstract TSelf Round(TSelf value);

    /// <summary>|magnitude| with the sign bit of <paramref name="sign"/>.</summary>
    /// <param name="magnitude">Any numbers.</param>
    /// <param name="sign">Any numbers, zeros and NaN included.</param>
    public static abstract TSelf CopySign(TSelf magnitude, TSelf sign);

    /// <summary>Mask of left &gt; right.</summary>
    /// <param name="left">Any numbers.</param>
    /// <param name="right">Any numbers.</param>
    public static abstract TSelf GreaterThan(TSelf left, TSelf right);

    /// <summary>Mask of left ≥ right.</summary>
    /// <param name="left">Any numbers.</param>
    /// <param name="right">Any numbers.</param>
    public static abstract TSelf GreaterThanOrEqual(TSelf left, TSelf right);

    /// <summary>Mask of left &lt; right.</summary>
    /// <param name="left">Any numbers.</param>
    /// <param name="right">Any numbers.</param>
    public static abstract TSelf LessThan(TSelf left, TSelf right);

    /// <summary>Mask of left ≤ right.</summary>
    /// <param name="left">Any numbers.</param>
    /// <param name="right">Any numbers.</param>
    public static abstract TSelf LessThanOrEqual(TSelf left, TSelf right);

    /// <summary>Mask of left = right; −0 equals +0.</summary>
    /// <param name="left">Any numbers.</param>
    /// <param name="right">Any numbers.</param>
    public static abstract TSelf Equal(TSelf left, TSelf right);

    /// <summary>The bits set in both masks.</summary>
    /// <param name="left">A mask.</param>
    /// <param name="right">A mask.</param>
    public static abstract TSelf And(TSelf left, TSelf right);

    /// <summary>The bits set in either mask.</summary>
    /// <param name="left">A mask.</param>
    /// <param name="right">A mask.</param>
    public static abstract TSelf Or(TSelf left, TSelf right);

    /// <summary>A function too long to be inlined: of all lanes, or of one register after the other where they fill several.</summary>
    /// <typeparam name="TFunction">The function.</typeparam>
    /// <param name="left">Any numbers.</param>
    /// <param name="right">Any numbers.</param>
    public static abstract TSelf Apply<TFunction>(TSelf left, TSelf right)
        where TFunction : struct, ILaneFunction<T>;

    /// <summary>Whether the mask is set in any lane: for work that hardly any number needs.</summary>
    /// <param name="mask">As for <see cref="Select"/>.</param>
    public static abstract bool Any(TSelf mask);

    /// <summary>
    /// <paramref name="whenTrue"/> where the mask is set, <paramref name="whenFalse"/> elsewhere; bits are copied unchanged.
    /// </summary>
    /// <param name="mask">The result of a comparison, or of <see cref="And"/> and <see cref="Or"/> on such results.</param>
    /// <param name="whenTrue">Any numbers.</param>
    /// <param name="whenFalse">Any numbers.</param>
    public static abstract TSelf Select(TSelf mask, TSelf whenTrue, TSelf whenFalse);

    /// <summary>The first <paramref name="count"/> lanes of <paramref name="value"/>; <paramref name="fill"/> in the others.</summary>
    /// <param name="value">Any numbers.</param>
    /// <param name="count">How many lanes to keep; none if it is zero or negative, all from <see cref="Count"/> on.</param>
    /// <param name="fill">Any numbers.</param>
    public static abstract TSelf KeepFirst(TSelf value, int count, TSelf fill);

    /// <summary>
    /// The sum of the lanes, by halves: lane l + lane (l + Count/2), and so on down to one. The tree depends on
    /// <see cref="Count"/> alone, so every machine gives the same bits.
    /// </summary>
    /// <param name="value">Any numbers.</param>
    public static abstract T ReduceSum(TSelf value);

    /// <summary>The largest lane; NaN if any lane is NaN.</summary>
    /// <param name="value">Any numbers.</param>
    public static abstract T ReduceMax(TSelf value);

    /// <summary>
    /// Lane l: a uniform number in [0, 1), the 24 high bits of
    /// <see cref="CounterRandom.Hash(uint, uint)"/>(key, first + l) over 2^24. It is exact, hence the same number in
    /// single and double precision.
    /// </summary>
    /// <param name="key">Names the sequence; see <see cref="CounterRandom.Key"/>.</param>
    /// <param name="first">The counter of lane 0; counters wrap around modulo 2^32.</param>
    public static abstract TSelf Uniform(uint key, int first);

    /// <summary>2^exponent.</summary>
    /// <param name="exponent">
    /// Integers in [−126, 127] (single) or [−1022, 1023] (double); one less gives zero, and what lies beyond is unspecified.
    /// </param>
    public static abstract TSelf PowerOfTwo(TSelf exponent);

    /// <summary>value · 2^exponent, rounded once: the result may be denormal, zero or infinite.</summary>
    /// <param name="value">Normal numbers in [½, 4), zero, or NaN, of either sign.</param>
    /// <param name="exponent">Integers in [−252, 254] (single) or [−2044, 2046] (double).</param>
    public static abstract TSelf ScaleByPowerOfTwo(TSelf value, TSelf exponent);

    /// <summary>The integer e for which value / 2^e is in [√½, √2).</summary>
    /// <param name="value">Positive normal numbers; unspecified for others.</param>
    public static abstract TSelf Exponent(TSelf value);

    /// <summary>value / 2^e in [√½, √2), where e = <see cref="Exponent"/>(value).</summary>
    /// <param name="value">Positive normal numbers; unspecified for others.</param>
    public static abstract TSelf Mantissa(TSelf value);
}
