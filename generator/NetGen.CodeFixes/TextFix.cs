using Microsoft.CodeAnalysis.Text;

namespace NetGen.CodeFixes;

/// <summary>A correction: changes to the text of one file, and nothing else in it.</summary>
/// <param name="title">What the editor shows.</param>
/// <param name="changes">The changes, which do not overlap.</param>
internal sealed class TextFix(string title, params IEnumerable<TextChange> changes)
{
    public string Title { get; } = title;

    public IReadOnlyList<TextChange> Changes { get; } = [.. changes];

    public static TextChange Insert(int position, string text) => new(new TextSpan(position, 0), text);

    public static TextChange Remove(TextSpan span) => new(span, "");
}
