using System.Collections.Immutable;
using System.Composition;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NetGen.CodeFixes;

/// <summary>NG0205: removes an argument that has no effect.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RemoveArgumentFix)), Shared]
public sealed class RemoveArgumentFix : TextFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ["NG0205"];

    private protected override TextFix? Find(string id, SyntaxToken token, SemanticModel model, CancellationToken cancellation) =>
        token.Parent?.FirstAncestorOrSelf<AttributeArgumentSyntax>() is { NameEquals.Name.Identifier.ValueText: var name } argument
        && Removal.Of(argument) is { } span
            ? new TextFix($"Remove '{name}'", TextFix.Remove(span))
            : null;
}
