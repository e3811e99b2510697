namespace NetGen;

/// <summary>
/// Log-probabilities from scores, y[n,k] = x[n,k] − log Σj exp(x[n,j]), computed without overflow for any finite
/// input: [classes] → [classes]. Goes before <see cref="NegativeLogLikelihoodAttribute"/>.
/// </summary>
/// <example><code>[Dense(10), LogSoftmax, NegativeLogLikelihood]</code></example>
public sealed class LogSoftmaxAttribute : SingleSourceLayerAttribute;
