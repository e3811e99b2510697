namespace NetGen;

/// <summary>
/// The parametric rectified linear unit, y = x for x &gt; 0, else a·x, whose slope a is learned (He et al., 2015): one for
/// the whole layer, the tensor <c>weight</c> [1], as in PyTorch. dy/dx is 1 for x &gt; 0 and a for x ≤ 0; dy/da is 0 for
/// x &gt; 0 and x for x ≤ 0. The shape stays.
/// </summary>
/// <example><code>[Dense(64), PReLU(InitialSlope = 0.1f)]</code></example>
public sealed class PReLUAttribute : ParametricLayerAttribute
{
    /// <summary>Where the learned slope starts, any finite number. Default: 0.25.</summary>
    public float InitialSlope { get; set; } = 0.25f;
}
