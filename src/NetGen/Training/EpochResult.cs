namespace NetGen;

/// <summary>What one epoch of training gave.</summary>
/// <param name="Epoch">The epoch, from 1.</param>
/// <param name="Loss">The mean loss per example, as it was before each step, dropout and penalties included.</param>
/// <param name="Accuracy">
/// The share of right predictions on training data before they were learned from, of a classifier with class indices;
/// see <see cref="FitOptions.AccuracyInterval"/>.
/// </param>
/// <param name="ValidationLoss">The mean loss per example on the held-out data, if there is any, without penalties.</param>
/// <param name="ValidationAccuracy">The share of right predictions on the held-out data, of a classifier with class indices.</param>
/// <param name="ExamplesPerSecond">The training speed, without the evaluation.</param>
/// <param name="Duration">The training time, without the evaluation.</param>
public sealed record EpochResult(
    int Epoch,
    double Loss,
    double? Accuracy,
    double? ValidationLoss,
    double? ValidationAccuracy,
    double ExamplesPerSecond,
    TimeSpan Duration)
{
    /// <summary>The learning rate of the epoch's last step.</summary>
    public double LearningRate { get; init; }

    /// <summary>The values of <see cref="FitOptions.Metrics"/> on the held-out data, in their order.</summary>
    public IReadOnlyList<MetricValue> Metrics { get; init; } = [];

    /// <summary>What the epoch's last watched step did to each layer; see <see cref="FitOptions.LayerInterval"/>.</summary>
    public IReadOnlyList<LayerStatistics> Layers { get; init; } = [];
}
