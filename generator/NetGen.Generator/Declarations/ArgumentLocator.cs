using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NetGen.Generator.Common;

namespace NetGen.Generator.Declarations;

/// <summary>Finds where in an attribute an argument is written.</summary>
internal static class ArgumentLocator
{
    /// <summary>The argument or the element of it; where it is not written, the attribute's name.</summary>
    /// <param name="attribute">The attribute as written.</param>
    /// <param name="constructor">The constructor that it calls.</param>
    /// <param name="argument">The parameter or property.</param>
    /// <param name="element">The position in an array, or −1.</param>
    /// <param name="range">The part of a text, or null.</param>
    public static Location Find(AttributeSyntax attribute, IMethodSymbol? constructor, string? argument, int element, TextRange? range)
    {
        if (argument is null || attribute.ArgumentList is not { } list)
        {
            return attribute.Name.GetLocation();
        }

        int position = constructor?.Parameters.FirstOrDefault(p => p.Name == argument)?.Ordinal ?? -1;
        var written = list.Arguments.FirstOrDefault(a => (a.NameEquals?.Name ?? a.NameColon?.Name)?.Identifier.ValueText == argument)
            ?? Positional(list, position);
        if (written is null)
        {
            return attribute.Name.GetLocation();
        }

        var node = element < 0 ? written : Element(list, written, position, element);
        return range is { } part && Expression(node) is { } text ? TextLocator.Find(text, part) : node.GetLocation();
    }

    private static ExpressionSyntax? Expression(SyntaxNode node) => node switch
    {
        AttributeArgumentSyntax argument => argument.Expression,
        ExpressionElementSyntax element => element.Expression,
        _ => node as ExpressionSyntax,
    };

    private static AttributeArgumentSyntax? Positional(AttributeArgumentListSyntax list, int position) =>
        position >= 0 && position < list.Arguments.Count && IsPositional(list.Arguments[position]) ? list.Arguments[position] : null;

    private static bool IsPositional(AttributeArgumentSyntax argument) => argument.NameEquals is null && argument.NameColon is null;

    /// <summary>An element of an array, written as one of several arguments or inside of one.</summary>
    private static SyntaxNode Element(AttributeArgumentListSyntax list, AttributeArgumentSyntax written, int position, int element)
    {
        IReadOnlyList<SyntaxNode> elements = written.Expression switch
        {
            ArrayCreationExpressionSyntax { Initializer: { } initializer } => initializer.Expressions,
            ImplicitArrayCreationExpressionSyntax array => array.Initializer.Expressions,
            CollectionExpressionSyntax collection => collection.Elements,
            _ => [.. list.Arguments.Skip(position).TakeWhile(IsPositional)],
        };
        return element < elements.Count ? elements[element] : written;
    }
}
