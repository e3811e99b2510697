using NetGen.Numerics;

namespace NetGen.Tests.Numerics;

/// <summary>Random numbers: fixed for all time, uniform, and unrelated between counters, keys and bits.</summary>
public class CounterRandomTests
{
    [Theory]
    [InlineData(0u, 0u, 0x00000000u)]
    [InlineData(1u, 0u, 0xE9BB2D0Cu)]
    [InlineData(0u, 1u, 0x042741D6u)]
    [InlineData(0xDEADBEEFu, 0x12345678u, 0x30AC0110u)]
    [InlineData(uint.MaxValue, uint.MaxValue, 0x5153D8F8u)]
    public void Hash_never_changes(uint key, uint counter, uint expected) =>
        Assert.Equal(expected, CounterRandom.Hash(key, counter));

    [Fact]
    public void Keys_and_long_hashes_never_change()
    {
        Assert.Equal(0xE28195DDu, CounterRandom.Key(0, 0, 0, 0));
        Assert.Equal(0x5E2B9E0Eu, CounterRandom.Key(1, 2, 3, 4));
        Assert.Equal(0x64684C4F0FD784B4ul, CounterRandom.Key64(0, 0));
        Assert.Equal(0x2371C8A9B8068EBAul, CounterRandom.Key64(1, 2));
        Assert.Equal(0xE220A8397B1DCDAFul, CounterRandom.Hash64(0, 0));
        Assert.Equal(0x3ED40B93E7F46D1Ful, CounterRandom.Hash64(1, 2));
    }

    [Fact]
    public void Shuffles_never_change() => Assert.Equal([0, 2, 8, 5, 3, 6, 9, 4, 7, 1], Shuffled(10, 1, 0));

    [Fact]
    public void A_sequence_holds_no_number_twice()
    {
        var seen = new HashSet<uint>();
        for (uint counter = 0; counter < 100_000; counter++)
        {
            Assert.True(seen.Add(CounterRandom.Hash(7, counter)));
        }
    }

    [Fact]
    public void Each_bit_of_key_and_counter_changes_half_the_bits()
    {
        const int trials = 4000;
        for (int bit = 0; bit < 64; bit++)
        {
            var changes = new int[32];
            for (uint trial = 0; trial < trials; trial++)
            {
                uint key = (uint)CounterRandom.Hash64(1, trial);
                uint counter = trial;
                uint flippedKey = bit < 32 ? key ^ (1u << bit) : key;
                uint flippedCounter = bit < 32 ? counter : counter ^ (1u << (bit - 32));
                uint difference = CounterRandom.Hash(key, counter) ^ CounterRandom.Hash(flippedKey, flippedCounter);
                for (int output = 0; output < 32; output++)
                {
                    changes[output] += (int)(difference >> output) & 1;
                }
            }

            Assert.All(changes, count => Assert.InRange(count / (double)trials, 0.45, 0.55));
        }
    }

    [Theory]
    [InlineData(1u, 0u)]
    [InlineData(0u, 1u)]
    [InlineData(0x10000u, 3u)]
    public void Numbers_are_uniform_along_counters_and_along_keys(uint keyStep, uint counterStep)
    {
        var cells = new int[256];
        const int draws = 256 * 400;
        for (uint i = 0; i < draws; i++)
        {
            cells[CounterRandom.Hash(i * keyStep, i * counterStep) >> 24]++;
        }

        AssertUniform(cells, draws);
    }

    [Theory]
    [InlineData(1u, 0u)]
    [InlineData(0u, 1u)]
    [InlineData(1u, uint.MaxValue)]
    public void Neighbours_are_independent(uint keyStep, uint counterStep)
    {
        var cells = new int[32 * 32];
        const int draws = 32 * 32 * 100;
        for (uint i = 0; i < draws; i++)
        {
            uint first = CounterRandom.Hash(5 + i, 2 * i);
            uint second = CounterRandom.Hash(5 + i + keyStep, (2 * i) + counterStep);
            cells[(first >> 27 << 5) | (second >> 27)]++;
        }

        AssertUniform(cells, draws);
    }

