using NetGen.Generator.Common;

namespace NetGen.Generator.Calculus;

/// <summary>
/// Builds expressions in their simplest form. Constants are folded with exact operations only (+ − × ÷), since the compiler may
/// run on another machine than the code; and 0·x is 0, because a zero here is a derivative that does not exist, not a number.
/// </summary>
internal static class Simplify
{
    /// <summary>The largest power that is written as a product.</summary>
    private const int LargestProduct = 32;

    public static Expr Add(Expr left, Expr right) => (left, right) switch
    {
        (Expr.Constant a, Expr.Constant b) => a.Value + b.Value,
        (Expr.Constant { Value: 0 }, _) => right,
        (_, Expr.Constant { Value: 0 }) => left,
        (_, Expr.Unary { Function: Function.Negate } negated) => Subtract(left, negated.Operand),
        (Expr.Unary { Function: Function.Negate } negated, _) => Subtract(right, negated.Operand),
        _ when left.Equals(right) => Multiply(2, left),
        _ => new Expr.Binary(Operator.Add, left, right),
    };

    public static Expr Subtract(Expr left, Expr right) => (left, right) switch
    {
        (Expr.Constant a, Expr.Constant b) => a.Value - b.Value,
        (Expr.Constant { Value: 0 }, _) => Negate(right),
        (_, Expr.Constant { Value: 0 }) => left,
        (_, Expr.Unary { Function: Function.Negate } negated) => Add(left, negated.Operand),
        _ => new Expr.Binary(Operator.Subtract, left, right),
    };

    public static Expr Multiply(Expr left, Expr right) => (left, right) switch
    {
        (Expr.Constant a, Expr.Constant b) => a.Value * b.Value,
        (Expr.Constant { Value: 0 }, _) => 0,
        (_, Expr.Constant { Value: 0 }) => 0,
        (Expr.Constant { Value: 1 }, _) => right,
        (_, Expr.Constant { Value: 1 }) => left,
        (Expr.Constant { Value: -1 }, _) => Negate(right),
        (_, Expr.Constant { Value: -1 }) => Negate(left),
        (_, Expr.Constant) => Multiply(right, left),
        (Expr.Constant a, Expr.Binary { Operator: Operator.Multiply, Left: Expr.Constant b } product) => Multiply(a.Value * b.Value, product.Right),
        (Expr.Unary { Function: Function.Negate } a, _) => Negate(Multiply(a.Operand, right)),
        (_, Expr.Unary { Function: Function.Negate } b) => Negate(Multiply(left, b.Operand)),
        (_, Expr.Select gate) when IsGate(gate) => Select(gate.Condition, Multiply(left, gate.Then), Multiply(left, gate.Else)),
        (Expr.Select gate, _) when IsGate(gate) => Select(gate.Condition, Multiply(gate.Then, right), Multiply(gate.Else, right)),
        (_, Expr.Binary { Operator: Operator.Divide, Left: Expr.Constant { Value: 1 } } reciprocal) => Divide(left, reciprocal.Right),
        (Expr.Binary { Operator: Operator.Divide, Left: Expr.Constant { Value: 1 } } reciprocal, _) => Divide(right, reciprocal.Right),
        _ => new Expr.Binary(Operator.Multiply, left, right),
    };

    public static Expr Divide(Expr left, Expr right) => (left, right) switch
    {
        (Expr.Constant a, Expr.Constant { Value: not 0 } b) => a.Value / b.Value,
        (Expr.Constant { Value: 0 }, _) => 0,
        (_, Expr.Constant { Value: 1 }) => left,
        (_, Expr.Constant { Value: -1 }) => Negate(left),
        (Expr.Unary { Function: Function.Negate } a, _) => Negate(Divide(a.Operand, right)),
        (Expr.Select gate, _) when IsGate(gate) => Select(gate.Condition, Divide(gate.Then, right), Divide(gate.Else, right)),
        _ => new Expr.Binary(Operator.Divide, left, right),
    };

    public static Expr Negate(Expr operand) => operand switch
    {
        Expr.Constant c => -c.Value,
        Expr.Unary { Function: Function.Negate } negated => negated.Operand,
        Expr.Binary { Operator: Operator.Multiply, Left: Expr.Constant c } product => Multiply(-c.Value, product.Right),
        Expr.Select gate when IsGate(gate) => Select(gate.Condition, NegateUnlessZero(gate.Then), NegateUnlessZero(gate.Else)),
        _ => new Expr.Unary(Function.Negate, operand),
    };

