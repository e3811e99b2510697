namespace NetGen;

/// <summary>
/// What <see cref="Adam"/> and its kin have in common: running means of the gradient and of its square,
/// m ← β₁·m + (1 − β₁)·g and v ← β₂·v + (1 − β₂)·g².
/// </summary>
public abstract class MomentOptimizer : Optimizer
{
    private protected MomentOptimizer(double learningRate, double beta1, double beta2, double epsilon, double weightDecay = 0)
        : base(learningRate, weightDecay)
    {
        Beta1 = OptimizerArguments.Part(beta1, nameof(beta1));
        Beta2 = OptimizerArguments.Part(beta2, nameof(beta2));
        Epsilon = OptimizerArguments.NotNegative(epsilon, nameof(epsilon));
    }

    /// <summary>How much of the mean gradient each step keeps.</summary>
    public double Beta1 { get; }

    /// <summary>How much of the mean squared gradient each step keeps.</summary>
    public double Beta2 { get; }

    /// <summary>Keeps the division finite where gradients vanish.</summary>
    public double Epsilon { get; }
}
