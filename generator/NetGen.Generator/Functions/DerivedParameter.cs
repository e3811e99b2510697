using NetGen.Generator.Calculus;

namespace NetGen.Generator.Functions;

/// <summary>A parameter of a generated method.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Kind">A number, a span that is read, or one that is written.</param>
/// <param name="Length">For a span: how many elements are read or written.</param>
/// <param name="Description">What it is, for the documentation.</param>
internal sealed record DerivedParameter(string Name, ParameterKind Kind, Whole? Length, string Description);
