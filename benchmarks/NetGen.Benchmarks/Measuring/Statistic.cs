namespace NetGen.Benchmarks.Measuring;

/// <summary>Which of several runs counts.</summary>
internal enum Statistic
{
    /// <summary>The one in the middle.</summary>
    Median,

    /// <summary>The one with the least time: on a machine that others use too.</summary>
    Fastest,
}
