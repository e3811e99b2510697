using NetGen.Generator.Calculus;
using static NetGen.Generator.Calculus.Formula;

namespace NetGen.Generator.Layers;

/// <summary>ℓ = Σ softplus(z) − t·z, which is −t·log σ(z) − (1 − t)·log(1 − σ(z)) without overflow.</summary>
internal sealed class BinaryCrossEntropyLayer : ElementwiseLossLayer
{
    public override IReadOnlyList<string> Includes => ["Sigmoid"];

    protected override Expr Of(Expr y, Expr t, LayerScope scope) => Softplus(y) - (t * y);
}
