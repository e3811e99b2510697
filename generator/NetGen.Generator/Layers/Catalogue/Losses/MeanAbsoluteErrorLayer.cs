using NetGen.Generator.Calculus;
using static NetGen.Generator.Calculus.Formula;

namespace NetGen.Generator.Layers;

/// <summary>ℓ = Σ |y − t| / features.</summary>
internal sealed class MeanAbsoluteErrorLayer : ElementwiseLossLayer
{
    protected override bool AveragesFeatures => true;

    protected override Expr Of(Expr y, Expr t, LayerScope scope) => Abs(y - t);
}
