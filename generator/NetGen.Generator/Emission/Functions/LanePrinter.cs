using NetGen.Generator.Calculus;
using NetGen.Generator.Functions;

namespace NetGen.Generator.Emission;

/// <summary>Prints the formulas of a loop that runs a vector of rounds at once.</summary>
/// <param name="dialect">The precision.</param>
/// <param name="scalars">Prints what is the same for all rounds.</param>
/// <param name="loop">The loop.</param>
/// <param name="rooms">Room in which each element is a vector.</param>
internal sealed class LanePrinter(Dialect dialect, FormulaPrinter scalars, Statement.Loop loop, IReadOnlyCollection<string> rooms)
{
    private readonly Variation _variation = Variation.In(loop, rooms);

    public string Lanes { get; } = dialect.WideLanes;

    public bool IsUniform(Expr formula) => _variation.IsUniform(formula);

    public bool IsUniform(Test test) => _variation.IsUniform(test);

    public bool Varies(string name) => _variation[name];

    public string Print(Expr formula) => Print(formula, Precedence.Lowest);

    /// <summary>A step that gives the elements at a position, one for each round, their values.</summary>
    public string Store(string array, Whole at, Expr value) => StepOf(array, at) switch
    {
        null => $"{array}[{at.Print()}] = {Print(value)};",
        { IsConstant: true, Constant: 1 } => $"{Lanes}.Store({Print(value)}, {array}, {at.Print()});",
        var step => $"{Apart}.Store({Print(value)}, {array}, {at.Print()}, {step.Print()});",
    };

    /// <summary>A step that adds to the elements at a position.</summary>
    public string Accumulate(string array, Whole at, Expr value) => StepOf(array, at) switch
    {
        null => $"{array}[{at.Print()}] += {Print(value)};",
        { IsConstant: true, Constant: 0 } => $"{array}[{at.Print()}] += {Lanes}.ReduceSum({Print(value)});",
        { IsConstant: true, Constant: 1 } => $"{Lanes}.Store({Lanes}.Load({array}, {at.Print()}) + {Print(value, Precedence.Product)}, {array}, {at.Print()});",
        var step => $"{Apart}.Add({Print(value)}, {array}, {at.Print()}, {step.Print()});",
    };

    /// <summary>One of two values for each round.</summary>
    public string Select(Test test, Expr then, Expr otherwise) => test switch
    {
        Test.Compare compare => Select(compare.Condition, then, otherwise),
        Test.Not { Operand: Test.Compare compare } => Select(compare.Condition, otherwise, then),
        _ => throw new InvalidOperationException("A branch that differs between rounds compares two numbers."),
    };

    private string Apart => "global::NetGen.Numerics.StridedLanes";

    /// <summary>How far a position moves from round to round; null in room where each element is a vector.</summary>
    private Whole? StepOf(string array, Whole at) => rooms.Contains(array) ? null : at.CoefficientOf(loop.Index)!;

    private string Print(Expr formula, Precedence context)
    {
        if (formula is Expr.Constant { Value: 0 } zero && 1 / zero.Value > 0)
        {
            return $"{Lanes}.Zero";
        }

        if (IsUniform(formula))
        {
            return $"{Lanes}.Broadcast({scalars.Print(formula)})";
        }

        var (text, precedence) = formula switch
        {
            Expr.Variable v => (v.Name, Precedence.Primary),
            Expr.Element e => (Load(e), Precedence.Primary),
            Expr.Integer i => Number(i.Value),
            Expr.Unary { Function: Function.Negate } n => ("-" + Print(n.Operand, Precedence.Primary), Precedence.Unary),
            Expr.Unary u => ($"{(LaneFunctions.IsOfLanes(u.Function) ? Lanes : dialect.Functions)}.{u.Function}({Print(u.Operand)})", Precedence.Primary),
            Expr.Binary { Operator: Operator.Add or Operator.Subtract } b =>
                ($"{Print(b.Left, Precedence.Sum)} {(b.Operator == Operator.Add ? '+' : '-')} {Print(b.Right, Precedence.Product)}", Precedence.Sum),
            Expr.Binary { Operator: Operator.Multiply or Operator.Divide } b =>
                ($"{Print(b.Left, Precedence.Product)} {(b.Operator == Operator.Multiply ? '*' : '/')} {Print(b.Right, Precedence.Unary)}", Precedence.Product),
            Expr.Binary b => ($"{(LaneFunctions.IsOfLanes(b.Operator) ? Lanes : dialect.Functions)}.{b.Operator}({Print(b.Left)}, {Print(b.Right)})", Precedence.Primary),
            Expr.Select s => (Select(s.Condition, s.Then, s.Else), Precedence.Primary),
            Expr.Detach d => (Print(d.Operand, context), Precedence.Primary),
            _ => throw new InvalidOperationException($"{formula.GetType().Name} has no form with lanes."),
        };
        return precedence < context ? $"({text})" : text;
    }

    private string Load(Expr.Element element) => StepOf(element.Array, element.At) switch
    {
        null => $"{element.Array}[{element.At.Print()}]",
        { IsConstant: true, Constant: 1 } => $"{Lanes}.Load({element.Array}, {element.At.Print()})",
        var step => $"{Apart}.Load({element.Array}, {element.At.Print()}, {step.Print()})",
    };

    private (string Text, Precedence Precedence) Number(Whole value)
    {
        var step = value.CoefficientOf(loop.Index)!;
        return step.Constant == 1
            ? ($"{Lanes}.Sequence({value.Print()})", Precedence.Primary)
            : ($"{Lanes}.Broadcast({scalars.Print(new Expr.Integer(value))}) + {Lanes}.Broadcast({step.Print()}) * {Lanes}.Sequence(0)", Precedence.Sum);
    }

    private string Select(Condition condition, Expr then, Expr otherwise)
    {
        string comparison = condition.Relation switch
        {
            Relation.Equal => "Equal",
            Relation.Less => "LessThan",
            Relation.LessOrEqual => "LessThanOrEqual",
            Relation.Greater => "GreaterThan",
            _ => "GreaterThanOrEqual",
        };
        return $"{Lanes}.Select({Lanes}.{comparison}({Print(condition.Left)}, {Print(condition.Right)}), {Print(then)}, {Print(otherwise)})";
    }

    private enum Precedence
    {
        Lowest,
        Sum,
        Product,
        Unary,
        Primary,
    }
}
