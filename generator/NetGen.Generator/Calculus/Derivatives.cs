using static NetGen.Generator.Calculus.Formula;

namespace NetGen.Generator.Calculus;

/// <summary>The table of derivatives, one line for each elementary function, as in a textbook.</summary>
internal static class Derivatives
{
    /// <summary>f′(x).</summary>
    public static Expr Of(Function function, Expr x) => function switch
    {
        Function.Negate => -1,
        Function.Exp => Exp(x),
        Function.Expm1 => Exp(x),
        Function.Log => 1 / x,
        Function.Log1p => 1 / (1 + x),
        Function.Sqrt => 0.5 / Sqrt(x),
        Function.Abs => If(x, Relation.Greater, 0, 1, If(x, Relation.Less, 0, -1, 0)),
        Function.Sign => 0,
        Function.Step => 0,
        Function.Tanh => 1 - (Tanh(x) * Tanh(x)),
        Function.Sigmoid => Sigmoid(x) * (1 - Sigmoid(x)),
        Function.Softplus => Sigmoid(x),
        Function.Erf => 2 / Math.Sqrt(Math.PI) * Exp(-(x * x)),
        _ => throw new InvalidOperationException($"No derivative is known for {function}."),
    };

    /// <summary>∂/∂a and ∂/∂b of an operation on two arguments.</summary>
    public static (Expr Left, Expr Right) Of(Operator @operator, Expr a, Expr b) => @operator switch
    {
        Operator.Add => (1, 1),
        Operator.Subtract => (1, -1),
        Operator.Multiply => (b, a),
        Operator.Divide => (1 / b, -(a / b / b)),
        // A tie goes to the first argument; where NaN decides, the second one gets the gradient, so that it reaches x in max(0, x).
        Operator.Max => (If(b, Relation.LessOrEqual, a, 1, 0), If(b, Relation.LessOrEqual, a, 0, 1)),
        Operator.Min => (If(b, Relation.GreaterOrEqual, a, 1, 0), If(b, Relation.GreaterOrEqual, a, 0, 1)),
        _ => throw new InvalidOperationException($"No derivative is known for {@operator}."),
    };
}
