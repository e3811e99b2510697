using System.Globalization;
using NetGen.Benchmarks.Cases;

namespace NetGen.Benchmarks.Measuring;

/// <summary>What one case took.</summary>
/// <param name="Case">The case.</param>
/// <param name="Microseconds">The time of a step.</param>
/// <param name="Gigaflops">Billions of operations of the problem in a second.</param>
/// <param name="PeakGigaflops">The most that the thread could have done.</param>
/// <param name="AllocatedBytes">Bytes per step.</param>
internal sealed record Measurement(
    SelectedCase Case, double Microseconds, double Gigaflops, double PeakGigaflops, long AllocatedBytes)
{
    /// <summary>Measures a case.</summary>
    /// <param name="selected">The case.</param>
    /// <param name="options">How to measure.</param>
    public static Measurement Of(SelectedCase selected, MeasuringOptions options)
    {
        Workload workload = selected.Create();
        var timer = new StepTimer(workload, options.RunTime, options.Clock);
        var times = new double[options.Runs];
        double peak = 0;
        for (int run = 0; run < times.Length; run++)
        {
            // Beside every run, so that both see the same clock rate.
            peak = Math.Max(peak, PeakMeter.Measure());
            times[run] = timer.Run();
        }

        Array.Sort(times);
        double time = options.Statistic == Statistic.Fastest ? times[0] : Median(times);
        return new Measurement(selected, time, workload.Operations / time / 1e3, peak, timer.AllocatedBytes);
    }

    /// <summary>The line that is printed for the case.</summary>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Case} threads=1 us={Format(Microseconds)} gflops={Format(Gigaflops)} peak_gflops={Format(PeakGigaflops)} fraction={Gigaflops / PeakGigaflops:F3} allocated_bytes={AllocatedBytes}");

    private static double Median(double[] sorted) =>
        (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;

    // Four digits that count, three decimals at most.
    private static string Format(double value)
    {
        int decimals = Math.Clamp(3 - (int)Math.Floor(Math.Log10(value)), 0, 3);
        return value.ToString($"F{decimals}", CultureInfo.InvariantCulture);
    }
}
