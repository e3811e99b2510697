namespace NetGen;

/// <summary>Where training stands after a step.</summary>
/// <param name="Epoch">The epoch, from 1.</param>
/// <param name="Epochs">The number of epochs.</param>
/// <param name="Batch">The batches of this epoch that are done.</param>
/// <param name="Batches">The batches per epoch.</param>
/// <param name="Loss">The mean loss per example in this epoch so far, as it was before each step, dropout included.</param>
/// <param name="Accuracy">The share of right predictions in this epoch so far; see <see cref="FitOptions.AccuracyInterval"/>.</param>
/// <param name="ExamplesPerSecond">The training speed in this epoch so far.</param>
public readonly record struct FitProgress(
    int Epoch, int Epochs, int Batch, int Batches, double Loss, double? Accuracy, double ExamplesPerSecond);
