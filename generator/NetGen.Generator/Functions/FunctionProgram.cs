using NetGen.Generator.Calculus;
using NetGen.Generator.Common;

namespace NetGen.Generator.Functions;

/// <summary>A function as steps and results, whatever it was written in.</summary>
/// <param name="Name">The method.</param>
/// <param name="Parameters">Its parameters, in order.</param>
/// <param name="Body">What it computes, one step after the other.</param>
/// <param name="Results">What it returns: none, one number or the numbers of a tuple.</param>
/// <param name="ResultNames">The names of a tuple's elements; empty where it is not a tuple.</param>
internal sealed record FunctionProgram(
    string Name,
    ValueList<Parameter> Parameters,
    ValueList<Statement> Body,
    ValueList<Expr> Results,
    ValueList<string> ResultNames)
{
    /// <summary>What its values are called in the source, where they are called otherwise here; null unless its graph is asked for.</summary>
    public ValueList<Label>? Labels { get; init; }

    /// <summary>The parameters that there are derivatives by.</summary>
    public IEnumerable<Parameter> Variables => Parameters.Where(p => p.IsVariable);

    public IEnumerable<Parameter> Outputs => Parameters.Where(p => p.Kind == ParameterKind.Output);

    /// <summary>Whether the derivatives are those of one number.</summary>
    public bool IsScalar => Results.Count == 1 && ResultNames.Count == 0;
}
