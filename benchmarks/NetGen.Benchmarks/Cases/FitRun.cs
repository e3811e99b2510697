namespace NetGen.Benchmarks.Cases;

/// <summary>What some steps of <see cref="Trainer"/> took.</summary>
/// <param name="Elapsed">The time of the steps.</param>
/// <param name="AllocatedBytes">The bytes that all threads of the process allocated meanwhile.</param>
internal readonly record struct FitRun(TimeSpan Elapsed, long AllocatedBytes);
