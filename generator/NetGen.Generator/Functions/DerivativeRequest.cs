namespace NetGen.Generator.Functions;

/// <summary>A method that a function is to get.</summary>
/// <param name="Suffix">What is appended to the function's name.</param>
/// <param name="Kind">What it computes.</param>
/// <param name="Order">How often the function is differentiated, where that is not said by the kind.</param>
internal sealed record DerivativeRequest(string Suffix, DerivativeKind Kind, int Order = 1);
