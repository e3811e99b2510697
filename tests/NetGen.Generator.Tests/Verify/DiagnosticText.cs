using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis;

namespace NetGen.Generator.Tests.Verify;

/// <summary>Writes diagnostics as Verify.SourceGenerators does: relaxed JSON, two spaces, no quotes.</summary>
internal static class DiagnosticText
{
    public static string Format(IEnumerable<Diagnostic> diagnostics)
    {
        string items = string.Join(",\n", diagnostics.Select(Format));
        return $"{{\n  Diagnostics: [\n{items}\n  ]\n}}";
    }

    private static string Format(Diagnostic diagnostic)
    {
        var descriptor = diagnostic.Descriptor;
        var outer = new List<string>
        {
            $"Location: {Excerpt(diagnostic.Location)}{diagnostic.Location.GetMappedLineSpan()}",
            $"Message: {diagnostic.GetMessage(CultureInfo.InvariantCulture)}",
            $"Severity: {diagnostic.Severity}",
        };
        if (diagnostic.WarningLevel != 0)
        {
            outer.Add($"WarningLevel: {diagnostic.WarningLevel.ToString(CultureInfo.InvariantCulture)}");
        }

        outer.Add($"Descriptor: {{\n{Members(descriptor)}\n      }}");
        return $"    {{\n      {string.Join(",\n      ", outer)}\n    }}";
    }

    private static string Members(DiagnosticDescriptor descriptor)
    {
        var members = new List<string>
        {
            $"Id: {descriptor.Id}",
            $"Title: {descriptor.Title.ToString(CultureInfo.InvariantCulture)}",
            $"HelpLink: {descriptor.HelpLinkUri}",
            $"MessageFormat: {descriptor.MessageFormat.ToString(CultureInfo.InvariantCulture)}",
            $"Category: {descriptor.Category}",
            $"DefaultSeverity: {descriptor.DefaultSeverity}",
            $"IsEnabledByDefault: {(descriptor.IsEnabledByDefault ? "true" : "false")}",
        };
        if (descriptor.CustomTags.Any())
        {
            members.Add($"CustomTags: [\n          {string.Join(",\n          ", descriptor.CustomTags)}\n        ]");
        }

        return string.Join(",\n", members.Select(m => "        " + m));
    }

    /// <summary>The lines that the location covers, with marks under what it covers.</summary>
    private static string Excerpt(Location location)
    {
        if (location.SourceTree is not { } tree)
        {
            return "";
        }

        var text = new StringBuilder("/*\n");
        foreach (var line in tree.GetText().Lines.Where(l => l.Span.IntersectsWith(location.SourceSpan)))
        {
            var marked = line.Span.Intersection(location.SourceSpan)!.Value;
            text.Append(line).Append('\n').Append(' ', marked.Start - line.Start).Append('^', marked.Length).Append('\n');
        }

        return text.Append("*/\n").ToString();
    }
}
