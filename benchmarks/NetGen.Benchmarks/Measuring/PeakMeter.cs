using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using NetGen.Numerics;

namespace NetGen.Benchmarks.Measuring;

/// <summary>Measures how many fused multiply-adds a thread can do, with the widest registers, when it does nothing else.</summary>
internal static class PeakMeter
{
    // A millisecond or two.
    private const int Iterations = 400_000;

    // Threads do not begin at exactly the same time.
    private const int LongerTogether = 4;

    // Enough to hide a latency of 5 cycles on two units; with the two operands they fit into 16 registers.
    private const int Accumulators = 12;

    private static float Sink;

    /// <summary>One short measurement.</summary>
    /// <returns>Billions of single-precision operations in a second, two for a multiply-add.</returns>
    public static double Measure() => Measure(Iterations);

    /// <summary>A measurement of several threads at once, which together may do less than each alone.</summary>
    /// <param name="threads">How many threads, at least 1.</param>
    /// <returns>Billions of single-precision operations that all of them do in a second.</returns>
    public static double MeasureTogether(int threads)
    {
        using var start = new Barrier(threads);
        var peaks = new double[threads];
        void MeasureOne(int thread)
        {
            start.SignalAndWait();
            peaks[thread] = Measure(Iterations * LongerTogether);
        }

        List<Thread> running = [.. Enumerable.Range(0, threads).Select(i => new Thread(() => MeasureOne(i)))];
        running.ForEach(thread => thread.Start());
        running.ForEach(thread => thread.Join());
        return peaks.Sum();
    }

    private static double Measure(int iterations) =>
        Vector512.IsHardwareAccelerated ? Measure<Float512>(iterations)
        : Vector256.IsHardwareAccelerated ? Measure<Float256>(iterations)
        : Measure<Float128>(iterations);

    private static double Measure<TLanes>(int iterations)
        where TLanes : struct, ILanes<TLanes, float>
    {
        long start = Stopwatch.GetTimestamp();
        Sink = Multiply<TLanes>(iterations);
        double seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
        return 2.0 * Accumulators * TLanes.Count * iterations / seconds / 1e9;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static float Multiply<TLanes>(int iterations)
        where TLanes : struct, ILanes<TLanes, float>
    {
        TLanes factor = TLanes.Broadcast(0.5f), term = TLanes.Broadcast(1f);
        TLanes a = term, b = term, c = term, d = term, e = term, f = term;
        TLanes g = term, h = term, i = term, j = term, k = term, l = term;
        for (int n = 0; n < iterations; n++)
        {
            a = TLanes.FusedMultiplyAdd(a, factor, term);
            b = TLanes.FusedMultiplyAdd(b, factor, term);
            c = TLanes.FusedMultiplyAdd(c, factor, term);
            d = TLanes.FusedMultiplyAdd(d, factor, term);
            e = TLanes.FusedMultiplyAdd(e, factor, term);
            f = TLanes.FusedMultiplyAdd(f, factor, term);
            g = TLanes.FusedMultiplyAdd(g, factor, term);
            h = TLanes.FusedMultiplyAdd(h, factor, term);
            i = TLanes.FusedMultiplyAdd(i, factor, term);
            j = TLanes.FusedMultiplyAdd(j, factor, term);
            k = TLanes.FusedMultiplyAdd(k, factor, term);
            l = TLanes.FusedMultiplyAdd(l, factor, term);
        }

        return TLanes.ReduceSum(a + b + c + d + e + f + g + h + i + j + k + l);
    }
}
