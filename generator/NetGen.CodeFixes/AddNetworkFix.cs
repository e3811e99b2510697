using System.Collections.Immutable;
using System.Composition;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NetGen.CodeFixes;

/// <summary>NG0008: puts <c>[Network]</c> in front of layers.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(AddNetworkFix)), Shared]
public sealed class AddNetworkFix : TextFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ["NG0008"];

    private protected override TextFix? Find(string id, SyntaxToken token, SemanticModel model, CancellationToken cancellation) =>
        token.Parent?.FirstAncestorOrSelf<AttributeSyntax>() is { Parent: AttributeListSyntax list } layer
            ? new TextFix("Add [Network]", TextFix.Insert(
                list.SpanStart, $"[{LayerSyntax.NameBeside(layer, "Network")}]{Lines.Of(list).Separator(list.Span)}"))
            : null;
}
