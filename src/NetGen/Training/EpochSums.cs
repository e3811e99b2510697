namespace NetGen;

/// <summary>What has been added up over the batches of an epoch so far.</summary>
/// <param name="Loss">The sum of the losses of the examples.</param>
/// <param name="Examples">The number of examples.</param>
/// <param name="Correct">How many of the predicted examples were right.</param>
/// <param name="Predicted">How many examples were predicted.</param>
internal readonly record struct EpochSums(double Loss, long Examples, long Correct, long Predicted)
{
    public double MeanLoss => Loss / Examples;

    public double? Accuracy => Predicted == 0 ? null : (double)Correct / Predicted;

    public EpochSums Add(EpochSums more) => new(
        Loss + more.Loss, Examples + more.Examples, Correct + more.Correct, Predicted + more.Predicted);
}
