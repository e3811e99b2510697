using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace NetGen.CodeFixes;

/// <summary>Layers as they are written.</summary>
internal static class LayerSyntax
{
    private const string Suffix = "Attribute";

    /// <summary>The kind of layer: the last part of the attribute's name, without <c>Attribute</c>.</summary>
    public static string Kind(AttributeSyntax layer)
    {
        string name = layer.Name switch
        {
            QualifiedNameSyntax qualified => qualified.Right.Identifier.ValueText,
            AliasQualifiedNameSyntax alias => alias.Name.Identifier.ValueText,
            SimpleNameSyntax simple => simple.Identifier.ValueText,
            _ => layer.Name.ToString(),
        };
        return name.EndsWith(Suffix, StringComparison.Ordinal) ? name.Substring(0, name.Length - Suffix.Length) : name;
    }

    /// <summary>Another attribute of the library, qualified as a given one is.</summary>
    public static string NameBeside(AttributeSyntax layer, string name) => layer.Name switch
    {
        QualifiedNameSyntax qualified => $"{qualified.Left}.{name}",
        AliasQualifiedNameSyntax alias => $"{alias.Alias}::{name}",
        _ => name,
    };

    /// <summary>Whether a layer of the network refers to one by the name that NetGen gives to layers of a kind: <c>flatten1</c>.</summary>
    public static bool IsAutomaticNameUsed(SemanticModel model, AttributeSyntax layer, string kind, CancellationToken cancellation) =>
        layer.FirstAncestorOrSelf<TypeDeclarationSyntax>()!.AttributeLists
            .SelectMany(l => l.DescendantNodes())
            .OfType<ExpressionSyntax>()
            .Any(e => model.GetConstantValue(e, cancellation).Value is string name && IsAutomatic(name, kind.ToLowerInvariant()));

    /// <summary>A layer and the comma behind it.</summary>
    public static TextSpan WithComma(AttributeSyntax layer)
    {
        var next = layer.GetLastToken().GetNextToken();
        return next.IsKind(SyntaxKind.CommaToken) ? TextSpan.FromBounds(layer.SpanStart, next.Span.End) : layer.Span;
    }

    private static bool IsAutomatic(string name, string kind) =>
        name.Length > kind.Length && name.StartsWith(kind, StringComparison.Ordinal) && name.Skip(kind.Length).All(char.IsDigit);
}
