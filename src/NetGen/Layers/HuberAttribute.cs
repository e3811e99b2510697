namespace NetGen;

/// <summary>
/// The Huber loss, ½(y − t)² where |y − t| ≤ δ, else δ·(|y − t| − ½δ), averaged over all elements of the batch
/// (<see cref="Reduction.Sum"/> adds them), with gradient clamp(y − t, −δ, δ)/(N·features). It equals PyTorch's
/// <c>HuberLoss</c>. Targets: as many numbers per example as the layer before has outputs.
/// </summary>
/// <example><code>[Dense(1), Huber(Delta = 0.5f)]</code></example>
public sealed class HuberAttribute : LossLayerAttribute
{
    /// <summary>Where the parabola becomes a line: a finite number above 0. Default: 1.</summary>
    public float Delta { get; set; } = 1f;
}
