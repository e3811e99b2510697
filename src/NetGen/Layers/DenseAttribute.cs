namespace NetGen;

/// <summary>
/// A fully connected layer, y[n,o] = Σi x[n,i]·W[o,i] + b[o]: [features] → [units]. The tensors are
/// <c>weight</c> [units, features] and <c>bias</c> [units], as in PyTorch's <c>Linear</c>. An image must be
/// flattened first (<see cref="FlattenAttribute"/>).
/// </summary>
/// <example><code>[Dense(128), ReLU, Dense(10, Bias = false, Name = "head")]</code></example>
public sealed class DenseAttribute : WeightedLayerAttribute
{
    /// <summary>Declares the layer.</summary>
    /// <param name="units">The number of outputs, at least 1.</param>
    public DenseAttribute(int units) => Units = units;

    /// <summary>The number of outputs.</summary>
    public int Units { get; }
}
