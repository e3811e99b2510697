namespace NetGen;

/// <summary>
/// The leaky rectified linear unit, y = x for x &gt; 0, else slope·x, with derivative 1 for x &gt; 0 and slope for x ≤ 0,
/// also at the kink, as in PyTorch. The shape stays.
/// </summary>
/// <example><code>[Dense(64), LeakyReLU(Slope = 0.1f)]</code></example>
public sealed class LeakyReLUAttribute : SingleSourceLayerAttribute
{
    /// <summary>The slope on the negative side, any finite number. Default: 0.01.</summary>
    public float Slope { get; set; } = 0.01f;
}
