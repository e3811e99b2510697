namespace NetGen.Benchmarks.Measuring;

/// <summary>How cases are measured.</summary>
/// <param name="Runs">How many runs each case gets, at least 1.</param>
/// <param name="RunTime">About how long a run takes; at least one step is made.</param>
/// <param name="Clock">One of <see cref="Clocks"/>.</param>
/// <param name="Statistic">Which run counts.</param>
internal sealed record MeasuringOptions(int Runs, TimeSpan RunTime, Func<TimeSpan> Clock, Statistic Statistic)
{
    /// <summary>The time that counts.</summary>
    /// <param name="times">Those of all runs, which get sorted.</param>
    public double Pick(double[] times)
    {
        Array.Sort(times);
        return Statistic == Statistic.Fastest ? times[0] : (times[(times.Length - 1) / 2] + times[times.Length / 2]) / 2;
    }
}
