using NetGen.Numerics;

namespace NetGen;

/// <summary>
/// Gradient descent: w ← w − learningRate·g, the update of PyTorch's <c>SGD</c>. Stochastic, mini-batch or batch
/// gradient descent is a matter of <see cref="FitOptions.BatchSize"/>.
/// </summary>
public sealed class Sgd : Optimizer
{
    /// <summary>Creates the optimiser.</summary>
    /// <param name="learningRate">The size of the steps: finite and not negative.</param>
    public Sgd(double learningRate)
        : base(learningRate)
    {
    }

    private protected override IOptimizer<float> Single => field ??= new SgdUpdate<float, Float512, Float256, Float128>(this);

    private protected override IOptimizer<double> Double => field ??= new SgdUpdate<double, Double512, Double256, Double128>(this);
}
