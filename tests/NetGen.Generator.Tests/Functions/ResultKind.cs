namespace NetGen.Generator.Tests.Functions;

/// <summary>In which form a function gives its results.</summary>
internal enum ResultKind
{
    Number,
    Tuple,
    Span,
}
