using NetGen.Generator.Common;

namespace NetGen.Generator.Layers.Formulas;

/// <summary>Ends the work on a formula at its first mistake; never leaves this folder.</summary>
/// <param name="kind">What is wrong.</param>
/// <param name="range">Where in the text.</param>
/// <param name="details">What the message says beside the layer's text.</param>
internal sealed class FormulaException(ProblemKind kind, TextRange range, params string[] details) : Exception(kind.Title)
{
    public ProblemKind Kind => kind;

    public TextRange Range => range;

    public string[] Details => details;

    /// <summary>The ordinal of the declaration that is wrong; −1 for the formula itself.</summary>
    public int Declaration { get; set; } = -1;
}
