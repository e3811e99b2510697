using NetGen.Generator.Calculus;
using NetGen.Generator.Functions;

namespace NetGen.Generator.Emission;

/// <summary>Prints the formulas of functions as C#.</summary>
internal sealed class FormulaPrinter(Dialect dialect)
{
    /// <summary>Names that stand for a text: sums over lanes.</summary>
    public Dictionary<string, string> Texts { get; } = [];

    public string Print(Expr formula) => Print(formula, Precedence.Lowest);

    public string Print(Test test) => Print(test, Precedence.Lowest);

    private string Print(Expr formula, Precedence context)
    {
        var (text, precedence) = formula switch
        {
            Expr.Constant c => (dialect.ShortLiteral(c.Value), c.Value < 0 ? Precedence.Unary : Precedence.Primary),
            Expr.Variable v => (Texts.TryGetValue(v.Name, out string known) ? known : v.Name, Precedence.Primary),
            Expr.Element e => ($"{e.Array}[{e.At.Print()}]", Precedence.Primary),
            Expr.Integer i => (i.Value.IsSingle ? $"({dialect.Type}){i.Value.Print()}" : $"({dialect.Type})({i.Value.Print()})", Precedence.Unary),
            Expr.Unary { Function: Function.Negate } n => ("-" + Print(n.Operand, Precedence.Primary), Precedence.Unary),
            Expr.Unary u => ($"{Name(u.Function)}({Print(u.Operand)})", Precedence.Primary),
            Expr.Binary b => Operation(b),
            Expr.Select s => ($"{Print(s.Condition)} ? {Print(s.Then, Precedence.Condition)} : {Print(s.Else, Precedence.Condition)}", Precedence.Lowest),
            Expr.Invoke c => (Call(c), Precedence.Primary),
            Expr.Detach d => (Print(d.Operand, context), Precedence.Primary),
            _ => throw new InvalidOperationException($"{formula.GetType().Name} does not occur in functions."),
        };
        return precedence < context ? $"({text})" : text;
    }

    private (string Text, Precedence Precedence) Operation(Expr.Binary b) => b.Operator switch
    {
        Operator.Add => ($"{Print(b.Left, Precedence.Sum)} + {Print(b.Right, Precedence.Product)}", Precedence.Sum),
        Operator.Subtract => ($"{Print(b.Left, Precedence.Sum)} - {Print(b.Right, Precedence.Product)}", Precedence.Sum),
        Operator.Multiply => ($"{Print(b.Left, Precedence.Product)} * {Print(b.Right, Precedence.Unary)}", Precedence.Product),
        Operator.Divide => ($"{Print(b.Left, Precedence.Product)} / {Print(b.Right, Precedence.Unary)}", Precedence.Product),
        Operator.Hypot => ($"{dialect.Type}.Hypot({Print(b.Left)}, {Print(b.Right)})", Precedence.Primary),
        _ => ($"{dialect.Math}.{b.Operator}({Print(b.Left)}, {Print(b.Right)})", Precedence.Primary),
    };

    private string Call(Expr.Invoke call)
    {
        string arguments = string.Join(", ", call.Arguments.Select(Print));
        return call.Item < 0 ? $"{call.Callee.Method}({arguments})" : $"{call.Callee.Derivative}({arguments}){call.Callee.Items[call.Item]}";
    }

    /// <summary>The platform's functions, but for those that it has not or that lose digits there.</summary>
    private string Name(Function function) => function switch
    {
        Function.Expm1 or Function.Log1p or Function.Sigmoid or Function.Softplus or Function.Erf or Function.Sign or Function.Step => $"{dialect.Functions}.{function}",
        Function.Exp2 => $"{dialect.Type}.Exp2",
        _ => $"{dialect.Math}.{function}",
    };

    private string Print(Condition condition) =>
        $"{Print(condition.Left, Precedence.Sum)} {Symbol(condition.Relation)} {Print(condition.Right, Precedence.Sum)}";

    private string Print(Test test, Precedence context)
    {
        var (text, precedence) = test switch
        {
            Test.Compare c => (Print(c.Condition), Precedence.Comparison),
            Test.CompareWhole c => ($"{c.Left.Print()} {Symbol(c.Relation)} {c.Right.Print()}", Precedence.Comparison),
            Test.Flag f => (f.Name, Precedence.Primary),
            Test.Not { Operand: Test.Compare { Condition: { Relation: Relation.Equal } equal } } => ($"{Print(equal.Left, Precedence.Sum)} != {Print(equal.Right, Precedence.Sum)}", Precedence.Comparison),
            Test.Not { Operand: Test.CompareWhole { Relation: Relation.Equal } equal } => ($"{equal.Left.Print()} != {equal.Right.Print()}", Precedence.Comparison),
            Test.Not n => ("!" + Print(n.Operand, Precedence.Primary), Precedence.Unary),
            Test.All { Operands.Count: 0 } => ("true", Precedence.Primary),
            Test.Any { Operands.Count: 0 } => ("false", Precedence.Primary),
            Test.All a => (string.Join(" && ", a.Operands.Select(o => Print(o, Precedence.Comparison))), Precedence.And),
            Test.Any a => (string.Join(" || ", a.Operands.Select(o => Print(o, Precedence.And))), Precedence.Or),
            _ => throw new InvalidOperationException($"Unknown test {test.GetType().Name}."),
        };
        return precedence < context ? $"({text})" : text;
    }

    private static string Symbol(Relation relation) => relation switch
    {
        Relation.Equal => "==",
        Relation.Less => "<",
        Relation.LessOrEqual => "<=",
        Relation.Greater => ">",
        _ => ">=",
    };

    private enum Precedence
    {
        Lowest,
        Condition,
        Or,
        And,
        Comparison,
        Sum,
        Product,
        Unary,
        Primary,
    }
}
