namespace NetGen;

/// <summary>A parameter of a function that is learned, where the function is a layer (<see cref="MapAttribute"/>).</summary>
/// <param name="initial">Where it starts, any finite number. Default: 0.</param>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class ParameterAttribute(double initial = 0) : Attribute
{
    /// <summary>Where it starts.</summary>
    public double Initial { get; } = initial;

    /// <summary>Whether each channel, or each feature of a vector, has one of its own. Default: one for the whole layer.</summary>
    public bool PerChannel { get; set; }
}
