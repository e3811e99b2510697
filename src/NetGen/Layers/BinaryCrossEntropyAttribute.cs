namespace NetGen;

/// <summary>
/// Binary cross-entropy of scores (logits) z against targets t in [0, 1], ℓ = Σ softplus(z) − t·z, which is
/// −t·log σ(z) − (1 − t)·log(1 − σ(z)), summed over the outputs and averaged over the examples
/// (<see cref="Reduction.Sum"/> adds them), with gradient (σ(z) − t)/N. Finite for any finite scores; no
/// <see cref="SigmoidAttribute"/> goes before it. Targets: as many numbers per example as the layer before has outputs.
/// </summary>
/// <example><code>[Dense(1), BinaryCrossEntropy]</code></example>
public sealed class BinaryCrossEntropyAttribute : LossLayerAttribute;
