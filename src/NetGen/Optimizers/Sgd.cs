namespace NetGen;

/// <summary>
/// Gradient descent: w ← w − learningRate·g, the update of PyTorch's <c>SGD</c>. Stochastic, mini-batch or batch
/// gradient descent is a matter of <see cref="FitOptions.BatchSize"/>. With momentum, b ← momentum·b + (1 − dampening)·g (at first b = g)
/// and w ← w − learningRate·b; Nesterov's goes along g + momentum·b instead.
/// </summary>
public sealed class Sgd : Optimizer
{
    /// <summary>Creates the optimiser.</summary>
    /// <param name="learningRate">The size of the steps: finite and not negative.</param>
    /// <param name="momentum">How much of the last step each step keeps, in [0, 1).</param>
    /// <param name="dampening">How much of the gradient momentum leaves out, in [0, 1); without momentum it means nothing.</param>
    /// <param name="nesterov">Whether to look ahead along the momentum, which then must be above 0 and undampened.</param>
    /// <exception cref="ArgumentOutOfRangeException">A value is out of its range.</exception>
    public Sgd(double learningRate, double momentum = 0, double dampening = 0, bool nesterov = false)
        : base(learningRate)
    {
        Momentum = OptimizerArguments.Part(momentum, nameof(momentum));
        Dampening = OptimizerArguments.Part(dampening, nameof(dampening));
        Nesterov = nesterov && (momentum == 0 || dampening != 0)
            ? throw new ArgumentException("Nesterov's momentum needs a momentum above 0 and no dampening.", nameof(nesterov))
            : nesterov;
    }

    /// <summary>How much of the last step each step keeps.</summary>
    public double Momentum { get; }

    /// <summary>How much of the gradient momentum leaves out.</summary>
    public double Dampening { get; }

    /// <summary>Whether steps look ahead along the momentum.</summary>
    public bool Nesterov { get; }

    internal override bool IsDescent => Momentum == 0 && WeightDecay == 0 && !Maximize && Groups.Count == 0;

    internal override string Kind => nameof(Sgd);

    private protected override IOptimizer<float> Single => field ??= Momentum > 0
        ? new OptimizerEngine<float, SgdFormula<float, On>>(this)
        : new OptimizerEngine<float, SgdFormula<float, Off>>(this);

    private protected override IOptimizer<double> Double => field ??= Momentum > 0
        ? new OptimizerEngine<double, SgdFormula<double, On>>(this)
        : new OptimizerEngine<double, SgdFormula<double, Off>>(this);
}
