using NetGen.Generator.Common;

namespace NetGen.Generator.Layers;

/// <summary>A mistake and where it is.</summary>
/// <param name="Kind">What is wrong.</param>
/// <param name="Layer">The ordinal of the layer, or <see cref="WholeNetwork"/>.</param>
/// <param name="Argument">The argument that is wrong; null for the layer as such.</param>
/// <param name="Element">The position in an argument that is an array, or −1.</param>
/// <param name="Details">What the message format has places for.</param>
internal sealed record LayerProblem(ProblemKind Kind, int Layer, string? Argument, int Element, ValueList<string> Details)
{
    /// <summary>For a mistake in a part of a text: the part.</summary>
    public TextRange? Range { get; init; }

    /// <summary>The layer ordinal of a problem that no layer in particular has.</summary>
    public const int WholeNetwork = -1;
}
