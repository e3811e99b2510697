namespace NetGen.Generator.Functions;

/// <summary>A parameter of a function.</summary>
/// <param name="Name">As a name in generated code.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Type">Its C# type, fully qualified.</param>
/// <param name="IsConstant">Marked with <c>[Constant]</c>: no derivatives by it.</param>
internal sealed record Parameter(string Name, ParameterKind Kind, string Type, bool IsConstant)
{
    /// <summary>Whether there are derivatives by it.</summary>
    public bool IsVariable => !IsConstant && Kind is ParameterKind.Scalar or ParameterKind.Span;

    public bool IsSpan => Kind is ParameterKind.Span or ParameterKind.Output;
}
