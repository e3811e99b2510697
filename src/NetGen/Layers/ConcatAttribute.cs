namespace NetGen;

/// <summary>
/// Puts layers one behind the other along their first axis: vectors [a] and [b] → [a+b], images [c₁,H,W] and
/// [c₂,H,W] → [c₁+c₂,H,W]. All other sizes must agree.
/// </summary>
/// <example><code>[Input(3, 32, 32, Name = "x"), Conv2D(8, 3, Name = "a"), Conv2D(8, 3, From = "x", Name = "b"), Concat("a", "b")]</code></example>
public sealed class ConcatAttribute : MultipleSourceLayerAttribute
{
    /// <summary>Declares the layer.</summary>
    /// <param name="sources">The names of two or more layers, in the order of the result.</param>
    public ConcatAttribute(params string[] sources)
        : base(sources)
    {
    }
}
