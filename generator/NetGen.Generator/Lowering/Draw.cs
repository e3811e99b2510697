using NetGen.Generator.Calculus;

namespace NetGen.Generator.Lowering;

/// <summary>A random number of an example.</summary>
internal sealed record Draw(int Stream, Affine Example, Affine Unit) : Expr;
