using System.Globalization;
using NetGen.Benchmarks.Cases;

namespace NetGen.Benchmarks.Measuring;

/// <summary>What one case took.</summary>
/// <param name="Case">The case.</param>
/// <param name="Threads">The most threads that worked.</param>
/// <param name="Microseconds">The time of a step.</param>
/// <param name="Gigaflops">Billions of operations of the problem in a second.</param>
/// <param name="PeakGigaflops">The most that the threads could have done.</param>
/// <param name="AllocatedBytes">Bytes per step.</param>
internal sealed record Measurement(
    SelectedCase Case, int Threads, double Microseconds, double Gigaflops, double PeakGigaflops, long AllocatedBytes)
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

        double time = options.Pick(times);
        return new Measurement(selected, Threads: 1, time, workload.Operations / time / 1e3, peak, timer.AllocatedBytes);
    }

    /// <summary>The line that is printed for the case.</summary>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Case} threads={Threads} us={Format(Microseconds)} gflops={Format(Gigaflops)} peak_gflops={Format(PeakGigaflops)} fraction={Gigaflops / PeakGigaflops:F3} allocated_bytes={AllocatedBytes}");

    // Four digits that count, three decimals at most.
    private static string Format(double value)
    {
        int decimals = Math.Clamp(3 - (int)Math.Floor(Math.Log10(value)), 0, 3);
        return value.ToString($"F{decimals}", CultureInfo.InvariantCulture);
    }
}
