using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace NetGen.Numerics;

/// <summary>
/// Random numbers as pure functions: number i of a sequence is a hash of the sequence's key and i. Nothing has to be
/// stored to draw a number again, and neither order nor threads can change it.
/// </summary>
/// <remarks>
/// <see cref="Hash(uint, uint)"/> is the fast 32-bit generator that runs in vector lanes (dropout masks);
/// <see cref="Hash64"/> the 64-bit one behind initialisation and shuffling. Neither is meant for cryptography.
/// </remarks>
public static class CounterRandom
{
    /// <summary>A 32-bit hash has more bits than a single-precision significand: so many low ones are dropped.</summary>
    internal const int DroppedBits = 8;

    /// <summary>2^−24, the distance between neighbouring uniform numbers in the lanes.</summary>
    internal const double UniformStep = 1.0 / (1 << 24);

    // The odd number next to 2^64 (2^32) over the golden ratio: its multiples spread evenly.
    private const ulong Golden64 = 0x9E3779B9_7F4A7C15;
    private const uint Golden32 = 0x9E3779B9;

    // Multipliers of C. Wellons' three-round 32-bit mixer (triple32), searched for low avalanche bias.
    private const uint Multiplier1 = 0xED5AD4BB;
    private const uint Multiplier2 = 0xAC4C1B51;
    private const uint Multiplier3 = 0x31848BAB;

    // Keep the draws of one seed for different purposes apart.
    private const ulong LanesPurpose = 1;
    private const ulong SequencePurpose = 2;
    private const ulong ShufflePurpose = 3;

