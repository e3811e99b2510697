namespace NetGen;

/// <summary>
/// AdaGrad (Duchi, Hazan and Singer, 2011), the update of PyTorch's <c>Adagrad</c>: s ← s + g², and step t makes
/// w ← w − learningRate/(1 + (t − 1)·learningRateDecay) · g / (√s + ε).
/// </summary>
public sealed class AdaGrad : Optimizer
{
    /// <summary>Creates the optimiser.</summary>
    /// <param name="learningRate">The size of the steps: finite and not negative.</param>
    /// <param name="learningRateDecay">How fast the learning rate falls: finite and not negative.</param>
    /// <param name="initialSum">What s starts at: finite and not negative.</param>
    /// <param name="epsilon">Keeps the division finite where gradients vanish: finite and not negative.</param>
    /// <exception cref="ArgumentOutOfRangeException">A value is out of its range.</exception>
    public AdaGrad(
        double learningRate = 1e-2, double learningRateDecay = 0, double initialSum = 0, double epsilon = 1e-10)
        : base(learningRate)
    {
        LearningRateDecay = OptimizerArguments.NotNegative(learningRateDecay, nameof(learningRateDecay));
        InitialSum = OptimizerArguments.NotNegative(initialSum, nameof(initialSum));
        Epsilon = OptimizerArguments.NotNegative(epsilon, nameof(epsilon));
    }

    /// <summary>How fast the learning rate falls.</summary>
    public double LearningRateDecay { get; }

    /// <summary>What s starts at.</summary>
    public double InitialSum { get; }

    /// <summary>Keeps the division finite where gradients vanish.</summary>
    public double Epsilon { get; }

    internal override double InitialState => InitialSum;

    internal override string Kind => nameof(AdaGrad);

    private protected override IOptimizer<float> Single => field ??= new OptimizerEngine<float, AdaGradFormula<float>>(this);

    private protected override IOptimizer<double> Double => field ??= new OptimizerEngine<double, AdaGradFormula<double>>(this);
}
