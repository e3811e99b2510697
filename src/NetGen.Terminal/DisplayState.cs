namespace NetGen.Terminal;

/// <summary>Where training stands after a step.</summary>
/// <param name="Epoch">The epoch, from 1.</param>
/// <param name="Epochs">The number of epochs; 0 if that is open.</param>
/// <param name="Batch">The batches of this epoch that are done.</param>
/// <param name="Batches">The batches per epoch; 0 if that is open.</param>
/// <param name="Step">The steps since the beginning.</param>
/// <param name="Loss">The loss.</param>
/// <param name="Accuracy">The share of right predictions, if it is known.</param>
/// <param name="LearningRate">The learning rate; 0 or NaN is not shown.</param>
/// <param name="ExamplesPerSecond">The speed; 0 or NaN is not shown.</param>
/// <param name="TimeLeft">The time to the end of training, if it is known.</param>
public readonly record struct DisplayState(
    int Epoch,
    int Epochs,
    int Batch,
    int Batches,
    long Step,
    double Loss,
    double? Accuracy = null,
    double LearningRate = 0,
    double ExamplesPerSecond = 0,
    TimeSpan? TimeLeft = null);
