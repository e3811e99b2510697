using System.Globalization;
using NetGen.Benchmarks.Cases;

namespace NetGen.Benchmarks.Measuring;

/// <summary>The same training on different numbers of threads, turn by turn.</summary>
internal static class ThreadComparison
{
    /// <summary>Measures, and gives the lines to print.</summary>
    /// <param name="selected">The case.</param>
    /// <param name="threads">The numbers of threads; the speed on the first is what the others are compared with.</param>
    /// <param name="options">How to measure.</param>
    public static IEnumerable<string> Of(SelectedCase selected, IReadOnlyList<int> threads, MeasuringOptions options)
    {
        FitWorkload workload = selected.CreateFit();
        List<FitTimer> timers = [.. threads.Select(count => new FitTimer(workload, count, options.RunTime))];
        for (int run = 0; run < options.Runs; run++)
        {
            timers.ForEach(timer => timer.Run());
        }

        List<Measurement> results = [.. timers.Select(timer => timer.Summarize(selected, options))];
        return results.Select(result => Describe(result, results[0].Microseconds / result.Microseconds));
    }

    private static string Describe(Measurement result, double speedup) =>
        string.Create(CultureInfo.InvariantCulture, $"{result} speedup={speedup:F2}");
}
