using NetGen.Generator.Calculus;

namespace NetGen.Generator.Layers;

/// <summary>ℓ = lse[n] − z[n,t[n]] with lse[n] = logΣexp z[n,k]: −log softmax(z) of the right class, in one stable step.</summary>
internal sealed class SoftmaxCrossEntropyLayer : DistributionLossLayer
{
    public override IReadOnlyList<string> Includes => ["Softmax", "LogSoftmax"];

    protected override Func<Affine, Expr> Surprise(LayerScope scope, Tensor y)
    {
        var lse = SoftmaxLayer.LogSumExpOf(scope, y);
        return k => lse.Element - y[LayerScope.Batch, k];
    }
}