    [Fact]
    public void Keys_differ_in_every_part()
    {
        var keys = new HashSet<uint>();
        for (uint i = 0; i < 200; i++)
        {
            Assert.True(keys.Add(CounterRandom.Key(1000 + i, 1, 1, 1)));
            Assert.True(keys.Add(CounterRandom.Key(1, 1000 + i, 1, 1)));
            Assert.True(keys.Add(CounterRandom.Key(1, 1, 1000 + i, 1)));
            Assert.True(keys.Add(CounterRandom.Key(1, 1, 1, 1000 + i)));
        }
    }

    [Fact]
    public void Doubles_are_uniform_and_below_one()
    {
        var cells = new int[256];
        const int draws = 256 * 400;
        ulong key = CounterRandom.Key64(3, 4);
        for (ulong i = 0; i < draws; i++)
        {
            double value = CounterRandom.Uniform(key, i);
            Assert.InRange(value, 0, Math.BitDecrement(1.0));
            cells[(int)(value * 256)]++;
        }

        AssertUniform(cells, draws);
    }

    [Fact]
    public void Normal_numbers_have_the_moments_of_the_distribution()
    {
        const int draws = 200_000;
        double mean = 0;
        double square = 0;
        double fourth = 0;
        int outside = 0;
        for (ulong i = 0; i < draws; i++)
        {
            double value = CounterRandom.Normal(CounterRandom.Key64(3, 5), i);
            mean += value / draws;
            square += value * value / draws;
            fourth += value * value * value * value / draws;
            outside += Math.Abs(value) > 1.959964 ? 1 : 0;
        }

        Assert.InRange(mean, -0.01, 0.01);
        Assert.InRange(square, 0.985, 1.015);
        Assert.InRange(fourth, 2.9, 3.1);
        Assert.InRange(outside / (double)draws, 0.048, 0.052);
    }

    [Fact]
    public void Bounded_integers_cover_their_range_evenly()
    {
        var cells = new int[7];
        for (ulong i = 0; i < 70_000; i++)
        {
            cells[CounterRandom.Below(9, i, 7)]++;
        }

        AssertUniform(cells, 70_000);
        Assert.Equal(0, CounterRandom.Below(9, 1, 1));
        Assert.Throws<ArgumentOutOfRangeException>("bound", () => CounterRandom.Below(9, 1, 0));
    }

    [Fact]
    public void A_shuffle_is_a_permutation_that_depends_on_seed_and_epoch()
    {
        Assert.Equal(Enumerable.Range(0, 1000), Shuffled(1000, 1, 0).Order());
        Assert.Equal(Shuffled(1000, 1, 0), Shuffled(1000, 1, 0));
        Assert.NotEqual(Shuffled(1000, 1, 0), Shuffled(1000, 1, 1));
        Assert.NotEqual(Shuffled(1000, 1, 0), Shuffled(1000, 2, 0));
        Assert.Empty(Shuffled(0, 1, 0));
    }

    [Fact]
    public void Every_order_is_equally_likely()
    {
        var orders = new int[24];
        for (ulong epoch = 0; epoch < 24_000; epoch++)
        {
            int[] order = Shuffled(4, 1, epoch);
            int rank = (order[0] * 6) + (order.Skip(1).Count(v => v < order[1]) * 2) + (order[2] > order[3] ? 1 : 0);
            orders[rank]++;
        }

        AssertUniform(orders, 24_000);
    }

    private static int[] Shuffled(int count, ulong seed, ulong epoch)
    {
        int[] values = [.. Enumerable.Range(0, count)];
        CounterRandom.Shuffle(values.AsSpan(), seed, epoch);
        return values;
    }

    // χ² with k − 1 degrees of freedom has mean k − 1 and variance 2(k − 1): within four standard deviations.
    private static void AssertUniform(int[] cells, int draws)
    {
        double expected = draws / (double)cells.Length;
        double statistic = cells.Sum(count => (count - expected) * (count - expected) / expected);
        double freedom = cells.Length - 1;
        double spread = 4 * Math.Sqrt(2 * freedom);
        Assert.InRange(statistic, freedom - spread, freedom + spread);
    }
}
