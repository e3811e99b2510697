using NetGen.Numerics;

namespace NetGen;

/// <summary>
/// Adam (Kingma and Ba, 2015), the update of PyTorch's <c>Adam</c>. With running means of the gradient and of its
/// square, m ← β₁·m + (1 − β₁)·g and v ← β₂·v + (1 − β₂)·g², step t makes
/// w ← w − learningRate/(1 − β₁ᵗ) · m / (√v/√(1 − β₂ᵗ) + ε).
/// </summary>
public sealed class Adam : Optimizer
{
    /// <summary>Creates the optimiser.</summary>
    /// <param name="learningRate">The size of the steps: finite and not negative.</param>
    /// <param name="beta1">How much of the mean gradient each step keeps, in [0, 1).</param>
    /// <param name="beta2">How much of the mean squared gradient each step keeps, in [0, 1).</param>
    /// <param name="epsilon">Keeps the division finite where gradients vanish: finite and not negative.</param>
    public Adam(double learningRate = 1e-3, double beta1 = 0.9, double beta2 = 0.999, double epsilon = 1e-8)
        : base(learningRate)
    {
        Beta1 = CheckBeta(beta1, nameof(beta1));
        Beta2 = CheckBeta(beta2, nameof(beta2));
        Epsilon = double.IsFinite(epsilon) && epsilon >= 0
            ? epsilon
            : throw new ArgumentOutOfRangeException(
                nameof(epsilon), epsilon, "Epsilon must be a finite number of at least 0.");
    }

    /// <summary>How much of the mean gradient each step keeps.</summary>
    public double Beta1 { get; }

    /// <summary>How much of the mean squared gradient each step keeps.</summary>
    public double Beta2 { get; }

    /// <summary>Keeps the division finite where gradients vanish.</summary>
    public double Epsilon { get; }

    private protected override IOptimizer<float> Single => field ??= new AdamUpdate<float, Float512, Float256, Float128>(this);

    private protected override IOptimizer<double> Double => field ??= new AdamUpdate<double, Double512, Double256, Double128>(this);

    private static double CheckBeta(double value, string name) => value >= 0 && value < 1
        ? value
        : throw new ArgumentOutOfRangeException(name, value, $"{name} must be in [0, 1).");
}
