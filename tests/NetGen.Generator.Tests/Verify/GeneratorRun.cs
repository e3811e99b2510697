using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace NetGen.Generator.Tests.Verify;

/// <summary>What one run of the generator gave.</summary>
/// <param name="Input">The compilation that it ran on.</param>
/// <param name="Output">The same with the generated files.</param>
/// <param name="Diagnostics">What the generator reported.</param>
/// <param name="Sources">The generated files.</param>
internal sealed record GeneratorRun(
    CSharpCompilation Input,
    Compilation Output,
    ImmutableArray<Diagnostic> Diagnostics,
    ImmutableArray<GeneratedSourceResult> Sources);
