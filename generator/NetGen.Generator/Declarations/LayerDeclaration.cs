using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NetGen.Generator.Common;

namespace NetGen.Generator.Declarations;

/// <summary>An attribute and where it is written.</summary>
internal sealed record LayerDeclaration(AttributeData Attribute, AttributeSyntax Syntax)
{
    /// <summary>The part of the class that it stands on.</summary>
    public SyntaxNode? Part => Syntax.Parent?.Parent;

    public Location Locate(string? argument, int element, TextRange? range = null) =>
        ArgumentLocator.Find(Syntax, Attribute.AttributeConstructor, argument, element, range);
}
