using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using NetGen.Generator.Common;

namespace NetGen.Generator.Declarations;

/// <summary>Finds where in the source a part of a constant text is written, if the text is made of literals.</summary>
internal static class TextLocator
{
    /// <summary>The part; the whole expression where the text is not written in it. An empty part is the character in front of it.</summary>
    public static Location Find(ExpressionSyntax expression, TextRange range)
    {
        if (Characters(expression) is not { Count: > 0 } characters || range.End > characters.Count)
        {
            return expression.GetLocation();
        }

        int first = range.Length == 0 ? Math.Max(0, range.Start - 1) : range.Start;
        int last = Math.Max(first, range.End - 1);
        return expression.SyntaxTree.GetLocation(TextSpan.FromBounds(characters[first].Start, characters[last].End));
    }

    /// <summary>Where each character of the text stands; null where that cannot be told.</summary>
    private static List<TextSpan>? Characters(ExpressionSyntax expression) => expression switch
    {
        ParenthesizedExpressionSyntax inner => Characters(inner.Expression),
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression } sum =>
            Characters(sum.Left) is { } left && Characters(sum.Right) is { } right ? [.. left, .. right] : null,
        LiteralExpressionSyntax literal => Characters(literal.Token) is { } found && found.Count == literal.Token.ValueText.Length ? found : null,
        _ => null,
    };

    private static List<TextSpan>? Characters(SyntaxToken token)
    {
        string text = token.Text;
        return token.Kind() switch
        {
            SyntaxKind.SingleLineRawStringLiteralToken => Raw(text, token.SpanStart),
            SyntaxKind.MultiLineRawStringLiteralToken => Lines(text, token.SpanStart),
            SyntaxKind.StringLiteralToken when text.StartsWith("@", StringComparison.Ordinal) => Verbatim(text, token.SpanStart),
            SyntaxKind.StringLiteralToken => Escaped(text, token.SpanStart),
            _ => null,
        };
    }

    private static int Quotes(string text) => text.TakeWhile(c => c == '"').Count();

    private static List<TextSpan> Raw(string text, int start)
    {
        int quotes = Quotes(text);
        return [.. Enumerable.Range(quotes, Math.Max(0, text.Length - (2 * quotes))).Select(k => new TextSpan(start + k, 1))];
    }

    /// <summary>The lines between the quotes, without the white space that the last one begins with.</summary>
    private static List<TextSpan> Lines(string text, int start)
    {
        int quotes = Quotes(text), first = text.IndexOf('\n') + 1, end = text.LastIndexOf('\n');
        int indentation = text.Length - quotes - end - 1;
        var characters = new List<TextSpan>();
        int column = 0;
        int last = end > 0 && text[end - 1] == '\r' ? end - 1 : end;
        for (int k = first; k < last; k++)
        {
            bool isLineEnd = text[k] is '\r' or '\n';
            if (column >= indentation || isLineEnd)
            {
                characters.Add(new(start + k, 1));
            }

            column = text[k] == '\n' ? 0 : column + 1;
        }

        return characters;
    }

    private static List<TextSpan> Verbatim(string text, int start)
    {
        var characters = new List<TextSpan>();
        for (int k = 2; k < text.Length - 1; k++)
        {
            int length = text[k] == '"' ? 2 : 1;
            characters.Add(new(start + k, length));
            k += length - 1;
        }

        return characters;
    }

    private static List<TextSpan> Escaped(string text, int start)
    {
        var characters = new List<TextSpan>();
        int k = 1;
        while (k < text.Length - 1)
        {
            int length = text[k] == '\\' ? Escape(text, k) : 1;
            characters.Add(new(start + k, length));

            // Beyond the first plane a code point is two characters.
            if (length == 10 && string.CompareOrdinal(text, k + 2, "0000", 0, 4) != 0)
            {
                characters.Add(new(start + k, length));
            }

            k += length;
        }

        return characters;
    }

    /// <summary>The length of an escape such as <c>\n</c>, <c>\x1f</c>, <c>\u0041</c> and <c>\U00000041</c>.</summary>
    private static int Escape(string text, int at) => text[at + 1] switch
    {
        'u' => 6,
        'U' => 10,
        'x' => 2 + text.Skip(at + 2).Take(4).TakeWhile(Uri.IsHexDigit).Count(),
        _ => 2,
    };
}
