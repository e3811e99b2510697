namespace NetGen;

/// <summary>
/// The identity, y = x, with derivative 1. The shape stays. Useful to give a layer a second name, and to say on purpose
/// that no nonlinearity is wanted.
/// </summary>
/// <example><code>[Dense(1), Identity]</code></example>
public sealed class IdentityAttribute : SingleSourceLayerAttribute;
