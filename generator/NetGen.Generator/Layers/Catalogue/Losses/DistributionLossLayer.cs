using NetGen.Generator.Calculus;
using NetGen.Generator.Common;
using static NetGen.Generator.Calculus.Formula;

namespace NetGen.Generator.Layers;

/// <summary>A loss −log p of the right class, or its expectation under a distribution over the classes.</summary>
internal abstract class DistributionLossLayer : ClassLossLayer
{
    protected sealed override ValueList<Argument> LossArguments => [Argument.Choice("Targets", "Targets", "ClassIndices", "Distribution")];

    protected sealed override Expr Of(LayerScope scope, Tensor y)
    {
        var surprise = Surprise(scope, y);
        if (scope.Arguments.Choice("Targets") == "ClassIndices")
        {
            return surprise(scope.TargetClass(y.Axes[1].Extent.Size));
        }

        // A class that the target rules out counts nothing, even where its log-probability is −∞.
        var k = Classes(y);
        var t = scope.TargetValues(y.Axes)[LayerScope.Batch, k];
        return Sum([k], If(t, Relation.Equal, 0, 0, t * surprise(k)));
    }

    /// <summary>−log p of a class, by its index.</summary>
    protected abstract Func<Affine, Expr> Surprise(LayerScope scope, Tensor y);
}
