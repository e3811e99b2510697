namespace NetGen;

/// <summary>
/// A loss of your own: a static method of a prediction and a target, marked with <see cref="DifferentiableAttribute"/>, that is added
/// over all outputs and averaged over the examples (<see cref="Reduction.Sum"/> adds them). Targets: as many numbers per example as
/// the layer before has outputs.
/// </summary>
/// <example>
/// <code>
/// [Differentiable]
/// public static float PseudoHuber(float prediction, float target) =&gt; MathF.Sqrt(1 + (prediction - target) * (prediction - target)) - 1;
///
/// [Dense(1), Loss(nameof(PseudoHuber))]
/// </code>
/// </example>
public sealed class LossAttribute : LossLayerAttribute
{
    /// <summary>Takes a method of the network's class, or of a class around it.</summary>
    /// <param name="function">The method's name, as a rule with <c>nameof</c>.</param>
    public LossAttribute(string function)
    {
        Function = function;
    }

    /// <summary>Takes a method of another class.</summary>
    /// <param name="type">The class.</param>
    /// <param name="function">The method's name, as a rule with <c>nameof</c>.</param>
    public LossAttribute(Type type, string function)
    {
        Type = type;
        Function = function;
    }

    /// <summary>The class that the method stands in; null for the network itself.</summary>
    public Type? Type { get; }

    /// <summary>The method.</summary>
    public string Function { get; }
}
