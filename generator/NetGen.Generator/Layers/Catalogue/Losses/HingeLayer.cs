using NetGen.Generator.Calculus;
using static NetGen.Generator.Calculus.Formula;

namespace NetGen.Generator.Layers;

/// <summary>ℓ = Σ(k≠t) max(0, 1 + y[n,k] − y[n,t[n]]).</summary>
internal sealed class HingeLayer : ClassLossLayer
{
    protected override Expr Of(LayerScope scope, Tensor y)
    {
        var k = Classes(y);
        var t = scope.TargetClass(k.Extent.Size);

        // The score of the right class is a step of its own: read inside of the sum, its gradient would cost classes².
        var right = scope.Intermediate("right");
        scope.Define(right, y[LayerScope.Batch, t]);
        var violation = Max(0, 1 + y[LayerScope.Batch, k] - right.Element);
        return Sum([k], If(Position(k), Relation.Equal, Position(t), 0, violation));
    }
}
