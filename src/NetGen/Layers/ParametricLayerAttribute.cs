namespace NetGen;

/// <summary>A layer with parameters that training adjusts.</summary>
public abstract class ParametricLayerAttribute : SingleSourceLayerAttribute
{
    /// <summary>Creates the attribute.</summary>
    private protected ParametricLayerAttribute()
    {
    }

    /// <summary>
    /// The name of another layer of the same kind and with the same parameter shapes whose parameters this layer uses
    /// instead of its own. The gradient of shared parameters is the sum over all their uses.
    /// </summary>
    public string? Share { get; set; }
}
