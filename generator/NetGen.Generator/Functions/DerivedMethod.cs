using NetGen.Generator.Calculus;
using NetGen.Generator.Common;

namespace NetGen.Generator.Functions;

/// <summary>A method that computes derivatives, ready to be printed.</summary>
/// <param name="Request">What was asked for.</param>
/// <param name="Parameters">What it takes besides the function's own parameters.</param>
/// <param name="Body">Its steps.</param>
/// <param name="Results">What it returns.</param>
/// <param name="ResultNames">The names of a tuple's elements; empty where it is not a tuple.</param>
internal sealed record DerivedMethod(
    DerivativeRequest Request,
    ValueList<DerivedParameter> Parameters,
    ValueList<Statement> Body,
    ValueList<Expr> Results,
    ValueList<string> ResultNames)
{
    /// <summary>What is appended to the function's name.</summary>
    public string Suffix => Request.Suffix;

    /// <summary>What it computes.</summary>
    public DerivativeKind Kind => Request.Kind;

    /// <summary>For a graph: what values are called in the source, where they are called otherwise here.</summary>
    public ValueList<Label> Labels { get; init; } = [];

    /// <summary>The chain rule as a textbook writes it, for a comment; before anything is simplified.</summary>
    public ValueList<string> Formulas { get; init; } = [];
}
