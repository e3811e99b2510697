namespace NetGen.Benchmarks.Epochs;

/// <summary>What an epoch took.</summary>
/// <param name="Examples">How many examples it had.</param>
/// <param name="Loading">Reading the files.</param>
/// <param name="Training">Making the network and training it.</param>
/// <param name="Loss">The mean loss, which shows that something was learned.</param>
internal sealed record EpochTime(int Examples, TimeSpan Loading, TimeSpan Training, double Loss);
