using System.Numerics;
using NetGen.Numerics;

namespace NetGen.Tests.Numerics;

/// <summary>What <see cref="ILanes{TSelf, T}"/> promises, checked for one implementation against scalar arithmetic.</summary>
public abstract class LanesTests<TLanes, T>
    where TLanes : struct, ILanes<TLanes, T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>, IMinMaxValue<T>
{
    private static readonly int _count = TLanes.Count;

    private delegate TLanes Binary(TLanes left, TLanes right);

    [Fact]
    public void Loads_and_stores_every_lane()
    {
        var source = Numbers(_count + 2);
        var target = new T[_count + 2];
        TLanes.Store(TLanes.Load(source, 1), target, 1);
        Assert.Equal([T.Zero, .. source.AsSpan(1, _count), T.Zero], target);
    }

    [Fact]
    public void Loads_and_stores_outside_the_span_are_refused()
    {
        var numbers = Numbers(_count);
        AssertOutside(() => TLanes.Load(numbers, 1));
        AssertOutside(() => TLanes.Load(numbers, -1));
        AssertOutside(() => TLanes.Store(TLanes.Zero, numbers, 1));
        AssertOutside(() => TLanes.Load(numbers, 1, _count));
        AssertOutside(() => TLanes.Store(TLanes.Zero, numbers, 1, _count));
    }

    [Fact]
    public void Stores_of_the_first_lanes_touch_nothing_else()
    {
        for (int count = -2; count <= _count + 2; count++)
        {
            int written = Math.Clamp(count, 0, _count);
            var target = Enumerable.Repeat(T.NegativeOne, _count + 4).ToArray();
            TLanes.Store(TLanes.Load(Numbers(_count), 0), target, 2, count);
            Assert.Equal(
                [T.NegativeOne, T.NegativeOne, .. Numbers(written), .. Enumerable.Repeat(T.NegativeOne, _count + 2 - written)],
                target);
        }
    }

    [Fact]
    public void Stores_of_the_first_lanes_need_no_room_for_the_others()
    {
        for (int count = 0; count <= _count; count++)
        {
            var target = new T[count];
            TLanes.Store(TLanes.Load(Numbers(_count), 0), target, 0, count);
            Assert.Equal(Numbers(count), target);
        }
    }

    [Fact]
    public void Loads_of_the_first_lanes_fill_with_zero_and_need_no_room_for_the_others()
    {
        for (int count = 0; count <= _count; count++)
        {
            Assert.Equal([.. Numbers(count), .. new T[_count - count]], Values(TLanes.Load(Numbers(count), 0, count)));
        }

        Assert.Equal(new T[_count], Values(TLanes.Load(Numbers(_count), 0, -1)));
        Assert.Equal(Numbers(_count), Values(TLanes.Load(Numbers(_count + 3), 0, _count + 3)));
    }

    [Fact]
    public void Makes_constants_and_sequences()
    {
        Assert.Equal(new T[_count], Values(TLanes.Zero));
        Assert.All(Values(TLanes.Broadcast(T.Pi)), value => Assert.Equal(T.Pi, value));
        Assert.Equal(Enumerable.Range(-3, _count).Select(T.CreateChecked), Values(TLanes.Sequence(-3)));
    }

    [Fact]
    public void Arithmetic_is_that_of_scalars()
    {
        AssertBinary((a, b) => a + b, (a, b) => a + b);
        AssertBinary((a, b) => a - b, (a, b) => a - b);
        AssertBinary((a, b) => a * b, (a, b) => a * b);
        AssertBinary((a, b) => a / b, (a, b) => a / b);
        AssertBinary((a, b) => -a, (a, b) => -a);
        AssertBinary((a, b) => TLanes.Abs(a), (a, b) => T.Abs(a));
        AssertBinary((a, b) => TLanes.Sqrt(a), (a, b) => T.Sqrt(a));
        AssertBinary((a, b) => TLanes.Round(a), (a, b) => T.Round(a, MidpointRounding.ToEven));
        AssertBinary(TLanes.CopySign, T.CopySign);
        AssertBinary(TLanes.Max, T.Max);
        AssertBinary(TLanes.Min, T.Min);
    }

    [Fact]
    public void Both_multiply_adds_are_that_of_one_lane()
    {
        T[] left = Pairs(out T[] right);
        for (int i = 0; i < left.Length; i += _count)
        {
            TLanes a = TLanes.Load(left, i);
            TLanes b = TLanes.Load(right, i);
            T[] values = Values(TLanes.FusedMultiplyAdd(a, b, TLanes.Broadcast(T.Pi)));
            AssertSame(values, Values(TLanes.FusedMultiplyAdd(a, b, T.Pi)));
            for (int lane = 0; lane < _count; lane++)
            {
                T fused = T.FusedMultiplyAdd(left[i + lane], right[i + lane], T.Pi);
                T apart = (left[i + lane] * right[i + lane]) + T.Pi;
                AssertSame([HasFusedMultiplyAdd ? fused : apart], [values[lane]]);
            }
        }
    }

    [Fact]
    public void Comparisons_select_lanes()
    {
        AssertBinary((a, b) => Choose(TLanes.GreaterThan(a, b)), (a, b) => Choose(a > b));
        AssertBinary((a, b) => Choose(TLanes.GreaterThanOrEqual(a, b)), (a, b) => Choose(a >= b));
        AssertBinary((a, b) => Choose(TLanes.LessThan(a, b)), (a, b) => Choose(a < b));
        AssertBinary((a, b) => Choose(TLanes.LessThanOrEqual(a, b)), (a, b) => Choose(a <= b));
        AssertBinary((a, b) => Choose(TLanes.Equal(a, b)), (a, b) => Choose(a == b));
        AssertBinary(
            (a, b) => Choose(TLanes.And(TLanes.LessThan(a, b), TLanes.LessThan(a, TLanes.Zero))),
            (a, b) => Choose(a < b && a < T.Zero));
        AssertBinary(
            (a, b) => Choose(TLanes.Or(TLanes.LessThan(a, b), TLanes.LessThan(a, TLanes.Zero))),
            (a, b) => Choose(a < b || a < T.Zero));
        AssertBinary((a, b) => TLanes.Select(TLanes.LessThan(a, b), a, b), (a, b) => a < b ? a : b);
    }

    [Fact]
    public void Masks_with_any_lane_set_are_seen()
    {
        Assert.False(TLanes.Any(TLanes.LessThan(TLanes.Zero, TLanes.Zero)));
        for (int lane = 0; lane < _count; lane++)
        {
            var values = new T[_count];
            values[lane] = T.One;
            Assert.True(TLanes.Any(TLanes.GreaterThan(TLanes.Load(values, 0), TLanes.Zero)));
        }
    }

    [Fact]
    public void Applies_functions_to_every_lane() => AssertBinary((a, b) => TLanes.Apply<Difference>(a, b), (a, b) => a - b);

    [Fact]
    public void Keeps_the_first_lanes()
    {
        TLanes value = TLanes.Load(Numbers(_count), 0);
        for (int count = -1; count <= _count + 1; count++)
        {
            int kept = Math.Clamp(count, 0, _count);
            Assert.Equal(
                [.. Numbers(kept), .. Enumerable.Repeat(T.Pi, _count - kept)],
                Values(TLanes.KeepFirst(value, count, TLanes.Broadcast(T.Pi))));
        }
    }

    [Fact]
    public void Adds_products_in_place_as_the_function_does()
    {
        T[] left = [.. Numbers(_count).Select(T.Sin)], right = [.. Numbers(_count).Select(T.Cos)], addend = [.. Numbers(_count).Select(v => v / T.Pi)];
        var sum = TLanes.Load(addend, 0);
        sum.AddProduct(TLanes.Load(left, 0), TLanes.Load(right, 0));
        Assert.Equal(Values(TLanes.FusedMultiplyAdd(TLanes.Load(left, 0), TLanes.Load(right, 0), TLanes.Load(addend, 0))), Values(sum));
    }

    [Fact]
    public void Adds_multiples_in_place_as_the_function_does()
    {
        T[] vector = [.. Numbers(_count).Select(T.Cos)], addend = [.. Numbers(_count).Select(v => v / T.Pi)];
        var sum = TLanes.Load(addend, 0);
        sum.AddMultiple(TLanes.Broadcast(T.E), TLanes.Load(vector, 0));
        Assert.Equal(Values(TLanes.FusedMultiplyAdd(TLanes.Broadcast(T.E), TLanes.Load(vector, 0), TLanes.Load(addend, 0))), Values(sum));
    }

    [Fact]
    public void Broadcasts_a_number_of_a_span()
    {
        Assert.Equal(Enumerable.Repeat(Numbers(3)[1], _count), Values(TLanes.Broadcast(Numbers(3), 1)));
        Assert.Throws<IndexOutOfRangeException>(() => TLanes.Broadcast(Numbers(3), 3));
    }

    [Fact]
    public void Sums_all_lanes() => Assert.Equal(Numbers(_count).Aggregate((a, b) => a + b), TLanes.ReduceSum(TLanes.Load(Numbers(_count), 0)));

    /// <summary>In the order in which registers do it, whatever the lanes are made of; no reduction uses a number of lanes that is no power of two.</summary>
    [Fact]
    public void Sums_by_halves()
    {
        if (!BitOperations.IsPow2(_count))
        {
            return;
        }

        T[] values = [.. Numbers(_count).Select((v, i) => T.Sin(v) * T.Exp(T.CreateChecked(i)))];
        T[] tree = [.. values];
        for (int width = _count / 2; width > 0; width /= 2)
        {
            for (int i = 0; i < width; i++)
            {
                tree[i] += tree[i + width];
            }
        }

        Assert.Equal(tree[0], TLanes.ReduceSum(TLanes.Load(values, 0)));
    }

    [Fact]
    public void Finds_the_largest_lane_wherever_it_is()
    {
        for (int lane = 0; lane < _count; lane++)
        {
            T[] values = [.. Numbers(_count).Select(v => -v)];
            values[lane] = T.Pi;
            Assert.Equal(T.Pi, TLanes.ReduceMax(TLanes.Load(values, 0)));
            values[lane] = T.NaN;
            Assert.True(T.IsNaN(TLanes.ReduceMax(TLanes.Load(values, 0))));
        }
    }

    [Fact]
    public void Uniform_numbers_are_the_high_bits_of_the_hash()
    {
        foreach (int first in new[] { 0, 1, 12_345, int.MaxValue - 1, -3 })
        {
            var expected = Enumerable.Range(0, _count)
                .Select(lane => CounterRandom.Hash(0xDEADBEEF, unchecked((uint)(first + lane))) >> 8)
                .Select(bits => T.CreateChecked(bits / 16777216.0));
            Assert.Equal(expected, Values(TLanes.Uniform(0xDEADBEEF, first)));
        }
    }

    [Fact]
    public void Powers_of_two_are_exact()
    {
        int smallest = IsSingle ? -126 : -1022;
        for (int n = smallest; n <= 1 - smallest; n++)
        {
            TLanes exponent = TLanes.Broadcast(T.CreateChecked(n));
            Assert.All(Values(TLanes.PowerOfTwo(exponent)), value => Assert.Equal(T.ScaleB(T.One, n), value));
        }

        TLanes below = TLanes.Broadcast(T.CreateChecked(smallest - 1));
        Assert.All(Values(TLanes.PowerOfTwo(below)), value => Assert.Equal(T.Zero, value));
    }

    [Fact]
    public void Scaling_rounds_once()
    {
        int limit = IsSingle ? 252 : 2044;
        foreach (T factor in new[] { T.One, T.Pi / T.CreateChecked(3), -T.E / T.CreateChecked(4), T.Pi, T.BitDecrement(T.One), T.Zero, T.NegativeZero, T.NaN })
        {
            for (int n = -limit; n <= limit; n++)
            {
                TLanes scaled = TLanes.ScaleByPowerOfTwo(TLanes.Broadcast(factor), TLanes.Broadcast(T.CreateChecked(n)));
                AssertSame(Enumerable.Repeat(T.ScaleB(factor, n), _count), Values(scaled));
            }
        }
    }

    [Fact]
    public void Splits_normal_numbers_between_root_half_and_root_two()
    {
        T root = T.Sqrt(T.CreateChecked(0.5));
        T smallestNormal = IsSingle ? T.ScaleB(T.One, -126) : T.ScaleB(T.One, -1022);
        T[] values = [root, T.BitDecrement(root), T.One, T.CreateChecked(1.41), T.CreateChecked(1.42), T.MaxValue, smallestNormal, T.Pi];
        foreach (T value in values)
        {
            TLanes lanes = TLanes.Broadcast(value);
            T exponent = Values(TLanes.Exponent(lanes))[_count - 1];
            T mantissa = Values(TLanes.Mantissa(lanes))[_count - 1];
            Assert.True(mantissa >= root && mantissa < root * T.CreateChecked(2.0001));
            Assert.Equal(value, T.ScaleB(mantissa, int.CreateChecked(exponent)));
        }
    }

    private static bool IsSingle => typeof(T) == typeof(float);

    private static bool HasFusedMultiplyAdd =>
        System.Runtime.Intrinsics.X86.Fma.IsSupported || System.Runtime.Intrinsics.Arm.AdvSimd.IsSupported;

    private static T[] Numbers(int count) => [.. Enumerable.Range(1, count).Select(T.CreateChecked)];

    private static T[] Values(TLanes lanes)
    {
        var values = new T[_count];
        TLanes.Store(lanes, values, 0);
        return values;
    }

    private static TLanes Choose(TLanes mask) => TLanes.Select(mask, TLanes.Broadcast(T.One), TLanes.Zero);

    private static T Choose(bool condition) => condition ? T.One : T.Zero;

    private static void AssertBinary(Binary lanes, Func<T, T, T> scalar)
    {
        T[] left = Pairs(out T[] right);
        for (int i = 0; i < left.Length; i += _count)
        {
            var expected = Enumerable.Range(i, _count).Select(k => scalar(left[k], right[k]));
            AssertSame(expected, Values(lanes(TLanes.Load(left, i), TLanes.Load(right, i))));
        }
    }

    private static void AssertOutside(Action access)
    {
        var error = Record.Exception(access);
        Assert.True(error is ArgumentOutOfRangeException or IndexOutOfRangeException, $"{error}");
    }

    // Signs of zeros count; all NaNs are alike.
    private static void AssertSame(IEnumerable<T> expected, IEnumerable<T> actual) =>
        Assert.Equal(expected.Select(Spell), actual.Select(Spell));

    private static string Spell(T value) =>
        T.IsNaN(value) ? "NaN" : T.IsZero(value) && T.IsNegative(value) ? "-0" : value.ToString("R", null);

    // All pairs of numbers that arithmetic may stumble over, padded to whole vectors.
    private static T[] Pairs(out T[] right)
    {
        T[] numbers = [.. Samples.Special<T>(), T.Pi, -T.E, T.CreateChecked(2.5), T.CreateChecked(-3.5), T.CreateChecked(0.5), T.CreateChecked(1e6)];
        var pairs = numbers.SelectMany(a => numbers.Select(b => (a, b))).ToList();
        while (pairs.Count % _count != 0)
        {
            pairs.Add((T.One, T.One));
        }

        right = [.. pairs.Select(p => p.b)];
        return [.. pairs.Select(p => p.a)];
    }

    private readonly struct Difference : ILaneFunction<T>
    {
        public static void Of<TOther>(in TOther left, in TOther right, out TOther result)
            where TOther : struct, ILanes<TOther, T> =>
            result = left - right;
    }
}
