using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace NetGen.Generator.Tests.Declarations;

/// <summary>C# with marks where diagnostics are expected: <c>Dense({|NG0201:0|})</c>.</summary>
/// <param name="Source">The text without marks.</param>
/// <param name="Expected">The id and place of each diagnostic, in the order of the source.</param>
internal sealed record Markup(string Source, IReadOnlyList<(string Id, TextSpan Span)> Expected)
{
    private const string Open = "{|", Close = "|}";

    public static Markup Parse(string marked)
    {
        var source = new StringBuilder();
        var open = new Stack<(string Id, int Start)>();
        var expected = new List<(string Id, TextSpan Span)>();
        for (int k = 0; k < marked.Length; k++)
        {
            if (string.CompareOrdinal(marked, k, Open, 0, Open.Length) == 0)
            {
                int colon = marked.IndexOf(':', k);
                open.Push((marked[(k + Open.Length)..colon], source.Length));
                k = colon;
            }
            else if (string.CompareOrdinal(marked, k, Close, 0, Close.Length) == 0)
            {
                var (id, start) = open.Pop();
                expected.Add((id, TextSpan.FromBounds(start, source.Length)));
                k += Close.Length - 1;
            }
            else
            {
                source.Append(marked[k]);
            }
        }

        return new(source.ToString(), [.. expected.OrderBy(e => e.Span.Start).ThenBy(e => e.Id, StringComparer.Ordinal)]);
    }
}
