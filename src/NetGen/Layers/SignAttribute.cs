namespace NetGen;

/// <summary>
/// The sign, y = 1 if x ≥ 0, else −1 (so sign(0) = 1). The shape stays. Its derivative is 0 everywhere, so nothing in
/// front of it learns; the compiler warns where a network is trained through one.
/// </summary>
/// <example><code>[Input(2), Dense(1), Sign]</code></example>
public sealed class SignAttribute : SingleSourceLayerAttribute;
