using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using NetGen.Generator.Layers;

namespace NetGen.Generator.Declarations;

/// <summary>Reports what does not keep a network from being generated: layers on a class that is none, and a build without optimisation.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class NetworkAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        [Descriptors.Of(Problems.NotANetwork), Descriptors.Of(Problems.Unoptimised)];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterSymbolAction(Analyze, SymbolKind.NamedType);
    }

    private static void Analyze(SymbolAnalysisContext context)
    {
        var type = (INamedTypeSymbol)context.Symbol;
        var attributes = type.GetAttributes();
        if (attributes.FirstOrDefault(LayerAttributes.IsNetwork) is { } network)
        {
            if (context.Compilation.Options.OptimizationLevel == OptimizationLevel.Debug)
            {
                Report(Problems.Unoptimised, network, type.Name);
            }
        }
        else if (attributes.FirstOrDefault(LayerAttributes.IsLayer) is { } layer)
        {
            Report(Problems.NotANetwork, layer, LayerAttributes.Kind(layer), type.Name);
        }

        void Report(ProblemKind kind, AttributeData attribute, params object[] details)
        {
            if (attribute.ApplicationSyntaxReference?.GetSyntax(context.CancellationToken) is AttributeSyntax syntax)
            {
                context.ReportDiagnostic(Diagnostic.Create(Descriptors.Of(kind), syntax.Name.GetLocation(), details));
            }
        }
    }
}
