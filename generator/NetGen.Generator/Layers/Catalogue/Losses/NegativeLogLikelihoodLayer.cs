using NetGen.Generator.Calculus;

namespace NetGen.Generator.Layers;

/// <summary>ℓ = −y[n,t[n]], where y are log-probabilities.</summary>
internal sealed class NegativeLogLikelihoodLayer : DistributionLossLayer
{
    protected override Func<Affine, Expr> Surprise(LayerScope scope, Tensor y) => k => -y[LayerScope.Batch, k];
}
