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
        var remarks = sources.Where(static s => s.Failure is not null || s.Network.LoopsKept.Count > 0).Collect();
        var diagnostics = parsed.Combine(remarks).SelectMany(static (pair, _) => AllDiagnostics(pair.Left, pair.Right)).WithTrackingName(DiagnosticsStep);

        context.RegisterSourceOutput(sources.Where(static s => s.Failure is null), static (output, source) =>
            output.AddSource(source.HintName, SourceText.From(source.Network.Text, Utf8)));
        context.RegisterSourceOutput(diagnostics, static (output, diagnostic) => output.ReportDiagnostic(diagnostic));
    }

    /// <summary>What parsing found, and what compiling found.</summary>
    internal static IEnumerable<Diagnostic> AllDiagnostics(ParsedNetwork parsed, IEnumerable<GeneratedSource> remarks) => parsed.Diagnostics.Concat(remarks
        .Where(r => r.HintName == parsed.Model?.Type.HintName)
        .SelectMany(r => r.Failure is { } failure
            ? NetworkParser.Failed(parsed.Name, parsed.Location, failure).Diagnostics
            : r.Network.LoopsKept.Select(layer => parsed.LoopsKept[layer])));
}
