using NetGen.Generator.Calculus;

namespace NetGen.Generator.Functions;

/// <summary>Formulas that have a name of their own, under which they neither overflow nor lose digits.</summary>
internal static class Patterns
{
    /// <summary>What the operation is called; null if it has no name.</summary>
    /// <param name="operation">One operation on names and numbers.</param>
    /// <param name="definition">The operation that a name stands for, if it is known.</param>
    public static Expr? Recognise(Expr operation, Func<Expr, Expr?> definition) => operation switch
    {
        // eᵘ / (1 + eᵘ) = σ(u)
        Expr.Binary { Operator: Operator.Divide } quotient when OnePlusExp(definition(quotient.Right), definition) is { } u && u.Equals(Exponent(definition(quotient.Left))) =>
            new Expr.Unary(Function.Sigmoid, u),
        // a / (1 + eᵘ) = a·σ(−u)
        Expr.Binary { Operator: Operator.Divide } quotient when OnePlusExp(definition(quotient.Right), definition) is { } u =>
            quotient.Left * new Expr.Unary(Function.Sigmoid, Negated(u, definition)),
        // log(1 + eᵘ)
        Expr.Unary { Function: Function.Log } log when OnePlusExp(definition(log.Operand), definition) is { } u =>
            new Expr.Unary(Function.Softplus, u),
        Expr.Unary { Function: Function.Log1p } log when Exponent(definition(log.Operand)) is { } u =>
            new Expr.Unary(Function.Softplus, u),
        // log σ(u) and log(1 − σ(u))
        Expr.Unary { Function: Function.Log } log when Logit(definition(log.Operand)) is { } u =>
            -new Expr.Unary(Function.Softplus, Negated(u, definition)),
        Expr.Unary { Function: Function.Log } log when definition(log.Operand) is Expr.Binary { Operator: Operator.Subtract, Left: Expr.Constant { Value: 1 } } rest && Logit(definition(rest.Right)) is { } u =>
            -new Expr.Unary(Function.Softplus, u),
        _ => null,
    };

    private static Expr Negated(Expr u, Func<Expr, Expr?> definition) => definition(u) is Expr.Unary { Function: Function.Negate } negated ? negated.Operand : -u;

    private static Expr? Logit(Expr? formula) => formula is Expr.Unary { Function: Function.Sigmoid } sigmoid ? sigmoid.Operand : null;

    /// <summary>u where the formula is 1 + eᵘ.</summary>
    private static Expr? OnePlusExp(Expr? formula, Func<Expr, Expr?> definition) => formula switch
    {
        Expr.Binary { Operator: Operator.Add, Left: Expr.Constant { Value: 1 } } sum => Exponent(definition(sum.Right)),
        Expr.Binary { Operator: Operator.Add, Right: Expr.Constant { Value: 1 } } sum => Exponent(definition(sum.Left)),
        _ => null,
    };

    private static Expr? Exponent(Expr? formula) => formula is Expr.Unary { Function: Function.Exp } exp ? exp.Operand : null;
}
