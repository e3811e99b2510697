using Microsoft.CodeAnalysis;
using NetGen.Generator.Layers;

namespace NetGen.Generator.Declarations;

/// <summary>Something in a function that has no derivative or none that is known; caught where the function is parsed.</summary>
internal sealed class Refusal(ProblemKind kind, SyntaxNode at, params string[] details) : Exception
{
    public ProblemKind Kind { get; } = kind;

    public SyntaxNode At { get; } = at;

    public IReadOnlyList<string> Details { get; } = details;
}
