using NetGen.Generator.Calculus;
using NetGen.Generator.Common;

namespace NetGen.Generator.Lowering;

/// <summary>A read whose element has been found in memory.</summary>
internal sealed record Fetch(Tensor Tensor, Affine Address, ValueList<Bound> Bounds, double Fill) : Expr
{
    /// <summary>The indices that the formula reads at, batch left out: what a local variable for the element is named after. Empty where not known.</summary>
    public ValueList<Affine> Indices { get; init; } = [];
}
