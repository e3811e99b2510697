using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using NetGen.Generator.Tests.Verify;

namespace NetGen.Generator.Tests.Declarations;

/// <summary>Checks which diagnostics a marked source gets, where, and with which words.</summary>
internal static class Diagnose
{
    /// <summary>A network of the given layers.</summary>
    public static void Layers(string marked, params string[] messages) => Source(GeneratorDriverFixture.Network(marked), messages);

    /// <summary>A whole file.</summary>
    public static void Source(string marked, params string[] messages)
    {
        var markup = Markup.Parse(marked);
        Compilation(markup, GeneratorDriverFixture.Compile(markup.Source), messages);
    }

    public static void Compilation(Markup markup, CSharpCompilation compilation, params string[] messages)
    {
        var run = GeneratorDriverFixture.Run(compilation);
        var actual = run.Diagnostics.Concat(GeneratorDriverFixture.Analyze(compilation))
            .OrderBy(d => d.Location.SourceSpan.Start).ThenBy(d => d.Id, StringComparer.Ordinal).ToList();
        string text = markup.Source;
        Assert.Equal(
            markup.Expected.Select(e => $"{e.Id} at {e.Span.Start}: {text.Substring(e.Span.Start, e.Span.Length)}"),
            actual.Select(d => $"{d.Id} at {d.Location.SourceSpan.Start}: {text.Substring(d.Location.SourceSpan.Start, d.Location.SourceSpan.Length)}"));
        Assert.Equal(string.Join('\n', messages), string.Join('\n', actual.Select(d => d.GetMessage(CultureInfo.InvariantCulture))));
        bool isBroken = actual.Any(d => d.Severity == DiagnosticSeverity.Error);
        Assert.Equal(isBroken, run.Sources.IsEmpty);
    }

    /// <summary>A source that the compiler itself refuses: we say nothing and generate nothing.</summary>
    public static void LeftToTheCompiler(string source)
    {
        var run = GeneratorDriverFixture.Run(source);
        Assert.Empty(run.Diagnostics);
        Assert.Empty(run.Sources);
        Assert.Contains(run.Input.GetDiagnostics(), d => d.Severity == DiagnosticSeverity.Error);
    }
}
