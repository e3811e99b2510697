namespace NetGen;

/// <summary>
/// The step of a McCulloch–Pitts neuron, y = 1 if x ≥ 0, else 0. The shape stays. Its derivative is 0 everywhere, so
/// nothing in front of it learns; the compiler warns where a network is trained through one.
/// </summary>
/// <example><code>[Input(2), Dense(1), Step]</code></example>
public sealed class StepAttribute : SingleSourceLayerAttribute;
