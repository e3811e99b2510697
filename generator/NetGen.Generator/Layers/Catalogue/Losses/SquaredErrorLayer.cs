using NetGen.Generator.Calculus;

namespace NetGen.Generator.Layers;

/// <summary>ℓ = ½ Σ (y − t)².</summary>
internal sealed class SquaredErrorLayer : ElementwiseLossLayer
{
    protected override Expr Of(Expr y, Expr t, LayerScope scope) => 0.5 * ((y - t) * (y - t));
}
