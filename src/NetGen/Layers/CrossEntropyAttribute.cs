namespace NetGen;

/// <summary>
/// Cross-entropy of probabilities y, ℓ = −log y[t] against a class index t, or −Σk t[k]·log y[k] against a distribution,
/// averaged over the examples (<see cref="Reduction.Sum"/> adds them). It is infinite where a wanted probability is 0;
/// <see cref="SoftmaxCrossEntropyAttribute"/> on the scores is the stable way to train.
/// </summary>
/// <example><code>[Dense(10), Softmax, CrossEntropy]</code></example>
public sealed class CrossEntropyAttribute : LossLayerAttribute
{
    /// <summary>What the loss is compared against. Default: class indices.</summary>
    public Targets Targets { get; set; } = Targets.ClassIndices;
}
