using Microsoft.CodeAnalysis;
using NetGen.Generator.Layers;

namespace NetGen.Generator.Declarations;

/// <summary>Problems as the compiler knows them.</summary>
internal static class Descriptors
{
    private const string Category = "NetGen";
    private const string Pages = "https://github.com/netgen/netgen/blob/main/docs/diagnostics/";

    private static readonly Dictionary<ProblemKind, DiagnosticDescriptor> ByKind = Problems.All.Concat(FunctionProblems.All).ToDictionary(k => k, Create);

    public static DiagnosticDescriptor Of(ProblemKind kind) => ByKind[kind];

    private static DiagnosticDescriptor Create(ProblemKind kind) => new(
        kind.Id,
        kind.Title,
        kind.MessageFormat,
        Category,
        kind.Severity switch
        {
            Severity.Error => DiagnosticSeverity.Error,
            Severity.Warning => DiagnosticSeverity.Warning,
            _ => DiagnosticSeverity.Info,
        },
        isEnabledByDefault: true,
        helpLinkUri: $"{Pages}{kind.Id}.md",
        customTags: kind.Severity == Severity.Error ? [WellKnownDiagnosticTags.NotConfigurable] : []);
}
