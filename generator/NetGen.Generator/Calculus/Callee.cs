using NetGen.Generator.Common;

namespace NetGen.Generator.Calculus;

/// <summary>A method that is called, and the one that computes its derivatives.</summary>
/// <param name="Method">The method, fully qualified.</param>
/// <param name="Derivative">The method with the same parameters that gives its partial derivatives.</param>
/// <param name="Items">What to append to a call of that for each of them: the names of a tuple's elements; one empty text where it gives a number.</param>
internal sealed record Callee(string Method, string Derivative, ValueList<string> Items);
