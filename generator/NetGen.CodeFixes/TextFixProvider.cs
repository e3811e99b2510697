using System.Collections.Immutable;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace NetGen.CodeFixes;

/// <summary>
/// A fix that changes as little text as it needs in the file of the diagnostic, so that comments and layout stay as they are.
/// A fix of all occurrences makes the changes of each at once.
/// </summary>
public abstract class TextFixProvider : CodeFixProvider
{
    /// <inheritdoc/>
    public sealed override FixAllProvider GetFixAllProvider() => FixAllProvider.Create(
        async (context, document, diagnostics) => await ApplyAsync(document, diagnostics, context.CancellationToken).ConfigureAwait(false));

    /// <inheritdoc/>
    public sealed override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        foreach (var diagnostic in context.Diagnostics)
        {
            var fixes = await FindAsync(context.Document, [diagnostic], context.CancellationToken).ConfigureAwait(false);
            if (fixes.Count == 1)
            {
                context.RegisterCodeFix(
                    CodeAction.Create(fixes[0].Title, cancellation => ApplyAsync(context.Document, [diagnostic], cancellation), GetType().Name),
                    diagnostic);
            }
        }
    }

    /// <summary>The fix for one diagnostic; null where none is certain to be right.</summary>
    /// <param name="id">The diagnostic.</param>
    /// <param name="token">Where it begins.</param>
    /// <param name="model">The meaning of the file.</param>
    /// <param name="cancellation">Ends the search.</param>
    private protected abstract TextFix? Find(string id, SyntaxToken token, SemanticModel model, CancellationToken cancellation);

    private async Task<List<TextFix>> FindAsync(Document document, ImmutableArray<Diagnostic> diagnostics, CancellationToken cancellation)
    {
        var root = await document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false);
        var model = await document.GetSemanticModelAsync(cancellation).ConfigureAwait(false);
        return root is null || model is null
            ? []
            : [.. diagnostics.Select(d => Find(d.Id, root.FindToken(d.Location.SourceSpan.Start), model, cancellation)).OfType<TextFix>()];
    }

    private async Task<Document> ApplyAsync(Document document, ImmutableArray<Diagnostic> diagnostics, CancellationToken cancellation)
    {
        var fixes = await FindAsync(document, diagnostics, cancellation).ConfigureAwait(false);
        var text = await document.GetTextAsync(cancellation).ConfigureAwait(false);
        return document.WithText(text.WithChanges(Compatible(fixes.SelectMany(f => f.Changes))));
    }

    /// <summary>The changes in order and without doubles; of two that overlap, the first.</summary>
    private static IEnumerable<TextChange> Compatible(IEnumerable<TextChange> changes)
    {
        int end = 0;
        foreach (var change in changes.Distinct().OrderBy(c => c.Span.Start))
        {
            if (change.Span.Start >= end)
            {
                end = change.Span.End;
                yield return change;
            }
        }
    }
}
