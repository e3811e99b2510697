namespace NetGen.Benchmarks.Cases;

/// <summary>Something to measure.</summary>
/// <param name="Name">What it is called on the command line and in the output.</param>
/// <param name="Batches">The batch sizes it is measured with unless others are asked for.</param>
/// <param name="Create">Makes the steps for a batch size.</param>
/// <param name="CreateFit">Makes the same training with <see cref="Trainer"/>; null for predictions.</param>
internal sealed record BenchmarkCase(
    string Name, IReadOnlyList<int> Batches, Func<int, Workload> Create, Func<int, FitWorkload>? CreateFit = null);
