namespace NetGen.Generator.Calculus;

/// <summary>The effort of every operation, in one place.</summary>
internal static class Efforts
{
    /// <summary>What the node takes itself, without its operands.</summary>
    public static Effort Of(Expr expr) => expr switch
    {
        Expr.Unary unary => Of(unary.Function),
        Expr.Binary binary => Of(binary.Operator),
        Expr.Invoke => Effort.Call,
        _ => Effort.Instruction,
    };

    public static Effort Of(Function function) => function switch
    {
        Function.Negate or Function.Abs or Function.Sign or Function.Step => Effort.Instruction,
        Function.Sqrt => Effort.Division,
        _ => Effort.Call,
    };

    private static Effort Of(Operator @operator) => @operator switch
    {
        Operator.Divide => Effort.Division,
        Operator.Pow or Operator.Atan2 or Operator.Hypot => Effort.Call,
        _ => Effort.Instruction,
    };
}
