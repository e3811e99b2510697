namespace NetGen;

/// <summary>
/// One layer of a network declared with <see cref="NetworkAttribute"/>. Layers are stacked in the order of the source.
/// </summary>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true, Inherited = false)]
public abstract class LayerAttribute : Attribute
{
    /// <summary>Creates the attribute.</summary>
    private protected LayerAttribute()
    {
    }

    /// <summary>
    /// The name that other layers use to read this one (<c>From = "x"</c>, <c>[Add("x", "y")]</c>) and that its
    /// parameters carry (<c>x.weight</c>, the property <c>XWeight</c>). Without it a layer with parameters is named
    /// after its kind and number: <c>dense1</c>, <c>conv2</c>.
    /// </summary>
    public string? Name { get; set; }
}
