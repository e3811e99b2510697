namespace NetGen.Generator.Calculus;

/// <summary>Walking and rebuilding expressions.</summary>
internal static class ExprTree
{
    /// <summary>The expression and everything in it, parents before children.</summary>
    public static IEnumerable<Expr> Descendants(this Expr expr) => new[] { expr }.Concat(expr.Children().SelectMany(Descendants));

    /// <summary>All reads of real tensors in the expression, each once, in order of appearance.</summary>
    public static IEnumerable<Expr.Read> Reads(this Expr expr) => expr.Descendants().OfType<Expr.Read>().Distinct();

    /// <summary>The indices that the expression depends on, those that it reduces over left out.</summary>
    public static IEnumerable<Index> Indices(this Expr expr) => expr switch
    {
        Expr.Reduce reduce => reduce.Body.Indices().Where(i => !reduce.Over.Contains(i)),
        Expr.Read read => read.At.SelectMany(a => a.Indices),
        Expr.Position position => position.Value.Indices,
        _ => expr.Children().SelectMany(Indices),
    };

    /// <summary>All integer tensors that the index expressions consult.</summary>
    public static IEnumerable<Tensor> Labels(this Expr expr) => expr.Descendants().SelectMany(e => e switch
    {
        Expr.Read read => read.At.AsEnumerable(),
        Expr.Position position => [position.Value],
        _ => [],
    }).SelectMany(a => a.Labels).Distinct();

    /// <summary>Rebuilds the expression from the leaves up; <paramref name="replace"/> sees each node with its children already rebuilt.</summary>
    public static Expr Rewrite(this Expr expr, Func<Expr, Expr> replace) => replace(expr.Map(part => part.Rewrite(replace)));

    /// <summary>The same with other parts.</summary>
    public static Expr Map(this Expr expr, Func<Expr, Expr> replace) => expr switch
    {
        Expr.Unary unary => Simplify.Apply(unary.Function, replace(unary.Operand)),
        Expr.Binary binary => Rebuild(binary.Operator, replace(binary.Left), replace(binary.Right)),
        Expr.Select select => Simplify.Select(
            select.Condition with { Left = replace(select.Condition.Left), Right = replace(select.Condition.Right) },
            replace(select.Then),
            replace(select.Else)),
        Expr.Reduce reduce => Simplify.Reduce(reduce.Reduction, reduce.Over, replace(reduce.Body)),
        Expr.Detach detach => new Expr.Detach(replace(detach.Operand)),
        Expr.Invoke call => call with { Arguments = call.Arguments.Map(replace) },
        _ => expr,
    };

    /// <summary>The same formula with parts replaced, and nothing simplified.</summary>
    public static Expr Replace(this Expr expr, Func<Expr, Expr?> replacement) => replacement(expr) ?? expr switch
    {
        Expr.Unary unary => unary with { Operand = unary.Operand.Replace(replacement) },
        Expr.Binary binary => binary with { Left = binary.Left.Replace(replacement), Right = binary.Right.Replace(replacement) },
        Expr.Select select => new Expr.Select(
            select.Condition with { Left = select.Condition.Left.Replace(replacement), Right = select.Condition.Right.Replace(replacement) },
            select.Then.Replace(replacement),
            select.Else.Replace(replacement)),
        Expr.Detach detach => new Expr.Detach(detach.Operand.Replace(replacement)),
        Expr.Invoke call => call with { Arguments = call.Arguments.Map(a => a.Replace(replacement)) },
        _ => expr,
    };

    /// <summary>Replaces indices everywhere, reduced ones included only if the replacement is itself an index.</summary>
    public static Expr Substitute(this Expr expr, Func<Index, Affine?> replacement) => expr.Rewrite(e => e switch
    {
        Expr.Read read => read with { At = read.At.Map(a => a.Substitute(replacement)) },
        Expr.Position position => new Expr.Position(position.Value.Substitute(replacement)),
        Expr.Reduce reduce => reduce with { Over = reduce.Over.Map(r => replacement(r)?.AsIndex ?? r) },
        _ => e,
    });

    /// <summary>An operation on simplified operands.</summary>
    public static Expr Rebuild(Operator @operator, Expr left, Expr right) => @operator switch
    {
        Operator.Add => left + right,
        Operator.Subtract => left - right,
        Operator.Multiply => left * right,
        Operator.Divide => left / right,
        Operator.Pow => Simplify.Pow(left, right),
        _ => new Expr.Binary(@operator, left, right),
    };

    /// <summary>What an expression is made of directly.</summary>
    public static IEnumerable<Expr> Children(this Expr expr) => expr switch
    {
        Expr.Unary unary => [unary.Operand],
        Expr.Binary binary => [binary.Left, binary.Right],
        Expr.Select select => [select.Condition.Left, select.Condition.Right, select.Then, select.Else],
        Expr.Reduce reduce => [reduce.Body],
        Expr.Detach detach => [detach.Operand],
        Expr.Invoke call => call.Arguments,
        _ => [],
    };
}
