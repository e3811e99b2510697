namespace NetGen;

/// <summary>
/// Where training stands. Handed over by value, on the thread that trains, which waits until the handler returns; steps
/// that are reported allocate nothing. A handler of the interface <see cref="IProgress{T}"/> fits as it is:
/// <c>Trainer.Fit(…, progress: handler.Report)</c>.
/// </summary>
public readonly record struct FitProgress
{
    /// <summary>What has just happened.</summary>
    public FitEvent Event { get; init; }

    /// <summary>The epoch, from 1.</summary>
    public int Epoch { get; init; }

    /// <summary>The number of epochs, if no early stopping ends them.</summary>
    public int Epochs { get; init; }

    /// <summary>The batches of this epoch that are done.</summary>
    public int Batch { get; init; }

    /// <summary>The batches per epoch; <see langword="null"/> in the first epoch over a stream of unknown length.</summary>
    public int? Batches { get; init; }

    /// <summary>The steps that are done in all epochs.</summary>
    public long Step { get; init; }

    /// <summary>The mean loss per example in this epoch so far, as it was before each step, dropout and penalties included.</summary>
    public double Loss { get; init; }

    /// <summary>The mean loss per example of the last batch, before its step.</summary>
    public double BatchLoss { get; init; }

    /// <summary>The share of right predictions in this epoch so far; see <see cref="FitOptions.AccuracyInterval"/>.</summary>
    public double? Accuracy { get; init; }

    /// <summary>The learning rate of the last step.</summary>
    public double LearningRate { get; init; }

    /// <summary>The training speed in this epoch so far.</summary>
    public double ExamplesPerSecond { get; init; }

    /// <summary>The estimated time until the last epoch is done, evaluations included; <see langword="null"/> while it cannot be known.</summary>
    public TimeSpan? TimeLeft { get; init; }

    /// <summary>What the last watched step did to each layer; empty before that. See <see cref="FitOptions.LayerInterval"/>.</summary>
    public ReadOnlyMemory<LayerStatistics> Layers { get; init; }

    /// <summary>With <see cref="FitEvent.Epoch"/>: what the epoch gave.</summary>
    public EpochResult? Result { get; init; }
}
