namespace NetGen.Benchmarks.Epochs;

/// <summary>What an epoch trains on.</summary>
/// <param name="Folder">The folder of the four MNIST files.</param>
/// <param name="Examples">The most examples, at least 1.</param>
/// <param name="Threads">The most threads that work, at least 1.</param>
internal sealed record EpochOptions(string Folder, int Examples, int Threads);
