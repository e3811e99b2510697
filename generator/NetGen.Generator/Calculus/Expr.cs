using NetGen.Generator.Common;

namespace NetGen.Generator.Calculus;

/// <summary>A real-valued formula in index notation. Building one simplifies it (see <see cref="Simplify"/>).</summary>
internal abstract record Expr
{
    public static implicit operator Expr(double value) => new Constant(value);

    public static Expr operator +(Expr left, Expr right) => Simplify.Add(left, right);

    public static Expr operator -(Expr left, Expr right) => Simplify.Subtract(left, right);

    public static Expr operator *(Expr left, Expr right) => Simplify.Multiply(left, right);

    public static Expr operator /(Expr left, Expr right) => Simplify.Divide(left, right);

    public static Expr operator -(Expr operand) => Simplify.Negate(operand);

    /// <summary>A number.</summary>
    public sealed record Constant(double Value) : Expr
    {
        // Minus zero and zero are different constants; records would compare doubles with Equals, which says they are the same.
        public bool Equals(Constant? other) =>
            other is not null && BitConverter.DoubleToInt64Bits(Value) == BitConverter.DoubleToInt64Bits(other.Value);

        public override int GetHashCode() => Value.GetHashCode();
    }

    /// <summary>An element of a tensor; with a fill value, reading outside of the tensor gives that.</summary>
    public sealed record Read(Tensor Tensor, ValueList<Affine> At, double? Fill) : Expr;

    /// <summary>A number with a name: a parameter of a function or a value on the way.</summary>
    public sealed record Variable(string Name) : Expr;

    /// <summary>An element of a span of a function.</summary>
    public sealed record Element(string Array, Whole At) : Expr;

    /// <summary>A whole number of a function used as a real one.</summary>
    public sealed record Integer(Whole Value) : Expr;

    /// <summary>An index expression used as a number.</summary>
    public sealed record Position(Affine Value) : Expr;

    /// <summary>An elementary function of one argument.</summary>
    public sealed record Unary(Function Function, Expr Operand) : Expr;

    /// <summary>An operation on two arguments.</summary>
    public sealed record Binary(Operator Operator, Expr Left, Expr Right) : Expr;

    /// <summary>One of two values; a gate is this, never a multiplication by zero.</summary>
    public sealed record Select(Condition Condition, Expr Then, Expr Else) : Expr;

    /// <summary>A reduction over indices; a definition has at most one kind of place for it, and reductions do not nest.</summary>
    public sealed record Reduce(Reduction Reduction, ValueList<Index> Over, Expr Body) : Expr;

    /// <summary>A call of a method whose derivative is another method.</summary>
    /// <param name="Callee">The method.</param>
    /// <param name="Item">Which partial derivative; −1 for the value.</param>
    /// <param name="Arguments">Its arguments.</param>
    public sealed record Invoke(Callee Callee, int Item, ValueList<Expr> Arguments) : Expr;

    /// <summary>The same value, through which no gradient flows.</summary>
    public sealed record Detach(Expr Operand) : Expr;
}
