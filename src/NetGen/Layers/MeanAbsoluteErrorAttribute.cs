namespace NetGen;

/// <summary>
/// The mean absolute error, ℓ = |y − t|, averaged over all elements of the batch (<see cref="Reduction.Sum"/> adds
/// them), with gradient sign(y − t)/(N·features), which is 0 where y = t, as in PyTorch. Targets: as many numbers per
/// example as the layer before has outputs.
/// </summary>
/// <example><code>[Dense(1), MeanAbsoluteError]</code></example>
public sealed class MeanAbsoluteErrorAttribute : LossLayerAttribute;
