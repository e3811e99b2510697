using System.Diagnostics;

namespace NetGen.Benchmarks.Measuring;

/// <summary>What can tell how long something took.</summary>
internal static class Clocks
{
    /// <summary>Time as on the wall.</summary>
    public static TimeSpan Elapsed() => Stopwatch.GetElapsedTime(0);

    /// <summary>
    /// The time that this process has spent on a processor, which does not go on while others have it. Only right for
    /// workloads on one thread.
    /// </summary>
    public static TimeSpan Processor() => Environment.CpuUsage.TotalTime;
}
