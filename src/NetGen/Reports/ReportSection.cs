using System.Text;

namespace NetGen;

/// <summary>A section of a report: a heading, and what has been added to it as HTML.</summary>
internal sealed class ReportSection(string title)
{
    public string Title => title;

    public StringBuilder Content { get; } = new();
}
