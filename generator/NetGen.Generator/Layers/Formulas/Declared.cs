using NetGen.Generator.Common;

namespace NetGen.Generator.Layers.Formulas;

/// <summary>What is declared beside a formula: how far an index runs, or a parameter.</summary>
/// <param name="Name">The index or the parameter.</param>
/// <param name="Declaration">The ordinal of the text that says so.</param>
/// <param name="Range">Where the name stands in it.</param>
internal abstract record Declared(string Name, int Declaration, TextRange Range)
{
    /// <summary><c>o &lt; 16</c>.</summary>
    public sealed record Bound(string Name, int Size, int Declaration, TextRange Range) : Declared(Name, Declaration, Range);

    /// <summary><c>w</c>, <c>w: HeNormal</c>, <c>b: 0.5</c>.</summary>
    /// <param name="Initializer">A member of the library's enum.</param>
    /// <param name="Constant">The value for <c>Constant</c>.</param>
    public sealed record Parameter(string Name, string Initializer, double Constant, int Declaration, TextRange Range) : Declared(Name, Declaration, Range);

    /// <summary>A mistake with the name.</summary>
    public FormulaException Fail(ProblemKind kind, params string[] details) => new(kind, Range, details) { Declaration = Declaration };
}
