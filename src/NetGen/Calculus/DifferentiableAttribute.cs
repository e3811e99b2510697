namespace NetGen;

/// <summary>
/// Adds the derivatives of a static method to its class, as static methods that one can open and step through. For a method
/// <c>F</c> with one real result there are <c>FGradient</c> (the value, and ∂F by every parameter) and <c>FDirectional</c> (the
/// slope in a direction); for several results or a <see cref="Span{T}"/> that it fills there are <c>FJacobian</c>,
/// <c>FPullback</c> and <c>FDirectional</c>.
/// </summary>
/// <remarks>
/// The method works in <see cref="float"/> or in <see cref="double"/>: scalars and <see cref="ReadOnlySpan{T}"/> parameters; a
/// scalar, a tuple of scalars or a <see cref="Span{T}"/> parameter as the result. What cannot be differentiated exactly is a
/// compiler error on the very expression.
/// </remarks>
[AttributeUsage(AttributeTargets.Method)]
public sealed class DifferentiableAttribute : Attribute
{
    /// <summary>
    /// How often it is differentiated, 1 if not given. With 2, a function with one result gets <c>FHessian</c> and
    /// <c>FHessianVector</c>; a function of one number gets <c>FDerivative2</c> and so on up to this order.
    /// </summary>
    /// <value>From 1 to 6; more than 2 for functions of one number only.</value>
    public int Order { get; set; } = 1;

    /// <summary>
    /// Whether there is also an <c>FGraph</c>, which takes what the function takes and gives a <see cref="ComputationGraph"/>:
    /// every number on the way there with its derivative on the way back, to be looked at or drawn.
    /// </summary>
    public bool Graph { get; set; }
}
