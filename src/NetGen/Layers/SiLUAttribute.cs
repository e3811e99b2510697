namespace NetGen;

/// <summary>
/// The sigmoid linear unit, also called Swish, y = x·σ(x), with derivative σ(x)·(1 + x·(1 − σ(x))). The shape stays.
/// </summary>
/// <example><code>[Dense(64), SiLU]</code></example>
public sealed class SiLUAttribute : SingleSourceLayerAttribute;
