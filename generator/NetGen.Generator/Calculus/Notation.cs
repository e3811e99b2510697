using System.Globalization;
using NetGen.Generator.Common;

namespace NetGen.Generator.Calculus;

/// <summary>Writes definitions the way a textbook does: <c>z1[n,o] = Σi x[n,i]·W1[o,i] + b1[o]</c>.</summary>
internal static class Notation
{
    public static string Format(Definition definition) =>
        $"{Element(definition.Target.Name, definition.At)} {(definition.Accumulate ? "+=" : "=")} {Format(definition.Body)}";

    public static string Format(Expr expr) => Format(expr, Precedence.Sum);

    public static string Format(Affine affine)
    {
        if (affine.IsConstant)
        {
            return Integer(affine.Constant);
        }

        // A number in front spares a leading minus: 2−u.
        bool startsWithNumber = affine.Constant > 0 && affine.Terms.All(t => t.Coefficient < 0);
        string text = startsWithNumber ? Integer(affine.Constant) : "";
        foreach (var (atom, coefficient) in affine.Terms.OrderByDescending(t => t.Coefficient > 0))
        {
            string magnitude = Math.Abs(coefficient) == 1 ? Format(atom) : Integer(Math.Abs(coefficient)) + Format(atom);
            text += coefficient < 0 ? "−" + magnitude : text.Length > 0 ? "+" + magnitude : magnitude;
        }

        return affine.Constant switch
        {
            0 => text,
            > 0 when startsWithNumber => text,
            > 0 => text + "+" + Integer(affine.Constant),
            _ => text + "−" + Integer(-affine.Constant),
        };
    }

    public static string Format(Atom atom) => atom switch
    {
        Atom.Of of => of.Index.Name,
        Atom.Quotient q => $"⌊{Grouped(q.Value)}/{Integer(q.Divisor)}⌋",
        Atom.Remainder r => $"({Grouped(r.Value)} mod {Integer(r.Divisor)})",
        Atom.Element e => Element(e.Tensor.Name, e.At),
        _ => throw new InvalidOperationException($"Unknown atom {atom}."),
    };

    private static string Format(Expr expr, Precedence context)
    {
        var (text, precedence) = expr switch
        {
            Expr.Constant c => (Number(c.Value), c.Value < 0 ? Precedence.Sum : Precedence.Primary),
            Expr.Read read => (Element(read.Tensor.Name, read.At), Precedence.Primary),
            Expr.Variable v => (v.Name, Precedence.Primary),
            Expr.Element e => ($"{e.Array}[{e.At}]", Precedence.Primary),
            Expr.Integer i => (i.Value.ToString(), i.Value.IsSingle ? Precedence.Primary : Precedence.Sum),
            Expr.Position p => (Format(p.Value), p.Value.Terms.Count + (p.Value.Constant == 0 ? 0 : 1) > 1 ? Precedence.Sum : Precedence.Primary),
            Expr.Unary { Function: Function.Negate } negated => ("−" + Format(negated.Operand, Precedence.Product), Precedence.Sum),
            Expr.Unary { Function: Function.Abs } abs => ($"|{Format(abs.Operand)}|", Precedence.Primary),
            Expr.Unary { Function: Function.Sqrt } root => ($"√{Format(root.Operand, Precedence.Primary)}", Precedence.Primary),
            Expr.Unary { Function: Function.Sigmoid } sigmoid => ($"σ({Format(sigmoid.Operand)})", Precedence.Primary),
            Expr.Unary unary => ($"{unary.Function.ToString().ToLowerInvariant()}({Format(unary.Operand)})", Precedence.Primary),
            Expr.Binary binary => Format(binary),
            Expr.Select select => ($"({Format(select.Condition)} ? {Format(select.Then)} : {Format(select.Else)})", Precedence.Primary),
            Expr.Reduce { Reduction: Reduction.LogSumExp } reduce => ($"log Σ{Indices(reduce.Over)} exp({Format(reduce.Body)})", Precedence.Product),
            Expr.Reduce { Reduction: Reduction.Sum } reduce => ($"Σ{Indices(reduce.Over)} {Format(reduce.Body, Precedence.Product)}", Precedence.Product),
            Expr.Reduce reduce => ($"{reduce.Reduction.ToString().ToLowerInvariant()}({string.Join(",", reduce.Over.Select(o => o.Name))}) {Format(reduce.Body, Precedence.Product)}", Precedence.Product),
            Expr.Invoke call => ($"{call.Callee.Method.Split('.').Last()}({string.Join(", ", call.Arguments.Select(Format))})", Precedence.Primary),
            Expr.Detach detach => ($"detach({Format(detach.Operand)})", Precedence.Primary),
            _ => throw new InvalidOperationException($"Unknown expression {expr.GetType().Name}."),
        };
        return precedence < context ? $"({text})" : text;
    }

