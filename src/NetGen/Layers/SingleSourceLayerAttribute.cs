namespace NetGen;

/// <summary>A layer that reads one other layer: the one before it, or the one that <see cref="From"/> names.</summary>
public abstract class SingleSourceLayerAttribute : LayerAttribute
{
    /// <summary>Creates the attribute.</summary>
    private protected SingleSourceLayerAttribute()
    {
    }

    /// <summary>The name of the layer to read. Without it: the layer before this one in the source.</summary>
    public string? From { get; set; }
}
