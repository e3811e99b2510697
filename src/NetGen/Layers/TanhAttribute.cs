namespace NetGen;

/// <summary>
/// The hyperbolic tangent, y = tanh(x) = 2σ(2x) − 1, in (−1, 1), with derivative 1 − y². The shape stays.
/// </summary>
/// <example><code>[Dense(8), Tanh]</code></example>
public sealed class TanhAttribute : SingleSourceLayerAttribute;
