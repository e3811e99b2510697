namespace NetGen.Benchmarks.Epochs;

/// <summary>An epoch that can be timed.</summary>
/// <param name="Name">What it is called on the command line and in the output.</param>
/// <param name="Run">Trains a new network.</param>
internal sealed record EpochCase(string Name, Func<EpochOptions, EpochTime> Run);
