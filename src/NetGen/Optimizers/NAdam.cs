using NetGen.Numerics;

namespace NetGen;

/// <summary>
/// NAdam (Dozat, 2016), the update of PyTorch's <c>NAdam</c>: <see cref="Adam"/> with Nesterov's momentum. With
/// μₜ = β₁·(1 − ½·0.96^(t·momentumDecay)) and Πₜ = μ₁·…·μₜ, step t makes
/// w ← w − learningRate · ((1 − μₜ)/(1 − Πₜ)·g + μₜ₊₁/(1 − Πₜ₊₁)·m) / (√(v/(1 − β₂ᵗ)) + ε).
/// </summary>
public sealed class NAdam : MomentOptimizer
{
    /// <summary>Creates the optimiser.</summary>
    /// <param name="learningRate">The size of the steps: finite and not negative.</param>
    /// <param name="beta1">How much of the mean gradient each step keeps, in [0, 1).</param>
    /// <param name="beta2">How much of the mean squared gradient each step keeps, in [0, 1).</param>
    /// <param name="epsilon">Keeps the division finite where gradients vanish: finite and not negative.</param>
    /// <param name="momentumDecay">How fast the momentum grows to β₁: finite and not negative.</param>
    /// <exception cref="ArgumentOutOfRangeException">A value is out of its range.</exception>
    public NAdam(
        double learningRate = 2e-3, double beta1 = 0.9, double beta2 = 0.999, double epsilon = 1e-8, double momentumDecay = 4e-3)
        : base(learningRate, beta1, beta2, epsilon)
    {
        MomentumDecay = OptimizerArguments.NotNegative(momentumDecay, nameof(momentumDecay));
    }

    /// <summary>How fast the momentum grows to β₁.</summary>
    public double MomentumDecay { get; }

    /// <summary>μ of a step. The power is our own, which is the same on every machine.</summary>
    internal double MomentumAt(double step) => Beta1 * (1 - (0.5 * DoubleMath.Pow(0.96, step * MomentumDecay)));

    internal override string Kind => nameof(NAdam);

    private protected override IOptimizer<float> Single => field ??= new OptimizerEngine<float, NAdamFormula<float>>(this);

    private protected override IOptimizer<double> Double => field ??= new OptimizerEngine<double, NAdamFormula<double>>(this);
}
