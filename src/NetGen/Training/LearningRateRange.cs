namespace NetGen;

/// <summary>What a range test goes through; see <c>Trainer.FindLearningRate</c>.</summary>
public sealed class LearningRateRange
{
    /// <summary>The first rate, above 0. Default: 1e-6.</summary>
    public double From { get; init => field = Positive(value, nameof(From)); } = 1e-6;

    /// <summary>The last rate, above 0, if the loss does not grow out of hand before. Default: 10.</summary>
    public double To { get; init => field = Positive(value, nameof(To)); } = 10;

    /// <summary>The number of steps, at least 2: the rate grows by the same factor in each. Default: 200.</summary>
    public int Steps
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 2, nameof(Steps));
            field = value;
        }
    } = 200;

    private static double Positive(double value, string name) => value > 0 && double.IsFinite(value)
        ? value
        : throw new ArgumentOutOfRangeException(name, value, $"{name} must be finite and above 0.");
}
