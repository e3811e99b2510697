using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using NetGen.Generator.Declarations;

namespace NetGen.Generator.Tests.Verify;

/// <summary>Compiles C# text against the library and the framework, and runs the generator on it.</summary>
internal static class GeneratorDriverFixture
{
    private static readonly ImmutableArray<MetadataReference> References =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Append(typeof(NetworkAttribute).Assembly.Location)
            .Distinct()
            .Where(path => IsFramework(Path.GetFileName(path)))
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];

    /// <summary>The text inside of <c>using NetGen; [Network] … partial class Net;</c>.</summary>
    public static string Network(string layers) => $"using NetGen;\n\n[Network]\n{layers}\npublic partial class Net;\n";

    /// <summary>A library of the given source files: an optimised build in the newest C# unless told otherwise.</summary>
    public static CSharpCompilation Compile(
        IEnumerable<string> sources,
        OptimizationLevel optimisation = OptimizationLevel.Release,
        LanguageVersion language = LanguageVersion.Latest)
    {
        var options = new CSharpCompilationOptions(
            OutputKind.DynamicallyLinkedLibrary,
            optimizationLevel: optimisation,
            nullableContextOptions: NullableContextOptions.Enable,
            warningLevel: 9999);
        var parse = new CSharpParseOptions(language, DocumentationMode.Diagnose);
        var trees = sources.Select((text, k) => CSharpSyntaxTree.ParseText(text, parse, k == 0 ? "Net.cs" : $"Net{k + 1}.cs"));
        return CSharpCompilation.Create("Nets", trees, References, options);
    }

    public static CSharpCompilation Compile(params string[] sources) => Compile((IEnumerable<string>)sources);

    /// <summary>A driver that keeps what it needs to say which steps ran again.</summary>
    public static GeneratorDriver CreateDriver(Compilation compilation) => CreateDriver(new NetworkGenerator(), compilation);

    public static GeneratorDriver CreateDriver(IIncrementalGenerator generator, Compilation compilation) => CSharpGeneratorDriver.Create(
        [generator.AsSourceGenerator()],
        parseOptions: (CSharpParseOptions)compilation.SyntaxTrees.First().Options,
        driverOptions: new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));

    /// <summary>Runs the generator once.</summary>
    public static GeneratorRun Run(CSharpCompilation compilation) => Run(new NetworkGenerator(), compilation);

    public static GeneratorRun Run(IIncrementalGenerator generator, CSharpCompilation compilation)
    {
        var driver = CreateDriver(generator, compilation).RunGeneratorsAndUpdateCompilation(compilation, out var output, out _);
        var result = driver.GetRunResult();
        return new(compilation, output, result.Diagnostics, [.. result.Results.SelectMany(r => r.GeneratedSources)]);
    }

    public static GeneratorRun Run(params string[] sources) => Run(Compile(sources));

    /// <summary>What the analyzer beside the generator says.</summary>
    public static ImmutableArray<Diagnostic> Analyze(CSharpCompilation compilation) =>
        compilation.WithAnalyzers([new NetworkAnalyzer()]).GetAnalyzerDiagnosticsAsync().GetAwaiter().GetResult();

    private static bool IsFramework(string file) =>
        file.StartsWith("System.", StringComparison.Ordinal) || file is "NetGen.dll" or "mscorlib.dll" or "netstandard.dll" or "Microsoft.CSharp.dll";
}
