using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using NetGen.Generator.Declarations;

namespace NetGen.Generator;

/// <summary>Wires the steps for functions: parse the methods, derive, report what is wrong.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class FunctionGenerator : IIncrementalGenerator
{
    /// <summary>The names of the steps, for tests of what is cached.</summary>
    internal const string ParseStep = "ParseFunction", ModelStep = "FunctionModel", SourceStep = "FunctionSource";

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var parsed = context.SyntaxProvider
            .ForAttributeWithMetadataName(FunctionAttributes.Differentiable, static (_, _) => true, FunctionParser.Parse)
            .Where(static p => p is not null)
            .Select(static (p, _) => p!)
            .WithTrackingName(ParseStep);
        var models = parsed
            .Where(static p => p.Model is not null)
            .Select(static (p, _) => p.Model!)
            .WithTrackingName(ModelStep);
        var sources = models.Select(GeneratedFunction.From).WithTrackingName(SourceStep);
        var failures = sources.Where(static s => s.Failure is not null).Collect();

        context.RegisterSourceOutput(sources.Where(static s => s.Failure is null), static (output, source) =>
            output.AddSource(source.HintName, SourceText.From(source.Text, Utf8)));
        context.RegisterSourceOutput(parsed.Combine(failures), static (output, pair) =>
        {
            var own = pair.Right.Where(f => f.HintName == pair.Left.Model?.HintName)
                .SelectMany(f => FunctionParser.Failed(pair.Left.Name, pair.Left.Location, f.Failure!).Diagnostics);
            foreach (var diagnostic in pair.Left.Diagnostics.Concat(own))
            {
                output.ReportDiagnostic(diagnostic);
            }
        });
    }
}
