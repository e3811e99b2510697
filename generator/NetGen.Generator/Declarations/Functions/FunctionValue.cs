using NetGen.Generator.Calculus;
using NetGen.Generator.Functions;

namespace NetGen.Generator.Declarations;

/// <summary>What an expression of a function, or a local of it, stands for.</summary>
internal abstract record FunctionValue
{
    public sealed record Real(Expr Value) : FunctionValue;

    public sealed record Integer(Whole Value) : FunctionValue;

    /// <summary>A whole number that depends on a condition: nothing can be computed with it but the real number that it is.</summary>
    public sealed record Chosen(Expr Value) : FunctionValue;

    public sealed record Truth(Test Value) : FunctionValue;

    /// <summary>A stretch of a span.</summary>
    public sealed record Span(string Array, Whole Offset, Whole Length) : FunctionValue;

    public sealed record Tuple(IReadOnlyList<FunctionValue> Items) : FunctionValue;

    /// <summary>A sum of a loop around, which can be added to and not be read.</summary>
    public sealed record Sum(string Name) : FunctionValue;
}
