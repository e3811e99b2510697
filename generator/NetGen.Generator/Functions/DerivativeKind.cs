namespace NetGen.Generator.Functions;

/// <summary>The kinds of methods that differentiate a function.</summary>
internal enum DerivativeKind
{
    /// <summary>The value, and the gradient into a span.</summary>
    Gradient,

    /// <summary>The value and the partial derivatives as a tuple, for functions of numbers.</summary>
    Partials,

    /// <summary>The slope in a direction (Jacobian · vector).</summary>
    Directional,

    /// <summary>All partial derivatives of several results.</summary>
    Jacobian,

    /// <summary>Vector · Jacobian.</summary>
    Pullback,

    /// <summary>The matrix of second derivatives.</summary>
    Hessian,

    /// <summary>Hessian · vector.</summary>
    HessianVector,

    /// <summary>The second and higher derivatives of a function of one number.</summary>
    Derivative,

    /// <summary>The computation as an object: every number with what it was computed from.</summary>
    Graph,
}
