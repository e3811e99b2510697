namespace NetGen;

/// <summary>
/// The Gaussian error linear unit, y = x·Φ(x) = x·(1 + erf(x/√2))/2 (Hendrycks and Gimpel, 2016), exact rather than
/// the tanh approximation, as in PyTorch. The derivative is Φ(x) + x·φ(x). The shape stays.
/// </summary>
/// <example><code>[Dense(64), GELU]</code></example>
public sealed class GELUAttribute : SingleSourceLayerAttribute;
