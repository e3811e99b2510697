namespace NetGen;

/// <summary>
/// The loss that training minimises: the last layer of a network, at most one. <c>Forward</c> gives what the loss
/// reads; <c>Backward</c> and <c>Loss</c> take targets and evaluate it.
/// </summary>
public abstract class LossLayerAttribute : SingleSourceLayerAttribute
{
    /// <summary>Creates the attribute.</summary>
    private protected LossLayerAttribute()
    {
    }

    /// <summary>
    /// How the losses of a batch become one number. <see cref="Reduction.Mean"/>, the default, is described at each
    /// loss; <see cref="Reduction.Sum"/> adds over all examples and features.
    /// </summary>
    public Reduction Reduction { get; set; } = Reduction.Mean;
}
