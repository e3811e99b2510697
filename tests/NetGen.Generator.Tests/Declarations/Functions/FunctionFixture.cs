using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using NetGen.Generator.Tests.Verify;

namespace NetGen.Generator.Tests.Declarations.Functions;

/// <summary>Runs the generator of derivatives on C# text.</summary>
internal static class FunctionFixture
{
    /// <summary>The members inside of a static class, in a file that uses System and NetGen.</summary>
    public static string Class(string members) => $"using System;\nusing NetGen;\n\npublic static partial class C\n{{\n{members}\n}}\n";

    public static GeneratorDriver CreateDriver(CSharpCompilation compilation) => CSharpGeneratorDriver.Create(
        [new FunctionGenerator().AsSourceGenerator()],
        parseOptions: (CSharpParseOptions)compilation.SyntaxTrees[0].Options,
        driverOptions: new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));

    public static GeneratorRun Run(CSharpCompilation compilation)
    {
        var result = CreateDriver(compilation).RunGeneratorsAndUpdateCompilation(compilation, out var output, out _).GetRunResult();
        return new(compilation, output, result.Diagnostics, [.. result.Results.SelectMany(r => r.GeneratedSources)]);
    }

    public static GeneratorRun Run(string source) => Run(Compile(source));

    public static CSharpCompilation Compile(params string[] sources) =>
        GeneratorDriverFixture.Compile(sources) is var compilation ? compilation.WithOptions(compilation.Options.WithAllowUnsafe(true)) : null!;

    /// <summary>A class that the generator accepts, with generated code that the compiler accepts without a word.</summary>
    public static GeneratorRun AssertClean(CSharpCompilation compilation)
    {
        var run = Run(compilation);
        Assert.Equal("", Complaints(run));
        Assert.NotEmpty(run.Sources);
        return run;
    }

    /// <summary>What the generator and the compiler say of a run, but for warnings on the test's own source.</summary>
    public static string Complaints(GeneratorRun run) => string.Join("\n", run.Diagnostics.Concat(run.Output.GetDiagnostics()
            .Where(d => d.Severity == DiagnosticSeverity.Error || (d.Severity != DiagnosticSeverity.Hidden && !run.Input.SyntaxTrees.Any(t => t == d.Location.SourceTree))))
        .Select(d => $"{d.Id} at '{d.Location.SourceTree?.GetText().ToString(d.Location.SourceSpan)}': {d.GetMessage(CultureInfo.InvariantCulture)}"));
}
