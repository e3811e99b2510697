namespace NetGen.Benchmarks.Measuring;

/// <summary>How cases are measured.</summary>
/// <param name="Runs">How many runs each case gets, at least 1.</param>
/// <param name="RunTime">About how long a run takes; at least one step is made.</param>
/// <param name="Clock">One of <see cref="Clocks"/>.</param>
/// <param name="Statistic">Which run counts.</param>
internal sealed record MeasuringOptions(int Runs, TimeSpan RunTime, Func<TimeSpan> Clock, Statistic Statistic);
