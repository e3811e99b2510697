namespace NetGen.Generator.Layers;

/// <summary>l[n,o] = x[n,o] − lse[n] with lse[n] = logΣexp x[n,k].</summary>
internal sealed class LogSoftmaxLayer : SingleSourceLayer
{
    public override string Letter => "l";

    public override Shape? Infer(LayerSite site) => site.NeedsVector() ? site.Source.Shape : null;

    public override void Define(LayerScope scope)
    {
        var lse = SoftmaxLayer.LogSumExpOf(scope, scope.Source);
        scope.Define(scope.Output(scope.Source.Axes), scope.Source.Element - lse.Element);
    }
}
