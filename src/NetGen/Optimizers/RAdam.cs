namespace NetGen;

/// <summary>
/// RAdam (Liu et al., 2020), the update of PyTorch's <c>RAdam</c>: <see cref="Adam"/> that does without v until it is known well enough.
/// With ρ∞ = 2/(1 − β₂) − 1 and ρₜ = ρ∞ − 2t·β₂ᵗ/(1 − β₂ᵗ), step t makes w ← w − learningRate·m̂ up to ρₜ = 5, and
/// w ← w − learningRate·m̂·r·√(1 − β₂ᵗ)/(√v + ε) beyond, where m̂ = m/(1 − β₁ᵗ) and
/// r² = (ρₜ − 4)(ρₜ − 2)ρ∞ / ((ρ∞ − 4)(ρ∞ − 2)ρₜ).
/// </summary>
public sealed class RAdam : MomentOptimizer
{
    /// <summary>Creates the optimiser.</summary>
    /// <param name="learningRate">The size of the steps: finite and not negative.</param>
    /// <param name="beta1">How much of the mean gradient each step keeps, in [0, 1).</param>
    /// <param name="beta2">How much of the mean squared gradient each step keeps, in [0, 1).</param>
    /// <param name="epsilon">Keeps the division finite where gradients vanish: finite and not negative.</param>
    /// <exception cref="ArgumentOutOfRangeException">A value is out of its range.</exception>
    public RAdam(double learningRate = 1e-3, double beta1 = 0.9, double beta2 = 0.999, double epsilon = 1e-8)
        : base(learningRate, beta1, beta2, epsilon)
    {
    }

    internal override string Kind => nameof(RAdam);

    private protected override IOptimizer<float> Single => field ??= new OptimizerEngine<float, RAdamFormula<float>>(this);

    private protected override IOptimizer<double> Double => field ??= new OptimizerEngine<double, RAdamFormula<double>>(this);
}
