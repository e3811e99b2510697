namespace NetGen;

/// <summary>
/// The logistic function, y = 1 / (1 + exp(−x)), in (0, 1), with derivative y·(1 − y). The shape stays. Never overflows.
/// To train on probabilities put <see cref="BinaryCrossEntropyAttribute"/> on the scores instead; it is one stable step.
/// </summary>
/// <example><code>[Dense(8), Sigmoid]</code></example>
public sealed class SigmoidAttribute : SingleSourceLayerAttribute;
