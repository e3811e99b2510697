namespace NetGen;

/// <summary>
/// The product of layers of one shape, element by element, y = x₁·x₂·…, as gates need it. The shape stays.
/// </summary>
/// <example><code>[Dense(64, Name = "x"), Dense(64, Name = "value"), Sigmoid(From = "x", Name = "gate"), Multiply("value", "gate")]</code></example>
public sealed class MultiplyAttribute : MultipleSourceLayerAttribute
{
    /// <summary>Declares the layer.</summary>
    /// <param name="sources">The names of two or more layers of equal shape.</param>
    public MultiplyAttribute(params string[] sources)
        : base(sources)
    {
    }
}
