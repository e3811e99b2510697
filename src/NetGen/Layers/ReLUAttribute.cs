namespace NetGen;

/// <summary>
/// The rectified linear unit, y = max(0, x), with derivative 1 for x &gt; 0 and 0 for x ≤ 0, also at the kink, as in
/// PyTorch. The shape stays.
/// </summary>
/// <example><code>[Dense(128), ReLU]</code></example>
public sealed class ReLUAttribute : SingleSourceLayerAttribute;
