namespace NetGen;

/// <summary>
/// The squared error of the textbooks, ℓ = ½ Σ (y − t)², summed over the features and averaged over the examples
/// (<see cref="Reduction.Sum"/> adds them), with gradient (y − t)/N. Targets: as many numbers per example as the layer
/// before has outputs.
/// </summary>
/// <example><code>[Dense(1), Sigmoid, SquaredError]</code></example>
public sealed class SquaredErrorAttribute : LossLayerAttribute;
