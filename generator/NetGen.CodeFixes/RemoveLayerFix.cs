using System.Collections.Immutable;
using System.Composition;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NetGen.CodeFixes;

/// <summary>NG0504: removes a softmax or sigmoid that the loss applies itself, unless something refers to it.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RemoveLayerFix)), Shared]
public sealed class RemoveLayerFix : TextFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ["NG0504"];

    private protected override TextFix? Find(string id, SyntaxToken token, SemanticModel model, CancellationToken cancellation)
    {
        // With a Name or From, taking the layer out means to rewire others.
        if (token.Parent?.FirstAncestorOrSelf<AttributeSyntax>() is not { ArgumentList: null or { Arguments.Count: 0 } } layer)
        {
            return null;
        }

        string kind = LayerSyntax.Kind(layer);
        return !LayerSyntax.IsAutomaticNameUsed(model, layer, kind, cancellation) && Removal.Of(layer) is { } span
            ? new TextFix($"Remove {kind}", TextFix.Remove(span))
            : null;
    }
}
