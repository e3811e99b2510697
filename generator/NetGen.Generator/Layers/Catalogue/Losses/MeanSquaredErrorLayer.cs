using NetGen.Generator.Calculus;

namespace NetGen.Generator.Layers;

/// <summary>ℓ = Σ (y − t)² / features.</summary>
internal sealed class MeanSquaredErrorLayer : ElementwiseLossLayer
{
    protected override bool AveragesFeatures => true;

    protected override Expr Of(Expr y, Expr t, LayerScope scope) => (y - t) * (y - t);
}
