namespace NetGen;

/// <summary>How <see cref="Trainer"/> trains. A value out of range is refused when it is set.</summary>
public sealed record FitOptions
{
    /// <summary>How often the training data is gone through, at least 1. Default: 1.</summary>
    public int Epochs { get; init => field = AtLeast(1, value, nameof(Epochs)); } = 1;

    /// <summary>
    /// The number of examples per step, at least 1. The last batch of an epoch may be shorter. 1 is stochastic
    /// gradient descent, <see cref="int.MaxValue"/> takes all data at once. A batch goes through the network in passes of at most
    /// 128 examples, whose gradients add up, so a large one takes no more memory. Default: 32.
    /// </summary>
    public int BatchSize { get; init => field = AtLeast(1, value, nameof(BatchSize)); } = 32;

    /// <summary>What the order of the examples depends on: each epoch shuffles them anew. Default: 0.</summary>
    public ulong Seed { get; init; }

    /// <summary>Whether each epoch takes the examples in another order. A stream has its own. Default: yes.</summary>
    public bool Shuffle { get; init; } = true;

    /// <summary>Whether the rest of an epoch that does not fill a batch is left out. Default: no.</summary>
    public bool DropLast { get; init; }

    /// <summary>
    /// The most threads that work, at least 1. It changes the speed and not a bit of the result. Small networks and
    /// batches stay on one thread, where waking another would cost more than it does; the validation is shared out
    /// alike. Default: the number of processors.
    /// </summary>
    public int Threads { get; init => field = AtLeast(1, value, nameof(Threads)); } = Environment.ProcessorCount;

    /// <summary>Held-out data to evaluate after each epoch, of the same types as the training data.</summary>
    public Dataset? Validation { get; init; }

    /// <summary>
    /// Without <see cref="Validation"/>: the share of the training data to hold out instead, in [0, 1), drawn by the seed. The
    /// share of every class is kept. Default: 0.
    /// </summary>
    public double ValidationSplit
    {
        get;
        init => field = value is >= 0 and < 1
            ? value
            : throw new ArgumentOutOfRangeException(nameof(ValidationSplit), value, $"{nameof(ValidationSplit)} must be in [0, 1).");
    }

    /// <summary>When to end before the last epoch; null for never. Needs held-out data.</summary>
    public EarlyStopping? EarlyStopping { get; init; }

    /// <summary>How much the examples of each class count, in the order of the classes: finite and at least 0; null for all alike.</summary>
    public IReadOnlyList<double>? ClassWeights { get; init; }

    /// <summary>What else to measure on the held-out data after each epoch.</summary>
    public IReadOnlyList<Metric> Metrics { get; init; } = [];

    /// <summary>
    /// What changes the inputs whenever they are learned from, such as an <see cref="ImageAugmentation"/>: an
    /// <see cref="IExampleTransform{T}"/> of the network's precision. Null for nothing.
    /// </summary>
    public IExampleTransform? Augmentation { get; init; }

    /// <summary>How the learning rate changes, from the optimiser's own at the start; null keeps that.</summary>
    public LearningRateSchedule? Schedule { get; init; }

    /// <summary>What is added to the loss for large weights, or limits them; those declared by attributes come on top.</summary>
    public IReadOnlyList<Penalty> Penalties { get; init; } = [];

    /// <summary>Limits gradients before the optimiser gets them; null leaves them as they are.</summary>
    public GradientClipping? Clipping { get; init; }

    /// <summary>
    /// A mean of the parameters over the steps, with which the network is evaluated and which it has in the end; null for none.
    /// </summary>
    public WeightAverage? Averaging { get; init; }

    /// <summary>Where to write down how far training is, so that it can go on after a crash; null for nowhere.</summary>
    public CheckpointOptions? Checkpoints { get; init; }

    /// <summary>Whether an infinite or undefined loss ends training with a <see cref="NonFiniteLossException"/>. Default: yes.</summary>
    public bool StopAtNonFiniteLoss { get; init; } = true;

    /// <summary>
    /// To report the accuracy on training data of a classifier, one batch in so many is predicted just before it is
    /// learned from; 0 saves that time and reports none. Default: 8.
    /// </summary>
    public int AccuracyInterval { get; init => field = AtLeast(0, value, nameof(AccuracyInterval)); } = 8;

    /// <summary>
    /// One step in so many is watched for <see cref="FitProgress.Layers"/>, which takes about as long as a step of the optimiser; 0 for
    /// none. Default: 0.
    /// </summary>
    public int LayerInterval { get; init => field = AtLeast(0, value, nameof(LayerInterval)); }

    private static int AtLeast(int least, int value, string name)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(value, least, name);
        return value;
    }
}
