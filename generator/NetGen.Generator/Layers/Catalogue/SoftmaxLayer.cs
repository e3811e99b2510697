using NetGen.Generator.Calculus;
using static NetGen.Generator.Calculus.Formula;

namespace NetGen.Generator.Layers;

/// <summary>y[n,o] = exp(x[n,o] − lse[n]) with lse[n] = logΣexp x[n,k], which never overflows.</summary>
internal sealed class SoftmaxLayer : SingleSourceLayer
{
    public override string Letter => "y";

    public override Shape? Infer(LayerSite site) => site.NeedsVector() ? site.Source.Shape : null;

    public override void Define(LayerScope scope)
    {
        var lse = LogSumExpOf(scope, scope.Source);
        scope.Define(scope.Output(scope.Source.Axes), Exp(scope.Source.Element - lse.Element));
    }

    /// <summary>lse[n] = logΣexp x[n,k], a step of its own so that it is computed once per example.</summary>
    public static Tensor LogSumExpOf(LayerScope scope, Tensor x)
    {
        var k = x.Axes[1] with { Name = "k" };
        var lse = scope.Intermediate("lse");
        scope.Define(lse, LogSumExp([k], x[LayerScope.Batch, k]));
        return lse;
    }
}
