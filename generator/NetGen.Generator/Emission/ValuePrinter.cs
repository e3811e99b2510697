using System.Globalization;
using NetGen.Generator.Calculus;
using NetGen.Generator.Lowering;

namespace NetGen.Generator.Emission;

/// <summary>Prints the expressions of a nest, with lanes or without.</summary>
/// <param name="dialect">The precision.</param>
/// <param name="lanes">The name of the lanes type in code with lanes.</param>
internal sealed class ValuePrinter(Dialect dialect, string lanes)
{
    public string Lanes => lanes;

    public string Print(Value value, bool inLanes) => Bare(inLanes ? InLanes(value) : Scalar(value), value);

    /// <summary>Without the parentheses that only other operands need.</summary>
    private static string Bare(string text, Value value) =>
        value is Value.Continued or Value.Guarded or Value.Select && text[0] == '(' ? text.Substring(1, text.Length - 2) : text;

    /// <summary>An index expression in code with lanes, whose number may occur in it.</summary>
    public string Address(Affine value)
    {
        int vectors = value.CoefficientOf(LaneCount.Symbol);
        if (vectors == 0)
        {
            return Print(value);
        }

        string count = Math.Abs(vectors) == 1 ? $"{lanes}.Count" : $"{Integer(Math.Abs(vectors))} * {lanes}.Count";
        var rest = value - LaneCount.Times(vectors);
        return rest is { IsConstant: true, Constant: 0 } && vectors > 0 ? count : $"{Print(rest)} {(vectors > 0 ? '+' : '-')} {count}";
    }

    /// <summary>An index expression as C#: largest steps first.</summary>
    public static string Print(Affine value)
    {
        var text = new System.Text.StringBuilder();
        bool startsWithNumber = value.Constant > 0 && value.Terms.Count > 0 && value.Terms.All(t => t.Coefficient < 0);
        if (startsWithNumber)
        {
            text.Append(Integer(value.Constant));
        }

        foreach (var (atom, coefficient) in value.Terms.OrderByDescending(t => Math.Abs(t.Coefficient)))
        {
            text.Append(text.Length == 0 ? coefficient < 0 ? "-" : "" : coefficient < 0 ? " - " : " + ");
            text.Append(Print(atom));
            if (Math.Abs(coefficient) != 1)
            {
                text.Append(" * ").Append(Integer(Math.Abs(coefficient)));
            }
        }

        if (text.Length == 0)
        {
            return Integer(value.Constant);
        }

        return value.Constant switch
        {
            0 => text.ToString(),
            > 0 when startsWithNumber => text.ToString(),
            > 0 => text + " + " + Integer(value.Constant),
            _ => text + " - " + Integer(-value.Constant),
        };
    }

    private static string Print(Atom atom) => atom switch
    {
        Atom.Of of => of.Index.Name,
        Atom.Quotient q => $"({Grouped(q.Value)} / {Integer(q.Divisor)})",
        Atom.Remainder r => $"({Grouped(r.Value)} % {Integer(r.Divisor)})",
        Atom.Element e => $"{e.Tensor.Name}[{string.Join(", ", e.At.Select(Print))}]",
        _ => throw new InvalidOperationException($"Unknown atom {atom}."),
    };

    private static string Grouped(Affine value) => value.AsIndex is { } index ? index.Name : $"({Print(value)})";

    /// <summary>An integer as a number.</summary>
    private string Cast(Value.Integer integer) =>
        integer.Index.IsConstant ? dialect.Literal(integer.Index.Constant) : integer.Index.AsIndex is { } index ? $"({dialect.Type}){index.Name}" : $"({dialect.Type})({Address(integer.Index)})";

    private static string Integer(int value) => value.ToString(CultureInfo.InvariantCulture);

    private string InLanes(Value value) => value switch
    {
        Value.Number { Constant: 0 } number when 1 / number.Constant > 0 => $"{lanes}.Zero",
        Value.Number number => $"{lanes}.Broadcast({dialect.Literal(number.Constant)})",
        Value.Local local => local.Name,
        Value.Integer integer => $"{lanes}.Broadcast({Cast(integer)})",
        Value.Sequence sequence => $"{lanes}.Sequence({Address(sequence.Start)})",
        Value.Load { Access: Access.Vector, Count: null } load => $"{lanes}.Load({load.Buffer}, {Address(load.Address)})",
        Value.Load { Access: Access.Vector, Count: { } count } load => $"{lanes}.Load({load.Buffer}, {Address(load.Address)}, {Address(count)})",
        Value.Load load => $"{lanes}.Broadcast({load.Buffer}, {Address(load.Address)})",
        Value.Uniform uniform => $"{lanes}.Uniform({InLanes(uniform.Key)}, {Address(uniform.First)})",
        Value.Unary unary => Function(unary.Function, InLanes(unary.Operand), true),
        Value.Binary binary => Operation(binary, InLanes(binary.Left), InLanes(binary.Right), lanes),
        Value.MultiplyAdd sum => $"{lanes}.FusedMultiplyAdd({InLanes(sum.Left)}, {InLanes(sum.Right)}, {InLanes(sum.Addend)})",
        Value.Select select => $"{lanes}.Select({lanes}.{Comparison(select.Relation)}({InLanes(select.Left)}, {InLanes(select.Right)}), {InLanes(select.Then)}, {InLanes(select.Else)})",
        Value.Guarded guarded => $"({Condition(guarded)} ? {InLanes(guarded.Inside)} : {InLanes(new Value.Number(guarded.Fill))})",
        Value.KeepFirst keep => $"{lanes}.KeepFirst({InLanes(keep.Operand)}, {Integer(keep.Count)}, {InLanes(new Value.Number(keep.Fill))})",
        Value.Continued sum => $"({Condition(sum)} ? {InLanes(sum.Old)} : {InLanes(sum.Start)})",
        _ => throw new InvalidOperationException($"{value.GetType().Name} has no form with lanes."),
    };

