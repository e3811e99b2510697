namespace NetGen;

/// <summary>How <see cref="Trainer"/> trains. A value out of range is refused when it is set.</summary>
public sealed class FitOptions
{
    /// <summary>How often the training data is gone through, at least 1. Default: 1.</summary>
    public int Epochs { get; init => field = AtLeast(1, value, nameof(Epochs)); } = 1;

    /// <summary>
    /// The number of examples per step, at least 1. The last batch of an epoch may be shorter. 1 is stochastic
    /// gradient descent, <see cref="int.MaxValue"/> takes all data at once. Default: 32.
    /// </summary>
    public int BatchSize { get; init => field = AtLeast(1, value, nameof(BatchSize)); } = 32;

    /// <summary>What the order of the examples depends on: each epoch shuffles them anew. Default: 0.</summary>
    public ulong Seed { get; init; }

    /// <summary>
    /// The most threads that work, at least 1. It changes the speed and not a bit of the result. Small networks and
    /// batches stay on one thread, where waking another would cost more than it does; the validation is shared out
    /// alike. Default: the number of processors.
    /// </summary>
    public int Threads { get; init => field = AtLeast(1, value, nameof(Threads)); } = Environment.ProcessorCount;

    /// <summary>Held-out data to evaluate after each epoch, of the same types as the training data.</summary>
    public Dataset? Validation { get; init; }

    /// <summary>Whether an infinite or undefined loss ends training with a <see cref="NonFiniteLossException"/>. Default: yes.</summary>
    public bool StopAtNonFiniteLoss { get; init; } = true;

    /// <summary>
    /// To report the accuracy on training data of a classifier, one batch in so many is predicted just before it is
    /// learned from; 0 saves that time and reports none. Default: 8.
    /// </summary>
    public int AccuracyInterval { get; init => field = AtLeast(0, value, nameof(AccuracyInterval)); } = 8;

    /// <summary>Called after every step, on the thread that trains; training waits until it returns.</summary>
    public Action<FitProgress>? OnProgress { get; init; }

    /// <summary>Called after every epoch and its evaluation, on the thread that trains.</summary>
    public Action<EpochResult>? OnEpoch { get; init; }

    private static int AtLeast(int least, int value, string name)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(value, least, name);
        return value;
    }
}
