namespace NetGen;

/// <summary>
/// Ends training when the held-out data has not got better for some epochs: the network has begun to learn its examples
/// by heart.
/// </summary>
public sealed class EarlyStopping
{
    /// <summary>How many epochs in a row may bring no improvement, at least 1. Default: 5.</summary>
    public int Patience
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1, nameof(Patience));
            field = value;
        }
    } = 5;

    /// <summary>What counts as an improvement: by more than so much, at least 0. Default: 0.</summary>
    public double MinimumImprovement
    {
        get;
        init => field = value >= 0 && double.IsFinite(value)
            ? value
            : throw new ArgumentOutOfRangeException(nameof(MinimumImprovement), value, $"{nameof(MinimumImprovement)} must be finite and at least 0.");
    }

    /// <summary>The name of the metric of <see cref="FitOptions.Metrics"/> to watch; without one the loss on the held-out data.</summary>
    public string? Metric { get; init; }

    /// <summary>Whether the network has the parameters of its best epoch in the end, also if all epochs are run. Default: yes.</summary>
    public bool RestoresBest { get; init; } = true;
}
