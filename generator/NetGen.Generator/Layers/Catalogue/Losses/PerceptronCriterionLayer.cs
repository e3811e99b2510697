using NetGen.Generator.Calculus;
using static NetGen.Generator.Calculus.Formula;

namespace NetGen.Generator.Layers;

/// <summary>
/// With one output and a target of ±1: ℓ = ½(detach(sign y) − t)·y; with several and a class index: ℓ = max y − y[t]. A step of
/// rate 1 down its gradient is the perceptron's update.
/// </summary>
internal sealed class PerceptronCriterionLayer : AnyLossLayer
{
    public override Shape? Infer(LayerSite site) => site.NeedsVector() ? Number : null;

    protected override Expr Of(LayerScope scope, Tensor y) => y.Length == 1 ? Binary(scope, y) : MultiClass(scope, y);

    private static Expr Binary(LayerScope scope, Tensor y)
    {
        var score = y[LayerScope.Batch, 0];
        var t = scope.TargetValues(y.Axes)[LayerScope.Batch, 0];
        return 0.5 * (Detach(Sign(score)) - t) * score;
    }

    private static Expr MultiClass(LayerScope scope, Tensor y)
    {
        var k = y.Axes[1] with { Name = "k" };
        var highest = scope.Intermediate("max");
        scope.Define(highest, Max([k], y[LayerScope.Batch, k]));
        return highest.Element - y[LayerScope.Batch, scope.TargetClass(k.Extent.Size)];
    }
}
