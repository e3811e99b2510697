using System.Collections.Immutable;
using System.Composition;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace NetGen.CodeFixes;

/// <summary>
/// NG0303: puts <c>Flatten</c> in front of a layer that needs a vector: on a line of its own if the layer has one, beside it if
/// not. What the layer names as its source becomes the source of <c>Flatten</c>.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(InsertFlattenFix)), Shared]
public sealed class InsertFlattenFix : TextFixProvider
{
    private const string Flatten = "Flatten";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ["NG0303"];

    private protected override TextFix? Find(string id, SyntaxToken token, SemanticModel model, CancellationToken cancellation)
    {
        // A further Flatten moves the numbers of those behind it: a name such as "flatten1" would silently mean another layer.
        if (token.Parent?.FirstAncestorOrSelf<AttributeSyntax>() is not { Parent: AttributeListSyntax list } layer
            || LayerSyntax.IsAutomaticNameUsed(model, layer, Flatten, cancellation))
        {
            return null;
        }

        var changes = new List<TextChange>();
        string flatten = LayerSyntax.NameBeside(layer, Flatten);
        if (layer.ArgumentList?.Arguments.FirstOrDefault(a => a.NameEquals?.Name.Identifier.ValueText == "From") is { } from)
        {
            if (Removal.Of(from) is not { } removed)
            {
                return null;
            }

            flatten += $"({from})";
            changes.Add(TextFix.Remove(removed));
        }

        changes.Add(Insertion(list, layer, flatten));
        return new TextFix("Insert Flatten", changes);
    }

    private static TextChange Insertion(AttributeListSyntax list, AttributeSyntax layer, string flatten)
    {
        var lines = Lines.Of(list);
        return list.Attributes.Count == 1 && lines.AreOnlyOf(list.Span)
            ? TextFix.Insert(list.SpanStart, $"[{flatten}]{lines.Separator(list.Span)}")
            : TextFix.Insert(layer.SpanStart, $"{flatten},{lines.Separator(LayerSyntax.WithComma(layer))}");
    }
}
