using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using NetGen.Generator.Common;
using NetGen.Generator.Declarations;

namespace NetGen.Generator;

/// <summary>Wires the steps: parse the declarations, compile each network, report what is wrong.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class NetworkGenerator : IIncrementalGenerator
{
    /// <summary>The names of the steps, for tests of what is cached.</summary>
    internal const string ParseStep = "Parse", ModelStep = "Model", SourceStep = "Source", DiagnosticsStep = "Diagnostics";

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var parsed = context.SyntaxProvider
            .ForAttributeWithMetadataName(LayerAttributes.Network, static (node, _) => node is TypeDeclarationSyntax, NetworkParser.Parse)
            .Where(static p => p is not null)
            .Select(static (p, _) => p!)
            .WithTrackingName(ParseStep);
        var models = parsed
            .Where(static p => p.Model is not null)
            .Select(static (p, _) => p.Model!)
            .WithTrackingName(ModelStep);
        var sources = models.Select(GeneratedSource.From).WithTrackingName(SourceStep);
        var failures = sources.Where(static s => s.Failure is not null).Collect();
        var diagnostics = parsed.Combine(failures).SelectMany(static (pair, _) => AllDiagnostics(pair.Left, pair.Right)).WithTrackingName(DiagnosticsStep);

        context.RegisterSourceOutput(sources.Where(static s => s.Failure is null), static (output, source) =>
            output.AddSource(source.HintName, SourceText.From(source.Text, Utf8)));
        context.RegisterSourceOutput(diagnostics, static (output, diagnostic) => output.ReportDiagnostic(diagnostic));
    }

    internal static IEnumerable<Diagnostic> AllDiagnostics(ParsedNetwork parsed, IEnumerable<GeneratedSource> failures) => parsed.Diagnostics.Concat(failures
        .Where(f => f.HintName == parsed.Model?.Type.HintName)
        .SelectMany(f => NetworkParser.Failed(parsed.Name, parsed.Location, f.Failure!).Diagnostics));
}
