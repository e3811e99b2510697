namespace NetGen;

/// <summary>
/// Adam (Kingma and Ba, 2015), the update of PyTorch's <c>Adam</c>. With running means of the gradient and of its
/// square, m ← β₁·m + (1 − β₁)·g and v ← β₂·v + (1 − β₂)·g², step t makes
/// w ← w − learningRate/(1 − β₁ᵗ) · m / (√v/√(1 − β₂ᵗ) + ε).
/// </summary>
public sealed class Adam : MomentOptimizer
{
    /// <summary>Creates the optimiser.</summary>
    /// <param name="learningRate">The size of the steps: finite and not negative.</param>
    /// <param name="beta1">How much of the mean gradient each step keeps, in [0, 1).</param>
    /// <param name="beta2">How much of the mean squared gradient each step keeps, in [0, 1).</param>
    /// <param name="epsilon">Keeps the division finite where gradients vanish: finite and not negative.</param>
    /// <param name="amsGrad">Whether to divide by the largest v so far instead of v (Reddi et al., 2018), as an <c>AMSGrad</c> does.</param>
    /// <exception cref="ArgumentOutOfRangeException">A value is out of its range.</exception>
    public Adam(
        double learningRate = 1e-3, double beta1 = 0.9, double beta2 = 0.999, double epsilon = 1e-8, bool amsGrad = false)
        : base(learningRate, beta1, beta2, epsilon)
    {
        AmsGrad = amsGrad;
    }

    /// <summary>Whether the steps divide by the largest v so far.</summary>
    public bool AmsGrad { get; }

    internal override string Kind => nameof(Adam);

    private protected override IOptimizer<float> Single => field ??= AmsGrad
        ? new OptimizerEngine<float, AdamFormula<float, On>>(this)
        : new OptimizerEngine<float, AdamFormula<float, Off>>(this);

    private protected override IOptimizer<double> Double => field ??= AmsGrad
        ? new OptimizerEngine<double, AdamFormula<double, On>>(this)
        : new OptimizerEngine<double, AdamFormula<double, Off>>(this);
}
