using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NetGen.Generator.Common;

namespace NetGen.Generator.Declarations;

/// <summary>Makes a model of the class that a network is declared by.</summary>
internal static class TypeParser
{
    private static readonly SymbolDisplayFormat NamespaceFormat = new(
        SymbolDisplayGlobalNamespaceStyle.Omitted,
        SymbolDisplayTypeQualificationStyle.NameAndContainingTypesAndNamespaces,
        miscellaneousOptions: SymbolDisplayMiscellaneousOptions.EscapeKeywordIdentifiers);

    public static TypeModel Parse(INamedTypeSymbol type, TypeDeclarationSyntax declaration) => new(
        type.ContainingNamespace.IsGlobalNamespace ? "" : type.ContainingNamespace.ToDisplayString(NamespaceFormat),
        Containers(declaration).Reverse().Select(Declare).ToValueList(),
        Declare(declaration),
        declaration.Identifier.Text + TypeParameters(declaration, withVariance: false),
        declaration.Identifier.Text,
        HintName(type));

    /// <summary>The declarations around one, innermost first.</summary>
    public static IEnumerable<TypeDeclarationSyntax> Containers(TypeDeclarationSyntax declaration) => declaration.Ancestors().OfType<TypeDeclarationSyntax>();

    /// <summary>What kind of type a declaration declares: <c>class</c>, <c>record struct</c>.</summary>
    public static string Keyword(TypeDeclarationSyntax declaration) =>
        declaration is RecordDeclarationSyntax { ClassOrStructKeyword.Text: { Length: > 0 } second } ? $"record {second}" : declaration.Keyword.Text;

    private static string Declare(TypeDeclarationSyntax declaration) =>
        $"partial {Keyword(declaration)} {declaration.Identifier.Text}{TypeParameters(declaration, withVariance: true)}";

    private static string TypeParameters(TypeDeclarationSyntax declaration, bool withVariance)
    {
        if (declaration.TypeParameterList is not { } list)
        {
            return "";
        }

        var names = list.Parameters.Select(p => withVariance && p.VarianceKeyword.Text.Length > 0
            ? $"{p.VarianceKeyword.Text} {p.Identifier.Text}"
            : p.Identifier.Text);
        return $"<{string.Join(", ", names)}>";
    }

    /// <summary>
    /// The full name, arity behind a dash. The compiler compares hint names without case, so a name that differs from another one
    /// by case alone gets a mark of its own.
    /// </summary>
    private static string HintName(INamedTypeSymbol type)
    {
        var levels = new List<INamespaceOrTypeSymbol>();
        for (INamespaceOrTypeSymbol? level = type; level is not (null or INamespaceSymbol { IsGlobalNamespace: true }); level = level.ContainingSymbol as INamespaceOrTypeSymbol)
        {
            levels.Insert(0, level);
        }

        string name = string.Join(".", levels.Select(WithArity));
        return levels.Any(HasTwin) ? $"{name}-{Mark(name)}.g.cs" : $"{name}.g.cs";
    }

    private static string WithArity(INamespaceOrTypeSymbol level) => level is INamedTypeSymbol { Arity: > 0 } generic
        ? $"{generic.Name}-{generic.Arity.ToString(CultureInfo.InvariantCulture)}"
        : level.Name;

    private static bool HasTwin(INamespaceOrTypeSymbol level) => level.ContainingSymbol is INamespaceOrTypeSymbol container
        && container.GetMembers().Any(m => m is INamespaceOrTypeSymbol && m.Name != level.Name && string.Equals(m.Name, level.Name, StringComparison.OrdinalIgnoreCase));

    /// <summary>A hash (FNV-1a) that is the same on every machine.</summary>
    private static string Mark(string name)
    {
        uint hash = 2166136261;
        foreach (char c in name)
        {
            hash = unchecked((hash ^ c) * 16777619);
        }

        return hash.ToString("x8", CultureInfo.InvariantCulture);
    }
}
