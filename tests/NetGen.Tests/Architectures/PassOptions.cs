namespace NetGen.Tests.Architectures;

/// <summary>What a backward pass is given beside inputs and targets.</summary>
internal sealed record PassOptions
{
    public ulong Step { get; init; }

    public int FirstExample { get; init; }

    public double[] ExampleWeights { get; init; } = [];

    /// <summary>How often the pass runs, each time adding to the gradient.</summary>
    public int Times { get; init; } = 1;

    /// <summary>The most examples that the workspace has room for; 0 for just those given.</summary>
    public int Capacity { get; init; }
}
