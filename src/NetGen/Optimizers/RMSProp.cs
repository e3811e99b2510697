namespace NetGen;

/// <summary>
/// RMSProp (Hinton, 2012), the update of PyTorch's <c>RMSprop</c>: s ← α·s + (1 − α)·g² and w ← w − learningRate·g/(√s + ε).
/// Centred, s is replaced by s − ḡ² with ḡ ← α·ḡ + (1 − α)·g. With momentum, b ← momentum·b + g/(√s + ε) and w ← w − learningRate·b.
/// </summary>
public sealed class RMSProp : Optimizer
{
    /// <summary>Creates the optimiser.</summary>
    /// <param name="learningRate">The size of the steps: finite and not negative.</param>
    /// <param name="alpha">How much of the mean squared gradient each step keeps, in [0, 1).</param>
    /// <param name="epsilon">Keeps the division finite where gradients vanish: finite and not negative.</param>
    /// <param name="momentum">How much of the last step each step keeps, in [0, 1).</param>
    /// <param name="centered">Whether to divide by the deviation from the mean gradient.</param>
    /// <exception cref="ArgumentOutOfRangeException">A value is out of its range.</exception>
    public RMSProp(
        double learningRate = 1e-2, double alpha = 0.99, double epsilon = 1e-8, double momentum = 0, bool centered = false)
        : base(learningRate)
    {
        Alpha = OptimizerArguments.Part(alpha, nameof(alpha));
        Epsilon = OptimizerArguments.NotNegative(epsilon, nameof(epsilon));
        Momentum = OptimizerArguments.Part(momentum, nameof(momentum));
        Centered = centered;
    }

    /// <summary>How much of the mean squared gradient each step keeps.</summary>
    public double Alpha { get; }

    /// <summary>Keeps the division finite where gradients vanish.</summary>
    public double Epsilon { get; }

    /// <summary>How much of the last step each step keeps.</summary>
    public double Momentum { get; }

    /// <summary>Whether the steps divide by the deviation from the mean gradient.</summary>
    public bool Centered { get; }

    internal override string Kind => nameof(RMSProp);

    private protected override IOptimizer<float> Single => field ??= (Momentum > 0, Centered) switch
    {
        (true, true) => new OptimizerEngine<float, RMSPropFormula<float, On, On>>(this),
        (true, false) => new OptimizerEngine<float, RMSPropFormula<float, On, Off>>(this),
        (false, true) => new OptimizerEngine<float, RMSPropFormula<float, Off, On>>(this),
        (false, false) => new OptimizerEngine<float, RMSPropFormula<float, Off, Off>>(this),
    };

    private protected override IOptimizer<double> Double => field ??= (Momentum > 0, Centered) switch
    {
        (true, true) => new OptimizerEngine<double, RMSPropFormula<double, On, On>>(this),
        (true, false) => new OptimizerEngine<double, RMSPropFormula<double, On, Off>>(this),
        (false, true) => new OptimizerEngine<double, RMSPropFormula<double, Off, On>>(this),
        (false, false) => new OptimizerEngine<double, RMSPropFormula<double, Off, Off>>(this),
    };
}
