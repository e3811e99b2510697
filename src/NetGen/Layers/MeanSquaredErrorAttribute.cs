namespace NetGen;

/// <summary>
/// The mean squared error, ℓ = (y − t)², averaged over all elements of the batch (<see cref="Reduction.Sum"/> adds
/// them), with gradient 2(y − t)/(N·features). Targets: as many numbers per example as the layer before has outputs.
/// </summary>
/// <example><code>[Dense(1), MeanSquaredError]</code></example>
public sealed class MeanSquaredErrorAttribute : LossLayerAttribute;
