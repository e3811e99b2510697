namespace NetGen;

/// <summary>
/// The softplus, y = log(1 + exp(x)), a smooth ReLU, with derivative σ(x). The shape stays. Never overflows.
/// </summary>
/// <example><code>[Dense(64), Softplus]</code></example>
public sealed class SoftplusAttribute : SingleSourceLayerAttribute;
