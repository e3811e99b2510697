namespace NetGen;

/// <summary>
/// Probabilities from scores, y[n,k] = exp(x[n,k]) / Σj exp(x[n,j]), computed without overflow for any finite input:
/// [classes] → [classes]. To train a classifier use <see cref="SoftmaxCrossEntropyAttribute"/> on the scores instead;
/// it is one stable step.
/// </summary>
/// <example><code>[Dense(10), Softmax]</code></example>
public sealed class SoftmaxAttribute : SingleSourceLayerAttribute;
