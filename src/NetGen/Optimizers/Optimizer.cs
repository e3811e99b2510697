namespace NetGen;

/// <summary>
/// An optimiser for networks of either precision. It keeps what it knows of its parameters (moments, step count), so
/// each network needs one of its own; training may stop and go on with it. Formulas and names are PyTorch's.
/// </summary>
public abstract class Optimizer : IOptimizer<float>, IOptimizer<double>
{
    private double _learningRate;

    private protected Optimizer(double learningRate, double weightDecay = 0)
    {
        LearningRate = learningRate;
        WeightDecay = weightDecay;
    }

    /// <summary>The size of the steps: finite and not negative. May be changed between steps.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative, infinite or not a number.</exception>
    public double LearningRate
    {
        get => _learningRate;
        set => _learningRate = double.IsFinite(value) && value >= 0
            ? value
            : throw new ArgumentOutOfRangeException(
                "learningRate", value, "The learning rate must be a finite number of at least 0.");
    }

    /// <summary>
    /// How strongly parameters are pulled to zero: finite and not negative. Where the class does not say otherwise, each gradient g
    /// becomes g + weightDecay·w. It pulls biases too, as in PyTorch; a group like <c>new("*.bias") { WeightDecay = 0 }</c> spares them.
    /// Default: 0.
    /// </summary>
    public double WeightDecay { get; init => field = OptimizerArguments.NotNegative(value, nameof(WeightDecay)); }

    /// <summary>Whether to climb: each gradient g becomes −g before anything else. Default: no.</summary>
    public bool Maximize { get; init; }

    /// <summary>
    /// Settings for some of the layers. A tensor belongs to the first group that names it; the optimiser's own settings hold for the others.
    /// Default: none.
    /// </summary>
    /// <exception cref="ArgumentNullException">The list, or a group in it, is null.</exception>
    public IReadOnlyList<ParameterGroup> Groups { get; init => field = CheckGroups(value); } = [];

    /// <summary>The name of the optimiser in its state.</summary>
    internal abstract string Kind { get; }

    /// <summary>Whether weights decay by w ← w·(1 − rate·weightDecay), apart from the gradient.</summary>
    internal virtual bool DecouplesWeightDecay => false;

    /// <summary>Whether a step is nothing but w ← w − rate·g.</summary>
    internal virtual bool IsDescent => false;

    /// <summary>What all state starts at.</summary>
    internal virtual double InitialState => 0;

    // Made when first used: settings are complete then, and a program that uses one precision need not load and compile the other.
    private protected abstract IOptimizer<float> Single { get; }

    private protected abstract IOptimizer<double> Double { get; }

    /// <summary>Makes one step. Allocates nothing but, the first time, its state.</summary>
    /// <param name="parameters">All parameters of the network.</param>
    /// <param name="gradients">The gradient of the loss, laid out like the parameters.</param>
    /// <param name="tensors">The network's <c>ParameterTensors</c>, which the first step needs if there are <see cref="Groups"/>.</param>
    /// <exception cref="ArgumentException">
    /// The lengths differ, or are those of another network than before, or a group names a layer that is not there.
    /// </exception>
    public void Step(Span<float> parameters, ReadOnlySpan<float> gradients, IReadOnlyList<ParameterTensor>? tensors = null) =>
        Step(Single, parameters, gradients, tensors);

    /// <inheritdoc cref="Step(Span{float}, ReadOnlySpan{float}, IReadOnlyList{ParameterTensor})"/>
    public void Step(Span<double> parameters, ReadOnlySpan<double> gradients, IReadOnlyList<ParameterTensor>? tensors = null) =>
        Step(Double, parameters, gradients, tensors);

    float? IOptimizer<float>.DescentRate => Single.DescentRate;

    OptimizerState<float> IOptimizer<float>.State => Single.State;

    double? IOptimizer<double>.DescentRate => Double.DescentRate;

    OptimizerState<double> IOptimizer<double>.State => Double.State;

    void IOptimizer<float>.Prepare(IReadOnlyList<ParameterTensor> tensors, int parameterCount) => Single.Prepare(tensors, parameterCount);

    void IOptimizer<float>.BeginStep() => Single.BeginStep();

    void IOptimizer<float>.Update(Span<float> parameters, ReadOnlySpan<float> gradients, int first) =>
        Single.Update(parameters, gradients, first);

    void IOptimizer<double>.Prepare(IReadOnlyList<ParameterTensor> tensors, int parameterCount) => Double.Prepare(tensors, parameterCount);

    void IOptimizer<double>.BeginStep() => Double.BeginStep();

    void IOptimizer<double>.Update(Span<double> parameters, ReadOnlySpan<double> gradients, int first) =>
        Double.Update(parameters, gradients, first);

    private static void Step<T>(
        IOptimizer<T> optimizer, Span<T> parameters, ReadOnlySpan<T> gradients, IReadOnlyList<ParameterTensor>? tensors)
        where T : unmanaged
    {
        if (gradients.Length != parameters.Length)
        {
            throw new ArgumentException(
                $"gradients holds {gradients.Length} values; parameters holds {parameters.Length}.", nameof(gradients));
        }

        optimizer.Prepare(tensors ?? [], parameters.Length);
        optimizer.BeginStep();
        optimizer.Update(parameters, gradients, 0);
    }

    private static IReadOnlyList<ParameterGroup> CheckGroups(IReadOnlyList<ParameterGroup> groups)
    {
        ArgumentNullException.ThrowIfNull(groups, nameof(Groups));
        foreach (ParameterGroup group in groups)
        {
            ArgumentNullException.ThrowIfNull(group, nameof(Groups));
        }

        return Array.AsReadOnly([.. groups]);
    }
}
