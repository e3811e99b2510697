using NetGen.Generator.Calculus;
using static NetGen.Generator.Calculus.Formula;

namespace NetGen.Generator.Layers;

/// <summary>ℓ = −log y[n,t[n]], where y are probabilities.</summary>
internal sealed class CrossEntropyLayer : DistributionLossLayer
{
    protected override Func<Affine, Expr> Surprise(LayerScope scope, Tensor y) => k => -Log(y[LayerScope.Batch, k]);
}