    /// <summary>Powers by small constant integers are products, which are exact to the last bits and far cheaper.</summary>
    public static Expr Pow(Expr left, Expr right) => right switch
    {
        Expr.Constant { Value: 0 } => 1,
        Expr.Constant { Value: 1 } => left,
        Expr.Constant { Value: > 1 and <= LargestProduct } c when c.Value == Math.Floor(c.Value) => Product(left, (int)c.Value),
        Expr.Constant { Value: >= -LargestProduct and < 0 } c when c.Value == Math.Floor(c.Value) => Divide(1, Product(left, (int)-c.Value)),
        _ => new Expr.Binary(Operator.Pow, left, right),
    };

    /// <summary>xⁿ by repeated squaring; equal halves are computed once.</summary>
    private static Expr Product(Expr factor, int count)
    {
        if (count == 1)
        {
            return factor;
        }

        var half = Product(factor, count / 2);
        return count % 2 == 0 ? Multiply(half, half) : Multiply(Multiply(half, half), factor);
    }

    public static Expr Apply(Function function, Expr operand) =>
        function == Function.Negate ? Negate(operand) : new Expr.Unary(function, operand);

    public static Expr Select(Condition condition, Expr then, Expr otherwise)
    {
        if (then.Equals(otherwise))
        {
            return then;
        }

        return condition is { Relation: Relation.Equal, Left: Expr.Position a, Right: Expr.Position b } && AreEqual(a.Value, b.Value)
            ? then
            : new Expr.Select(condition, then, otherwise);
    }

    /// <summary>Whether two positions are the same whatever the indices, such as that on an axis of one element and 0.</summary>
    private static bool AreEqual(Affine a, Affine b) =>
        a.Equals(b) || (a.Range is { } range && range.Min == range.Max && b.Range.Equals(a.Range));

    public static Expr Reduce(Reduction reduction, ValueList<Index> over, Expr body)
    {
        if (body is Expr.Constant { Value: 0 } && reduction == Reduction.Sum)
        {
            return 0;
        }

        if (over.Count > 0)
        {
            return new Expr.Reduce(reduction, over, body);
        }

        return reduction == Reduction.ArgMax ? 0 : body;
    }

    /// <summary>
    /// Takes out a factor that all summands share: s·a + (c ? s : 0) becomes s·(a + (c ? 1 : 0)), which is how a textbook writes it.
    /// </summary>
    public static Expr FactorOut(Expr expr)
    {
        if (expr is not Expr.Binary { Operator: Operator.Add or Operator.Subtract } sum)
        {
            return expr;
        }

        foreach (var factor in Factors(sum.Left).Where(f => f is Expr.Read))
        {
            if (TryDivide(sum.Left, factor) is { } left && TryDivide(sum.Right, factor) is { } right)
            {
                return Multiply(factor, sum.Operator == Operator.Subtract ? Subtract(left, right) : IsNegative(left) ? Subtract(right, Negate(left)) : Add(left, right));
            }
        }

        return expr;
    }

    /// <summary>The zero of a gate has no sign.</summary>
    private static Expr NegateUnlessZero(Expr side) => side is Expr.Constant { Value: 0 } ? side : Negate(side);

    private static bool IsNegative(Expr expr) => expr switch
    {
        Expr.Constant c => c.Value < 0,
        Expr.Select gate => IsGate(gate) && (IsNegative(gate.Then) || IsNegative(gate.Else)),
        _ => false,
    };

    private static IEnumerable<Expr> Factors(Expr expr) => expr switch
    {
        Expr.Binary { Operator: Operator.Multiply } product => Factors(product.Left).Concat(Factors(product.Right)),
        Expr.Select { Else: Expr.Constant { Value: 0 } } gate => Factors(gate.Then),
        Expr.Select { Then: Expr.Constant { Value: 0 } } gate => Factors(gate.Else),
        Expr.Unary { Function: Function.Negate } negated => Factors(negated.Operand),
        _ => [expr],
    };

    private static Expr? TryDivide(Expr expr, Expr factor) => expr switch
    {
        _ when expr.Equals(factor) => 1,
        Expr.Unary { Function: Function.Negate } negated => TryDivide(negated.Operand, factor) is { } rest ? Negate(rest) : null,
        Expr.Binary { Operator: Operator.Multiply } product =>
            TryDivide(product.Left, factor) is { } left ? Multiply(left, product.Right)
            : TryDivide(product.Right, factor) is { } right ? Multiply(product.Left, right)
            : null,
        Expr.Select { Else: Expr.Constant { Value: 0 } } gate =>
            TryDivide(gate.Then, factor) is { } then ? Select(gate.Condition, then, 0) : null,
        Expr.Select { Then: Expr.Constant { Value: 0 } } gate =>
            TryDivide(gate.Else, factor) is { } otherwise ? Select(gate.Condition, 0, otherwise) : null,
        _ => null,
    };

    /// <summary>A selection with a zero side; products move into it so that nothing is ever multiplied by that zero.</summary>
    private static bool IsGate(Expr.Select select) =>
        select.Then is Expr.Constant { Value: 0 } || select.Else is Expr.Constant { Value: 0 };
}
