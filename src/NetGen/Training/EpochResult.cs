namespace NetGen;

/// <summary>What one epoch of training gave.</summary>
/// <param name="Epoch">The epoch, from 1.</param>
/// <param name="Loss">The mean loss per example, as it was before each step, dropout included.</param>
/// <param name="Accuracy">
/// The share of right predictions on training data before they were learned from, of a classifier with class indices;
/// see <see cref="FitOptions.AccuracyInterval"/>.
/// </param>
/// <param name="ValidationLoss">The mean loss per example on the held-out data, if there is any.</param>
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
    TimeSpan Duration);
