namespace NetGen;

/// <summary>
/// The exponential linear unit, y = x for x &gt; 0, else α·(exp(x) − 1) (Clevert et al., 2015), with derivative 1 for
/// x &gt; 0 and α·exp(x) for x ≤ 0, which is α at 0 as in PyTorch. The shape stays.
/// </summary>
/// <example><code>[Dense(64), ELU(Alpha = 0.5f)]</code></example>
public sealed class ELUAttribute : SingleSourceLayerAttribute
{
    /// <summary>The limit on the negative side is −α; any finite number. Default: 1.</summary>
    public float Alpha { get; set; } = 1f;
}
