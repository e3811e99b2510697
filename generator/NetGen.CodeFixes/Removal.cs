using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace NetGen.CodeFixes;

/// <summary>What to remove together with an element of a list; null where that would remove a comment or a directive.</summary>
internal static class Removal
{
    /// <summary>An argument with its comma; the parentheses too if it is the only one.</summary>
    public static TextSpan? Of(AttributeArgumentSyntax argument)
    {
        var list = (AttributeArgumentListSyntax)argument.Parent!;
        return WithoutComments(list, list.Arguments.Count == 1 ? list.Span : OneOf(list.Arguments, argument));
    }

    /// <summary>An attribute with its comma; the whole list, and its line if it has one, if it is the only one.</summary>
    public static TextSpan? Of(AttributeSyntax attribute)
    {
        var list = (AttributeListSyntax)attribute.Parent!;
        return list.Attributes.Count > 1
            ? WithoutComments(list, OneOf(list.Attributes, attribute))
            : WithoutComments(list.Parent!, Whole(list));
    }

    private static TextSpan Whole(AttributeListSyntax list)
    {
        var lines = Lines.Of(list);
        return lines.AreNothingBut(list.Span)
            ? lines.Whole(list.Span)
            : TextSpan.FromBounds(list.SpanStart, list.GetLastToken().GetNextToken().SpanStart);
    }

    private static TextSpan OneOf<T>(SeparatedSyntaxList<T> list, T element)
        where T : SyntaxNode
    {
        int position = list.IndexOf(element);
        return position == 0
            ? TextSpan.FromBounds(element.SpanStart, list[1].SpanStart)
            : TextSpan.FromBounds(list[position - 1].Span.End, element.Span.End);
    }

    private static TextSpan? WithoutComments(SyntaxNode around, TextSpan span) =>
        around.DescendantTrivia(span).Any(t => t.Span.OverlapsWith(span) && !t.IsKind(SyntaxKind.WhitespaceTrivia) && !t.IsKind(SyntaxKind.EndOfLineTrivia))
            ? null
            : span;
}
