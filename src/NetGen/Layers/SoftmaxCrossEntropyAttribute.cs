namespace NetGen;

/// <summary>
/// Cross-entropy of the softmax of scores (logits) z, ℓ = log Σk exp(z[k]) − z[t] against a class index t, or
/// Σk t[k]·(log Σj exp(z[j]) − z[k]) against a distribution, averaged over the examples (<see cref="Reduction.Sum"/> adds
/// them). One stable step that is finite for any finite scores; its gradient is (softmax(z) − onehot(t))/N, or
/// (softmax(z)·Σt − t)/N. It equals PyTorch's <c>CrossEntropyLoss</c>. At least two classes; <c>Forward</c> gives the scores.
/// </summary>
/// <example><code>[Dense(10), SoftmaxCrossEntropy(Targets = Targets.Distribution)]</code></example>
public sealed class SoftmaxCrossEntropyAttribute : LossLayerAttribute
{
    /// <summary>What the loss is compared against. Default: class indices.</summary>
    public Targets Targets { get; set; } = Targets.ClassIndices;
}
