using Microsoft.CodeAnalysis;
using NetGen.Generator.Common;

namespace NetGen.Generator.Declarations;

/// <summary>What parsing a declaration gives: a model to cache and generate from, and diagnostics with real source locations.</summary>
/// <param name="Model">Null if there is an error, ours or the compiler's.</param>
/// <param name="Name">The class.</param>
/// <param name="Location">Its identifier.</param>
/// <param name="Diagnostics">What is wrong.</param>
internal sealed record ParsedNetwork(NetworkModel? Model, string Name, Location Location, ValueList<Diagnostic> Diagnostics)
{
    /// <summary>For each layer what to report if the compiler keeps its loops although they were to be written out.</summary>
    public ValueList<Diagnostic> LoopsKept { get; init; } = [];
}
