namespace NetGen;

/// <summary>
/// The scaled exponential linear unit, y = λ·x for x &gt; 0, else λ·α·(exp(x) − 1), with λ = 1.0507009873554805 and
/// α = 1.6732632423543773 (Klambauer et al., 2017). The derivative is λ for x &gt; 0, else λ·α·exp(x), which is λ·α at 0 as
/// in PyTorch. The shape stays. Goes with LeCun-normal weights.
/// </summary>
/// <example><code>[Dense(64, WeightInitializer = Initializer.LeCunNormal), SELU]</code></example>
public sealed class SELUAttribute : SingleSourceLayerAttribute;