    private static (string Text, Precedence Precedence) Format(Expr.Binary binary) => binary.Operator switch
    {
        Operator.Add when Opposite(binary.Right) is { } opposite => ($"{Format(binary.Left, Precedence.Sum)} − {Format(opposite, Precedence.Product)}", Precedence.Sum),
        Operator.Add => ($"{Format(binary.Left, Precedence.Sum)} + {Format(binary.Right, Precedence.Sum)}", Precedence.Sum),
        Operator.Subtract => ($"{Format(binary.Left, Precedence.Sum)} − {Format(binary.Right, Precedence.Product)}", Precedence.Sum),
        Operator.Multiply when binary.Left is Expr.Constant { Value: < 0 } c => ($"{Number(c.Value)}·{Format(binary.Right, Precedence.Product)}", Precedence.Sum),
        Operator.Multiply => ($"{Format(binary.Left, Precedence.Product)}·{Format(binary.Right, Precedence.Product)}", Precedence.Product),
        Operator.Divide => ($"{Format(binary.Left, Precedence.Product)}/{Format(binary.Right, Precedence.Primary)}", Precedence.Product),
        Operator.Max => ($"max({Format(binary.Left)}, {Format(binary.Right)})", Precedence.Primary),
        Operator.Min => ($"min({Format(binary.Left)}, {Format(binary.Right)})", Precedence.Primary),
        Operator.Pow => ($"{Format(binary.Left, Precedence.Primary)}^{Format(binary.Right, Precedence.Primary)}", Precedence.Product),
        Operator.Atan2 or Operator.Hypot => ($"{binary.Operator.ToString().ToLowerInvariant()}({Format(binary.Left)}, {Format(binary.Right)})", Precedence.Primary),
        _ => throw new InvalidOperationException($"Unknown operator {binary.Operator}."),
    };

    /// <summary>What is subtracted where something negative is added; null where it is not negative.</summary>
    private static Expr? Opposite(Expr expr) => expr switch
    {
        Expr.Constant { Value: < 0 } c => -c.Value,
        Expr.Binary { Operator: Operator.Multiply, Left: Expr.Constant { Value: < 0 } c } product => -c.Value * product.Right,
        _ => null,
    };

    private static string Format(Condition condition) => $"{Format(condition.Left)} {Symbol(condition.Relation)} {Format(condition.Right)}";

    private static string Symbol(Relation relation) => relation switch
    {
        Relation.Equal => "=",
        Relation.Less => "<",
        Relation.LessOrEqual => "≤",
        Relation.Greater => ">",
        _ => "≥",
    };

    private static string Indices(ValueList<Index> over) => over.Count == 1 ? over[0].Name : $"({string.Join(",", over.Select(o => o.Name))})";

    private static string Element(string name, ValueList<Affine> at) => at.Count == 0 ? name : $"{name}[{string.Join(",", at.Select(Format))}]";

    private static string Grouped(Affine value) => value.Terms.Count + (value.Constant == 0 ? 0 : 1) > 1 ? $"({Format(value)})" : Format(value);

    private static string Integer(int value) => value.ToString(CultureInfo.InvariantCulture);

    private static string Number(double value) => value < 0
        ? "−" + (-value).ToString("G9", CultureInfo.InvariantCulture)
        : value.ToString("G9", CultureInfo.InvariantCulture);

    private enum Precedence
    {
        Sum,
        Product,
        Primary,
    }
}
