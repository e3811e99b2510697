namespace NetGen;

/// <summary>
/// The negative log-likelihood of log-probabilities y, ℓ = −y[t] against a class index t, or −Σk t[k]·y[k] against a
/// distribution, averaged over the examples (<see cref="Reduction.Sum"/> adds them). Goes behind
/// <see cref="LogSoftmaxAttribute"/>.
/// </summary>
/// <example><code>[Dense(10), LogSoftmax, NegativeLogLikelihood]</code></example>
public sealed class NegativeLogLikelihoodAttribute : LossLayerAttribute
{
    /// <summary>What the loss is compared against. Default: class indices.</summary>
    public Targets Targets { get; set; } = Targets.ClassIndices;
}
