using System.Collections.Immutable;
using System.Composition;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace NetGen.CodeFixes;

/// <summary>NG0003, NG0004: removes <c>static</c> or <c>file</c> from all parts of a class.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RemoveModifierFix)), Shared]
public sealed class RemoveModifierFix : TextFixProvider
{
    private const string OfStaticClass = "NG0003", OfFileLocalType = "NG0004";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [OfStaticClass, OfFileLocalType];

    private protected override TextFix? Find(string id, SyntaxToken token, SemanticModel model, CancellationToken cancellation)
    {
        if (token.Parent is not TypeDeclarationSyntax declaration || model.GetDeclaredSymbol(declaration, cancellation) is not { } type)
        {
            return null;
        }

        var wrong = id == OfStaticClass ? SyntaxKind.StaticKeyword : SyntaxKind.FileKeyword;
        var modifiers = type.DeclaringSyntaxReferences
            .Select(r => r.GetSyntax(cancellation))
            .OfType<TypeDeclarationSyntax>()
            .SelectMany(d => d.Modifiers)
            .Where(m => m.IsKind(wrong))
            .ToList();
        bool isHere = modifiers.Count > 0 && modifiers.All(m => m.SyntaxTree == declaration.SyntaxTree);
        return isHere
            ? new TextFix($"Remove '{SyntaxFacts.GetText(wrong)}'", modifiers.Select(m => TextFix.Remove(WithSpace(m))))
            : null;
    }

    /// <summary>A modifier and the space behind it, but no comment.</summary>
    private static TextSpan WithSpace(SyntaxToken modifier)
    {
        int space = modifier.TrailingTrivia.TakeWhile(t => t.IsKind(SyntaxKind.WhitespaceTrivia)).Sum(t => t.Span.Length);
        return new(modifier.SpanStart, modifier.Span.Length + space);
    }
}
