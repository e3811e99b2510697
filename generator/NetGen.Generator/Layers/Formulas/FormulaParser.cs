using System.Globalization;
using NetGen.Generator.Common;

namespace NetGen.Generator.Layers.Formulas;

/// <summary>
/// Reads a formula by recursive descent:
/// <code>
/// text       = definition { ";" definition } [ ";" ]
/// definition = name [ "[" name { "," name } "]" ] "=" value
/// value      = or [ "?" value ":" value ]
/// or         = and { "||" and }
/// and        = comparison { "&amp;&amp;" comparison }
/// comparison = sum [ ( "&lt;" | "&lt;=" | "&gt;" | "&gt;=" | "==" | "!=" ) sum ]
/// sum        = product { ( "+" | "-" ) product }
/// product    = factor { ( "*" | "/" | "%" ) factor }
/// factor     = "-" factor | primary [ "^" factor ]
/// primary    = number | "(" value ")" | name [ "[" value { "," value } [ "else" value ] "]" | "(" value { "," value } ")" ]
/// </code>
/// What may stand where (a comparison is no number, an index no function) is for <see cref="Survey"/> to say.
/// </summary>
internal sealed class FormulaParser : TokenReader
{
    private const int MostDepth = 64;
    private static readonly string[] Comparisons = ["<", "<=", ">", ">=", "==", "!="];

    private int _depth;

    private FormulaParser(string text)
        : base(text)
    {
    }

    public static ValueList<DefinitionNode> Parse(string text) => new FormulaParser(text).Definitions().ToValueList();

    private List<DefinitionNode> Definitions()
    {
        var definitions = new List<DefinitionNode>();
        do
        {
            definitions.Add(Definition());
        }
        while (Skip(";") && Current.Kind != TokenKind.End);
        return Current.Kind == TokenKind.End ? definitions : throw Unexpected("an operator, ';' or the end");
    }

    private DefinitionNode Definition()
    {
        var name = Take(TokenKind.Name, "the name of what is defined, such as y");
        var indices = new List<Node.Named>();
        var range = name.Range;
        if (Skip("["))
        {
            do
            {
                var index = Take(TokenKind.Name, "the name of an index");
                indices.Add(new(index.Text, null, null, index.Range, index.Range));
            }
            while (Skip(","));
            range = range.To(Take("]", "',' or ']'").Range);
        }

        Take("=", indices.Count == 0 ? "'[' or '='" : "'='");
        return new(new(name.Text, null, null, range, name.Range), indices.ToValueList(), Value());
    }

    private Node Value()
    {
        if (++_depth > MostDepth)
        {
            throw new FormulaException(Problems.FormulaSyntax, Current.Range, "a formula nested this deep", $"at most {Numerals.Format((long)MostDepth)} levels; give a part a definition of its own");
        }

        var condition = Or();
        if (Skip("?"))
        {
            var then = Value();
            Take(":", "':' and the value otherwise");
            var otherwise = Value();
            condition = new Node.Choice(condition, then, otherwise, condition.Range.To(otherwise.Range));
        }

        _depth--;
        return condition;
    }

    private Node Or() => Chain(And, "||");

    private Node And() => Chain(Comparison, "&&");

    private Node Comparison()
    {
        var left = Sum();
        return Current.Kind == TokenKind.Operator && Comparisons.Contains(Current.Text) ? Combine(Next().Text, left, Sum()) : left;
    }

    private Node Sum() => Chain(Product, "+", "-");

    private Node Product() => Chain(Factor, "*", "/", "%");

    /// <summary>Operators of one rank, from left to right.</summary>
    private Node Chain(Func<Node> operand, params string[] operators)
    {
        var left = operand();
        while (Current.Kind == TokenKind.Operator && operators.Contains(Current.Text))
        {
            left = Combine(Next().Text, left, operand());
        }

        return left;
    }

    private Node Factor()
    {
        if (Is("-"))
        {
            var sign = Next();
            var operand = Nested(Factor);
            return new Node.Negate(operand, sign.Range.To(operand.Range));
        }

        var primary = Primary();
        return Is("^") ? Combine(Next().Text, primary, Nested(Factor)) : primary;
    }

    private Node Nested(Func<Node> operand)
    {
        if (++_depth > MostDepth)
        {
            throw Unexpected("fewer signs");
        }

        var node = operand();
        _depth--;
        return node;
    }

    private Node Primary()
    {
        switch (Current.Kind)
        {
            case TokenKind.Number:
                return Number(Next());
            case TokenKind.Name when Current.Text != "else":
                return Named(Next());
            case TokenKind.Operator when Is("("):
                var open = Next();
                var inner = Value();
                var close = Take(")", "an operator or ')'");
                return inner with { Range = open.Range.To(close.Range) };
            default:
                throw Unexpected("a number, a name or '('");
        }
    }

    private Node Named(Token name)
    {
        if (Skip("("))
        {
            var arguments = Values();
            return new Node.Call(name.Text, arguments, name.Range.To(Take(")", "an operator, ',' or ')'").Range), name.Range);
        }

        if (!Skip("["))
        {
            return new Node.Named(name.Text, null, null, name.Range, name.Range);
        }

        var at = Values();
        var fill = Current is { Kind: TokenKind.Name, Text: "else" } ? Fill() : null;
        return new Node.Named(name.Text, at, fill, name.Range.To(Take("]", fill is null ? "an operator, ',', 'else' or ']'" : "an operator or ']'").Range), name.Range);
    }

    private Node Fill()
    {
        Next();
        return Value();
    }

    private ValueList<Node> Values()
    {
        var values = new List<Node>();
        do
        {
            values.Add(Value());
        }
        while (Skip(","));
        return values.ToValueList();
    }

    private static Node Number(Token token) => double.TryParse(token.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out double value) && !double.IsInfinity(value)
        ? new Node.Number(value, token.Range)
        : throw new FormulaException(Problems.FormulaSyntax, token.Range, $"'{token.Text}'", "a number that a double can hold");

    private static Node.Binary Combine(string @operator, Node left, Node right) => new(@operator, left, right, left.Range.To(right.Range));
}
