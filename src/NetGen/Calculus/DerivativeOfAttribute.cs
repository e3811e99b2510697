namespace NetGen;

/// <summary>
/// Supplies the derivative of a method by hand: wherever the calculus meets that method, it calls this one. It takes the same
/// numbers and returns the derivative, or a tuple of the partial derivatives, one for each parameter in order.
/// </summary>
/// <param name="method">The method in the same class that this is the derivative of, as a rule with <c>nameof</c>.</param>
[AttributeUsage(AttributeTargets.Method)]
public sealed class DerivativeOfAttribute(string method) : Attribute
{
    /// <summary>The method that this is the derivative of.</summary>
    public string Method { get; } = method;
}
