namespace NetGen;

/// <summary>
/// An optimiser for networks of either precision. It keeps what it knows of its parameters (moments, step count), so
/// each network needs one of its own; training may stop and go on with it.
/// </summary>
public abstract class Optimizer : IOptimizer<float>, IOptimizer<double>
{
    private double _learningRate;

    private protected Optimizer(double learningRate) => LearningRate = learningRate;

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

    // Made when first used: a program that uses one precision need not load and compile the other.
    private protected abstract IOptimizer<float> Single { get; }

    private protected abstract IOptimizer<double> Double { get; }

    /// <summary>Makes one step. Allocates nothing but, the first time, its state.</summary>
    /// <param name="parameters">All parameters of the network.</param>
    /// <param name="gradients">The gradient of the loss, laid out like the parameters.</param>
    /// <exception cref="ArgumentException">The lengths differ, or are those of another network than before.</exception>
    public void Step(Span<float> parameters, ReadOnlySpan<float> gradients) => Step(Single, parameters, gradients);

    /// <inheritdoc cref="Step(Span{float}, ReadOnlySpan{float})"/>
    public void Step(Span<double> parameters, ReadOnlySpan<double> gradients) => Step(Double, parameters, gradients);

    float? IOptimizer<float>.DescentRate => Single.DescentRate;

    double? IOptimizer<double>.DescentRate => Double.DescentRate;

    void IOptimizer<float>.Prepare(int parameterCount) => Single.Prepare(parameterCount);

    void IOptimizer<float>.BeginStep() => Single.BeginStep();

    void IOptimizer<float>.Update(Span<float> parameters, ReadOnlySpan<float> gradients, int first) =>
        Single.Update(parameters, gradients, first);

    void IOptimizer<double>.Prepare(int parameterCount) => Double.Prepare(parameterCount);

    void IOptimizer<double>.BeginStep() => Double.BeginStep();

    void IOptimizer<double>.Update(Span<double> parameters, ReadOnlySpan<double> gradients, int first) =>
        Double.Update(parameters, gradients, first);

    private static void Step<T>(IOptimizer<T> optimizer, Span<T> parameters, ReadOnlySpan<T> gradients)
        where T : unmanaged
    {
        if (gradients.Length != parameters.Length)
        {
            throw new ArgumentException(
                $"gradients holds {gradients.Length} values; parameters holds {parameters.Length}.", nameof(gradients));
        }

        optimizer.Prepare(parameters.Length);
        optimizer.BeginStep();
        optimizer.Update(parameters, gradients, 0);
    }
}
