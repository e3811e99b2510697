using System.Numerics;

namespace NetGen;

/// <summary>What a training run is given, checked.</summary>
internal sealed record TrainingSetup<TNet, T, TTarget, TWorkspace>
    where TNet : ITrainable<TNet, T, TTarget, TWorkspace>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
    where TTarget : unmanaged, INumberBase<TTarget>
    where TWorkspace : Workspace<T>
{
    public required ITrainable<TNet, T, TTarget, TWorkspace> Network { get; init; }

    public required BatchFeed<T, TTarget> Feed { get; init; }

    /// <summary>The examples of an epoch, where that is known.</summary>
    public required long? Examples { get; init; }

    /// <summary>The most examples of a batch.</summary>
    public required int BatchSize { get; init; }

    public required FitOptions Options { get; init; }

    public required StepSettings<T> Settings { get; init; }

    public required LearningRates? Rates { get; init; }

    public required ExampleWeights<T, TTarget> Weights { get; init; }

    public required ExampleAugmentation<T>? Augmentation { get; init; }

    public required Dataset<T, TTarget>? Validation { get; init; }

    public required Metric<T, TTarget>[] Metrics { get; init; }

    public required Action<FitProgress>? Progress { get; init; }

    /// <summary>What the bits of the result depend on, for a checkpoint to be compared with.</summary>
    public Dictionary<string, string> Describe() => new()
    {
        ["network"] = typeof(TNet).Name,
        ["network seed"] = Text(Network.Seed),
        ["optimizer"] = Settings.Stepper.State.Kind,
        ["seed"] = Text(Options.Seed),
        ["batch size"] = Text((ulong)BatchSize),
        ["examples"] = Examples is { } examples ? Text((ulong)examples) : "unknown",
        ["batches per epoch"] = Feed.Batches is { } batches ? Text((ulong)batches) : "unknown",
        ["shuffled"] = Options.Shuffle ? "yes" : "no",
        ["early stopping"] = Options.EarlyStopping is null ? "no" : "yes",
        ["augmentation"] = Options.Augmentation?.GetType().Name ?? "no",
        ["averaging"] = Options.Averaging is null ? "no" : "yes",
    };

    private static string Text(ulong number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>Whether what early stopping watches is to grow.</summary>
    public bool IsHigherBetter => Options.EarlyStopping?.Metric is { } name && Metrics.First(m => m.Name == name).IsHigherBetter;
}
