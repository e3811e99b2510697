using NetGen.Numerics;

namespace NetGen;

/// <summary>
/// Points drawn uniformly from a cube, for <see cref="GradientCheck"/>. One seed gives the same points on every machine.
/// </summary>
public sealed class RandomPoints
{
    private readonly ulong _seed;

    /// <summary>Describes the points.</summary>
    /// <param name="count">How many points, at least 1.</param>
    /// <param name="dimensions">The number of variables, at least 1.</param>
    /// <param name="low">The least value of a variable: finite.</param>
    /// <param name="high">The bound above: finite and more than <paramref name="low"/>.</param>
    /// <param name="seed">What the points depend on.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument is not in its range.</exception>
    public RandomPoints(int count, int dimensions, double low = -1, double high = 1, ulong seed = 0)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(dimensions, 1);
        if (!(low < high && double.IsFinite(high - low)))
        {
            throw new ArgumentOutOfRangeException(nameof(high), high, $"high is {high} and low {low}; expected two finite numbers, low below high.");
        }

        (Count, Dimensions, Low, High, _seed) = (count, dimensions, low, high, seed);
    }

    /// <summary>How many points there are.</summary>
    public int Count { get; }

    /// <summary>The number of variables.</summary>
    public int Dimensions { get; }

    /// <summary>The least value of a variable.</summary>
    public double Low { get; }

    /// <summary>The bound above, which no value reaches but by rounding.</summary>
    public double High { get; }

    /// <summary>A point, drawn anew each time.</summary>
    /// <param name="index">From 0 to <see cref="Count"/> − 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such point.</exception>
    public double[] this[int index]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfNegative(index);
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, Count);
            ulong key = CounterRandom.Key64(_seed, (ulong)index);
            return [.. Enumerable.Range(0, Dimensions).Select(i => Low + ((High - Low) * CounterRandom.Uniform(key, (ulong)i)))];
        }
    }
}
