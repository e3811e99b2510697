using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace NetGen.CodeFixes;

/// <summary>How a file breaks and indents its lines.</summary>
internal sealed class Lines(SourceText text)
{
    public static Lines Of(SyntaxNode node) => new(node.SyntaxTree.GetText());

    /// <summary>Whether only space and comments stand beside something on its lines.</summary>
    public bool AreOnlyOf(TextSpan span) => Before(span).All(char.IsWhiteSpace) && IsEnd(After(span));

    /// <summary>Whether only space stands beside something on its lines.</summary>
    public bool AreNothingBut(TextSpan span) => Before(span).All(char.IsWhiteSpace) && After(span).All(char.IsWhiteSpace);

    /// <summary>What goes between something new and the thing behind it: a line break and its indentation if that has lines of its own, else a space.</summary>
    public string Separator(TextSpan span) => AreOnlyOf(span) ? Break(span) + Before(span) : " ";

    /// <summary>The lines of something, with their last break.</summary>
    public TextSpan Whole(TextSpan span) =>
        TextSpan.FromBounds(First(span).Start, text.Lines.GetLineFromPosition(span.End).EndIncludingLineBreak);

    private TextLine First(TextSpan span) => text.Lines.GetLineFromPosition(span.Start);

    private string Before(TextSpan span) => text.ToString(TextSpan.FromBounds(First(span).Start, span.Start));

    private string After(TextSpan span) => text.ToString(TextSpan.FromBounds(span.End, text.Lines.GetLineFromPosition(span.End).End));

    private string Break(TextSpan span)
    {
        var first = First(span);
        return first.EndIncludingLineBreak > first.End ? text.ToString(TextSpan.FromBounds(first.End, first.EndIncludingLineBreak)) : "\n";
    }

    /// <summary>Whether the rest of a line is empty, a comment, or the bracket that ends a list.</summary>
    private static bool IsEnd(string rest)
    {
        string trimmed = rest.TrimStart(']', ' ', '\t');
        return trimmed.Length == 0 || trimmed.StartsWith("//", StringComparison.Ordinal);
    }
}
