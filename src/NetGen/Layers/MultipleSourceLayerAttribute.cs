namespace NetGen;

/// <summary>A layer that joins several named layers.</summary>
public abstract class MultipleSourceLayerAttribute : LayerAttribute
{
    /// <summary>Creates the attribute.</summary>
    /// <param name="sources">The names of the layers to read.</param>
    private protected MultipleSourceLayerAttribute(string[] sources) => Sources = sources;

    /// <summary>The names of the layers to read, at least two; the same name may stand more than once.</summary>
    public IReadOnlyList<string> Sources { get; }
}
