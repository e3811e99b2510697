namespace NetGen;

/// <summary>
/// A function of your own, applied to each element: a static method of numbers marked with <see cref="DifferentiableAttribute"/>.
/// Its formula is written into the network in the network's precision and differentiated there. The shape stays. Parameters marked
/// with <see cref="ParameterAttribute"/> are learned.
/// </summary>
/// <example>
/// <code>
/// [Differentiable]
/// public static float Swish(float x) =&gt; x / (1 + MathF.Exp(-x));
///
/// [Dense(64), Map(nameof(Swish))]
/// [Dense(64), Map(typeof(Activations), nameof(Activations.Mish))]
/// </code>
/// </example>
public sealed class MapAttribute : ParametricLayerAttribute
{
    /// <summary>Applies a method of the network's class, or of a class around it.</summary>
    /// <param name="function">The method's name, as a rule with <c>nameof</c>.</param>
    public MapAttribute(string function)
    {
        Function = function;
    }

    /// <summary>Applies a method of another class.</summary>
    /// <param name="type">The class.</param>
    /// <param name="function">The method's name, as a rule with <c>nameof</c>.</param>
    public MapAttribute(Type type, string function)
    {
        Type = type;
        Function = function;
    }

    /// <summary>The class that the method stands in; null for the network itself.</summary>
    public Type? Type { get; }

    /// <summary>The method.</summary>
    public string Function { get; }
}
