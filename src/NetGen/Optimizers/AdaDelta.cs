namespace NetGen;

/// <summary>
/// AdaDelta (Zeiler, 2012), the update of PyTorch's <c>Adadelta</c>: s ← ρ·s + (1 − ρ)·g², Δ = √(u + ε)/√(s + ε)·g,
/// u ← ρ·u + (1 − ρ)·Δ², w ← w − learningRate·Δ.
/// </summary>
public sealed class AdaDelta : Optimizer
{
    /// <summary>Creates the optimiser.</summary>
    /// <param name="learningRate">The size of the steps: finite and not negative.</param>
    /// <param name="rho">How much of both means each step keeps, in [0, 1).</param>
    /// <param name="epsilon">Lets the first steps begin: finite and not negative; at 0 nothing ever moves.</param>
    /// <exception cref="ArgumentOutOfRangeException">A value is out of its range.</exception>
    public AdaDelta(double learningRate = 1, double rho = 0.9, double epsilon = 1e-6)
        : base(learningRate)
    {
        Rho = OptimizerArguments.Part(rho, nameof(rho));
        Epsilon = OptimizerArguments.NotNegative(epsilon, nameof(epsilon));
    }

    /// <summary>How much of both means each step keeps.</summary>
    public double Rho { get; }

    /// <summary>Lets the first steps begin.</summary>
    public double Epsilon { get; }

    internal override string Kind => nameof(AdaDelta);

    private protected override IOptimizer<float> Single => field ??= new OptimizerEngine<float, AdaDeltaFormula<float>>(this);

    private protected override IOptimizer<double> Double => field ??= new OptimizerEngine<double, AdaDeltaFormula<double>>(this);
}
