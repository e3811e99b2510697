namespace NetGen;

/// <summary>
/// Lion (Chen et al., 2023): w ← w·(1 − learningRate·weightDecay) − learningRate·sign(β₁·m + (1 − β₁)·g), then
/// m ← β₂·m + (1 − β₂)·g. All steps are equally large, so learning rates are 3 to 10 times smaller than Adam's, and decays larger.
/// </summary>
public sealed class Lion : Optimizer
{
    /// <summary>Creates the optimiser.</summary>
    /// <param name="learningRate">The size of the steps: finite and not negative.</param>
    /// <param name="beta1">How much of the mean gradient the direction takes, in [0, 1).</param>
    /// <param name="beta2">How much of the mean gradient each step keeps, in [0, 1).</param>
    /// <exception cref="ArgumentOutOfRangeException">A value is out of its range.</exception>
    public Lion(double learningRate = 1e-4, double beta1 = 0.9, double beta2 = 0.99)
        : base(learningRate)
    {
        Beta1 = OptimizerArguments.Part(beta1, nameof(beta1));
        Beta2 = OptimizerArguments.Part(beta2, nameof(beta2));
    }

    /// <summary>How much of the mean gradient the direction takes.</summary>
    public double Beta1 { get; }

    /// <summary>How much of the mean gradient each step keeps.</summary>
    public double Beta2 { get; }

    internal override bool DecouplesWeightDecay => true;

    internal override string Kind => nameof(Lion);

    private protected override IOptimizer<float> Single => field ??= new OptimizerEngine<float, LionFormula<float>>(this);

    private protected override IOptimizer<double> Double => field ??= new OptimizerEngine<double, LionFormula<double>>(this);
}
