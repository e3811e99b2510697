using NetGen.Generator.Calculus;
using NetGen.Generator.Common;
using static NetGen.Generator.Calculus.Formula;

namespace NetGen.Generator.Layers;

/// <summary>A loss that compares each output with a target of its own and adds up.</summary>
internal abstract class ElementwiseLossLayer : AnyLossLayer
{
    /// <summary>Whether the mean is over the features too; the sum never is.</summary>
    protected virtual bool AveragesFeatures => false;

    public override Shape? Infer(LayerSite site) => Number;

    protected sealed override Expr Of(LayerScope scope, Tensor y)
    {
        var features = y.Axes.Skip(1).ToValueList();
        var sum = Sum(features, Of(y.Element, scope.TargetValues(y.Axes).Element, scope));
        return AveragesFeatures && scope.Arguments.Choice("Reduction") == "Mean" ? sum / y.Length : sum;
    }

    /// <summary>The loss of one output.</summary>
    protected abstract Expr Of(Expr y, Expr t, LayerScope scope);
}
