using static NetGen.Generator.Calculus.Formula;

namespace NetGen.Generator.Calculus;

/// <summary>The table of derivatives, one line for each elementary function, as in a textbook.</summary>
internal static class Derivatives
{
    private const double Ln2 = 0.69314718055994530942;
    private const double Ln10 = 2.30258509299404568402;

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
        Function.Exp2 => Ln2 * Apply(Function.Exp2, x),
        Function.Log2 => 1 / (Ln2 * x),
        Function.Log10 => 1 / (Ln10 * x),
        Function.Cbrt => 1 / (3 * (Apply(Function.Cbrt, x) * Apply(Function.Cbrt, x))),
        Function.Sin => Apply(Function.Cos, x),
        Function.Cos => -Apply(Function.Sin, x),
        Function.Tan => 1 + (Apply(Function.Tan, x) * Apply(Function.Tan, x)),
        // Factors of 1 − x² keep their digits next to ±1, where the square has lost them.
        Function.Asin => 1 / Sqrt((1 - x) * (1 + x)),
        Function.Acos => -1 / Sqrt((1 - x) * (1 + x)),
        Function.Atan => 1 / (1 + (x * x)),
        Function.Sinh => Apply(Function.Cosh, x),
        Function.Cosh => Apply(Function.Sinh, x),
        Function.Asinh => 1 / new Expr.Binary(Operator.Hypot, x, 1),
        Function.Acosh => 1 / (Sqrt(x - 1) * Sqrt(x + 1)),
        Function.Atanh => 1 / ((1 - x) * (1 + x)),
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
        Operator.Pow => (PowerByBase(a, b), PowerByExponent(a, b)),
        Operator.Atan2 => (b / ((a * a) + (b * b)), -(a / ((a * a) + (b * b)))),
        Operator.Hypot => (a / new Expr.Binary(Operator.Hypot, a, b), b / new Expr.Binary(Operator.Hypot, a, b)),
        _ => throw new InvalidOperationException($"No derivative is known for {@operator}."),
    };

    /// <summary>b·aᵇ⁻¹, which is 0 for a = b = 0. Elsewhere b = 0 needs no case of its own, which would have no derivative by b.</summary>
    private static Expr PowerByBase(Expr a, Expr b)
    {
        var elsewhere = b * Pow(a, b - 1);
        return b is Expr.Constant || a is Expr.Constant { Value: not 0 } ? elsewhere : If(a, Relation.Equal, 0, If(b, Relation.Equal, 0, 0, elsewhere), elsewhere);
    }

    /// <summary>aᵇ·log a, which is 0 for a = 0 and b ≥ 0 by its limit.</summary>
    private static Expr PowerByExponent(Expr a, Expr b)
    {
        var elsewhere = Pow(a, b) * Log(a);
        return a is Expr.Constant { Value: not 0 } ? elsewhere : If(a, Relation.Equal, 0, If(b, Relation.GreaterOrEqual, 0, 0, elsewhere), elsewhere);
    }
}
