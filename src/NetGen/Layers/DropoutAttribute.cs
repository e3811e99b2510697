namespace NetGen;

/// <summary>
/// While training, sets each unit to 0 with probability <see cref="Rate"/> and scales the others, y = m·x/(1 − rate),
/// so that the expectation is x; while predicting, y = x. The shape stays. Whether a unit is kept is a function of the
/// network's seed, the layer, the workspace's step, the example's place in the whole batch and the unit, so that runs
/// reproduce whatever the number of threads.
/// </summary>
/// <example><code>[Dense(128), ReLU, Dropout(0.5f), Dense(10)]</code></example>
public sealed class DropoutAttribute : SingleSourceLayerAttribute
{
    /// <summary>Declares the layer.</summary>
    /// <param name="rate">The probability that a unit is dropped, in [0, 1).</param>
    public DropoutAttribute(float rate) => Rate = rate;

    /// <summary>The probability that a unit is dropped.</summary>
    public float Rate { get; }
}
