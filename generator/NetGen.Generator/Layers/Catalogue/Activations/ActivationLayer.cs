using NetGen.Generator.Calculus;

namespace NetGen.Generator.Layers;

/// <summary>A layer that applies one function to each element.</summary>
internal abstract class ActivationLayer : SingleSourceLayer
{
    public override string Letter => "h";

    public override Shape? Infer(LayerSite site) => site.Source.Shape;

    public override void Define(LayerScope scope) => scope.Define(scope.Output(scope.Source.Axes), Of(scope.Source.Element, scope));

    /// <summary>The function.</summary>
    protected abstract Expr Of(Expr x, LayerScope scope);
}
