namespace NetGen;

/// <summary>
/// The sum of layers of one shape, y = x₁ + x₂ + …, as residual connections need it. The shape stays; each source
/// receives the gradient of the sum.
/// </summary>
/// <example><code>[Dense(64, Name = "x"), ReLU, Dense(64, Name = "fx"), Add("x", "fx"), ReLU]</code></example>
public sealed class AddAttribute : MultipleSourceLayerAttribute
{
    /// <summary>Declares the layer.</summary>
    /// <param name="sources">The names of two or more layers of equal shape.</param>
    public AddAttribute(params string[] sources)
        : base(sources)
    {
    }
}