    private string Scalar(Value value) => value switch
    {
        Value.Number number => dialect.Literal(number.Constant),
        Value.Local local => local.Name,
        Value.Integer integer => Cast(integer),
        Value.Load load => $"{load.Buffer}[{Address(load.Address)}]",
        Value.Uniform uniform => $"{dialect.ScalarLanes}.ReduceSum({dialect.ScalarLanes}.Uniform({Scalar(uniform.Key)}, {Address(uniform.First)}))",
        Value.RandomKey key => $"global::NetGen.Numerics.CounterRandom.Key(seed, {Integer(key.Stream)}u, step, (ulong)firstExample + (ulong){Grouped(key.Example)})",
        Value.Unary unary => Function(unary.Function, Scalar(unary.Operand), false),
        Value.Binary binary => Operation(binary, Scalar(binary.Left), Scalar(binary.Right), dialect.Math),
        Value.Select { Relation: Relation.Equal } select when select.Left.Equals(select.Right) =>
            $"({dialect.Type}.IsNaN({Scalar(select.Left)}) ? {Scalar(select.Else)} : {Scalar(select.Then)})",
        Value.Select { Left: Value.Integer left, Right: Value.Integer right } select =>
            $"({Print(left.Index)} {Symbol(select.Relation)} {Print(right.Index)} ? {Scalar(select.Then)} : {Scalar(select.Else)})",
        Value.Select select => $"({Scalar(select.Left)} {Symbol(select.Relation)} {Scalar(select.Right)} ? {Scalar(select.Then)} : {Scalar(select.Else)})",
        Value.Guarded guarded => $"({Condition(guarded)} ? {Scalar(guarded.Inside)} : {dialect.Literal(guarded.Fill)})",
        Value.Across across => $"{lanes}.{(across.Reduction == Reduction.Sum ? "ReduceSum" : "ReduceMax")}({InLanes(across.Operand)})",
        Value.Continued sum => $"({Condition(sum)} ? {Scalar(sum.Old)} : {Scalar(sum.Start)})",
        _ => throw new InvalidOperationException($"{value.GetType().Name} has no form without lanes."),
    };

    private string Operation(Value.Binary binary, string left, string right, string library) => binary.Operator switch
    {
        Operator.Add => $"{left} + {Term(right)}",
        Operator.Subtract => $"{left} - {Term(right)}",
        Operator.Multiply => $"{Factor(left)} * {Primary(right)}",
        Operator.Divide => $"{Factor(left)} / {Primary(right)}",
        Operator.Max => $"{library}.Max({left}, {right})",
        Operator.Min => $"{library}.Min({left}, {right})",
        Operator.Pow or Operator.Atan2 or Operator.Hypot => $"{dialect.Functions}.{binary.Operator}({left}, {right})",
        _ => throw new InvalidOperationException($"Unknown operator {binary.Operator}."),
    };

    private static string Term(string text) => HasOperator(text, " + ", " - ") || text.StartsWith("-", StringComparison.Ordinal) ? $"({text})" : text;

    private static string Factor(string text) => HasOperator(text, " + ", " - ") ? $"({text})" : text;

    private static string Primary(string text) => HasOperator(text, " + ", " - ", " * ", " / ") ? $"({text})" : text;

    /// <summary>Whether one of the operators stands outside of all parentheses.</summary>
    private static bool HasOperator(string text, params string[] operators)
    {
        int depth = 0;
        for (int k = 0; k < text.Length; k++)
        {
            depth += text[k] is '(' or '[' ? 1 : text[k] is ')' or ']' ? -1 : 0;
            if (depth == 0 && operators.Any(o => string.CompareOrdinal(text, k, o, 0, o.Length) == 0))
            {
                return true;
            }
        }

        return false;
    }

    private string Function(Function function, string operand, bool inLanes) => function switch
    {
        Calculus.Function.Negate => "-" + (operand.StartsWith("-", StringComparison.Ordinal) ? $"({operand})" : Primary(operand)),
        Calculus.Function.Abs => $"{(inLanes ? lanes : dialect.Math)}.Abs({operand})",
        Calculus.Function.Sqrt => $"{(inLanes ? lanes : dialect.Math)}.Sqrt({operand})",
        _ => $"{dialect.Functions}.{function}({operand})",
    };

    private static string Condition(Value.Guarded guarded) =>
        string.Join(" && ", guarded.Bounds.Select(b => $"unchecked((uint)({Print(b.Index)})) < {Integer(b.Extent)}u"));

    private static string Condition(Value.Continued sum) =>
        string.Join(" || ", new[] { sum.Block is { } block ? block.Name + " > 0" : null, sum.AsAsked ? "accumulate" : null }.OfType<string>());

    private static string Comparison(Relation relation) => relation switch
    {
        Relation.Equal => "Equal",
        Relation.Less => "LessThan",
        Relation.LessOrEqual => "LessThanOrEqual",
        Relation.Greater => "GreaterThan",
        _ => "GreaterThanOrEqual",
    };

    private static string Symbol(Relation relation) => relation switch
    {
        Relation.Equal => "==",
        Relation.Less => "<",
        Relation.LessOrEqual => "<=",
        Relation.Greater => ">",
        _ => ">=",
    };
}