    /// <summary>
    /// 32 random bits: number <paramref name="counter"/> of the sequence <paramref name="key"/>. Three rounds of
    /// multiply and xor-shift; the key enters twice, so that sequences are not shifted copies of each other.
    /// </summary>
    /// <param name="key">Names the sequence; see <see cref="Key"/>.</param>
    /// <param name="counter">Position in the sequence; a sequence holds each 32-bit number exactly once.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Hash(uint key, uint counter)
    {
        uint x = counter + key;
        x = (x ^ (x >> 17)) * Multiplier1;
        x = ((x ^ (x >> 11)) + SecondKey(key)) * Multiplier2;
        x = (x ^ (x >> 15)) * Multiplier3;
        return x ^ (x >> 14);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector128<uint> Hash(uint key, Vector128<uint> counters)
    {
        var x = counters + Vector128.Create(key);
        x = (x ^ (x >>> 17)) * Vector128.Create(Multiplier1);
        x = ((x ^ (x >>> 11)) + Vector128.Create(SecondKey(key))) * Vector128.Create(Multiplier2);
        x = (x ^ (x >>> 15)) * Vector128.Create(Multiplier3);
        return x ^ (x >>> 14);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector256<uint> Hash(uint key, Vector256<uint> counters)
    {
        var x = counters + Vector256.Create(key);
        x = (x ^ (x >>> 17)) * Vector256.Create(Multiplier1);
        x = ((x ^ (x >>> 11)) + Vector256.Create(SecondKey(key))) * Vector256.Create(Multiplier2);
        x = (x ^ (x >>> 15)) * Vector256.Create(Multiplier3);
        return x ^ (x >>> 14);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector512<uint> Hash(uint key, Vector512<uint> counters)
    {
        var x = counters + Vector512.Create(key);
        x = (x ^ (x >>> 17)) * Vector512.Create(Multiplier1);
        x = ((x ^ (x >>> 11)) + Vector512.Create(SecondKey(key))) * Vector512.Create(Multiplier2);
        x = (x ^ (x >>> 15)) * Vector512.Create(Multiplier3);
        return x ^ (x >>> 14);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint SecondKey(uint key) => key * Golden32;

    /// <summary>The key of the sequence that one layer draws for one example in one training step.</summary>
    /// <param name="seed">The network's seed.</param>
    /// <param name="stream">Names the layer.</param>
    /// <param name="step">The training step.</param>
    /// <param name="example">The example's index in the whole batch.</param>
    // Once per example: a call costs less than its code in every loop.
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static uint Key(ulong seed, uint stream, ulong step, ulong example) =>
        (uint)(Absorb(Absorb(Absorb(Absorb(LanesPurpose, seed), stream), step), example) >> 32);

    /// <summary>The key of a 64-bit sequence.</summary>
    /// <param name="seed">The seed that everything random in a run derives from.</param>
    /// <param name="stream">Tells the sequences of one seed apart.</param>
    public static ulong Key64(ulong seed, ulong stream) => Absorb(Absorb(SequencePurpose, seed), stream);

    /// <summary>64 random bits: number <paramref name="counter"/> of the sequence <paramref name="key"/>.</summary>
    /// <param name="key">Names the sequence; see <see cref="Key64"/>.</param>
    /// <param name="counter">Position in the sequence.</param>
    public static ulong Hash64(ulong key, ulong counter) => Mix((Mix((counter * Golden64) + key) ^ key) + Golden64);

    /// <summary>A uniform number in [0, 1), a multiple of 2^−53.</summary>
    /// <param name="key">Names the sequence; see <see cref="Key64"/>.</param>
    /// <param name="counter">Position in the sequence.</param>
    public static double Uniform(ulong key, ulong counter) => (Hash64(key, counter) >> 11) * (1.0 / (1L << 53));

    /// <summary>
    /// A number from the standard normal distribution (mean 0, variance 1), by Marsaglia's polar method: for a uniform
    /// point (u, v) in the unit disc and s = u² + v², u·√(−2·ln s / s) is normal.
    /// </summary>
    /// <param name="key">Names the sequence; see <see cref="Key64"/>.</param>
    /// <param name="counter">Position in the sequence.</param>
    public static double Normal(ulong key, ulong counter)
    {
        ulong trials = Hash64(key, counter);
        for (ulong trial = 0; ; trial += 2)
        {
            double u = (2 * Uniform(trials, trial)) - 1;
            double v = (2 * Uniform(trials, trial + 1)) - 1;
            double s = (u * u) + (v * v);
            if (s > 0 && s < 1)
            {
                return u * Math.Sqrt(-2 * DoubleMath.Log(s) / s);
            }
        }
    }

    /// <summary>
    /// A uniform integer in [0, <paramref name="bound"/>). Probabilities differ from 1/bound by less than 2^−64.
    /// </summary>
    /// <param name="key">Names the sequence; see <see cref="Key64"/>.</param>
    /// <param name="counter">Position in the sequence.</param>
    /// <param name="bound">At least 1.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="bound"/> is zero or negative.</exception>
    public static int Below(ulong key, ulong counter, int bound)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(bound);
        return (int)Math.BigMul(Hash64(key, counter), (ulong)bound, out _);
    }

    /// <summary>
    /// Puts <paramref name="values"/> in a random order (Fisher–Yates): a function of the order they came in, their
    /// number, the seed and the epoch.
    /// </summary>
    /// <typeparam name="T">Any type.</typeparam>
    /// <param name="values">What to shuffle, in place.</param>
    /// <param name="seed">The seed of the run.</param>
    /// <param name="epoch">Counts the shuffles of a run, so that each differs.</param>
    public static void Shuffle<T>(Span<T> values, ulong seed, ulong epoch)
    {
        ulong key = Absorb(Absorb(ShufflePurpose, seed), epoch);
        for (int last = values.Length - 1; last > 0; last--)
        {
            int chosen = Below(key, (ulong)last, last + 1);
            (values[last], values[chosen]) = (values[chosen], values[last]);
        }
    }

    private static ulong Absorb(ulong state, ulong value) => Mix((state ^ value) + Golden64);

    // The finaliser of SplitMix64 (Steele, Lea and Flood 2014; D. Stafford's variant 13).
    private static ulong Mix(ulong x)
    {
        x = (x ^ (x >> 30)) * 0xBF58476D_1CE4E5B9;
        x = (x ^ (x >> 27)) * 0x94D049BB_133111EB;
        return x ^ (x >> 31);
    }
}
