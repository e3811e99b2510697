using NetGen.Generator.Calculus;

namespace NetGen.Generator.Lowering;

/// <summary>A read of what the same nest has just computed at the same place.</summary>
internal sealed record Given(Tensor Tensor) : Expr;
