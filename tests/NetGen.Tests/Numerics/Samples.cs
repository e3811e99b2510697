using System.Numerics;

namespace NetGen.Tests.Numerics;

/// <summary>Arguments to test functions at: every magnitude of the format, and a dense cover of the interesting part.</summary>
internal static class Samples
{
    /// <summary>Finite numbers spread evenly over all bit patterns, denormals and both signs included.</summary>
    public static IEnumerable<float> AllSingles(uint step = 131_071)
    {
        for (ulong bits = 0; bits <= uint.MaxValue; bits += step)
        {
            float x = BitConverter.UInt32BitsToSingle((uint)bits);
            if (float.IsFinite(x))
            {
                yield return x;
            }
        }
    }

    /// <inheritdoc cref="AllSingles"/>
    public static IEnumerable<double> AllDoubles()
    {
        const ulong step = (1UL << 49) - 1;
        for (UInt128 bits = 0; bits <= ulong.MaxValue; bits += step)
        {
            double x = BitConverter.UInt64BitsToDouble((ulong)bits);
            if (double.IsFinite(x))
            {
                yield return x;
            }
        }
    }

    /// <summary>Evenly spaced numbers, slightly off round values.</summary>
    public static IEnumerable<T> Between<T>(double from, double to, int count = 20_000)
        where T : IBinaryFloatingPointIeee754<T>
    {
        double step = (to - from) / count;
        return Enumerable.Range(0, count).Select(i => T.CreateTruncating(from + (step * (i + 0.31830988618379067))));
    }

    /// <summary>A number and its neighbours.</summary>
    public static IEnumerable<T> Around<T>(double centre, int count = 200)
        where T : IBinaryFloatingPointIeee754<T>
    {
        T x = T.CreateTruncating(centre);
        for (int i = 0; i < count; i++)
        {
            x = T.BitDecrement(x);
        }

        for (int i = 0; i <= 2 * count; i++)
        {
            yield return x;
            x = T.BitIncrement(x);
        }
    }

    /// <summary>Zeros, infinities, NaN, the ends of the normal and denormal ranges.</summary>
    public static T[] Special<T>()
        where T : IBinaryFloatingPointIeee754<T>, IMinMaxValue<T> =>
    [
        T.Zero, T.NegativeZero, T.One, T.NegativeOne, T.Epsilon, -T.Epsilon, T.MaxValue, T.MinValue,
        T.PositiveInfinity, T.NegativeInfinity, T.NaN, T.BitIncrement(T.One), T.BitDecrement(T.One),
    ];
}
