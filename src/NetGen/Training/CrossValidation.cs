namespace NetGen;

/// <summary>What the runs of a cross-validation gave, each held out another part of the data.</summary>
/// <param name="Folds">How the network of each run does on its held-out part, in order.</param>
public sealed record CrossValidation(IReadOnlyList<Evaluation> Folds)
{
    /// <summary>The mean of the losses.</summary>
    public double Loss => Folds.Average(f => f.Loss);

    /// <summary>The mean of the accuracies; <see langword="null"/> for a network that is no classifier.</summary>
    public double? Accuracy => Folds.Average(f => f.Accuracy);

    /// <summary>The standard deviation of the accuracies between the runs (that of a sample); <see langword="null"/> likewise.</summary>
    public double? AccuracyDeviation => Accuracy is { } mean
        ? Math.Sqrt(Folds.Sum(f => (f.Accuracy!.Value - mean) * (f.Accuracy.Value - mean)) / (Folds.Count - 1))
        : null;

    /// <summary>The mean of a metric.</summary>
    /// <param name="name">Its name.</param>
    /// <exception cref="InvalidOperationException">It was not measured.</exception>
    public double Mean(string name) => Folds.Average(f => f.Metrics.Any(m => m.Name == name)
        ? f.Metrics.First(m => m.Name == name).Value
        : throw new InvalidOperationException($"'{name}' was not measured, but {(f.Metrics.Count == 0 ? "no metric" : string.Join(", ", f.Metrics.Select(m => m.Name)))}."));
}
