using NetGen.Generator.Calculus;
using NetGen.Generator.Common;
using static NetGen.Generator.Calculus.Formula;

namespace NetGen.Generator.Layers;

/// <summary>ℓ = Σ (½(y − t)² where |y − t| ≤ δ, else δ·(|y − t| − ½δ)) / features (Huber 1964).</summary>
internal sealed class HuberLayer : ElementwiseLossLayer
{
    protected override ValueList<Argument> LossArguments => [Argument.Single("Delta", 1, Interval.Positive)];

    protected override bool AveragesFeatures => true;

    protected override Expr Of(Expr y, Expr t, LayerScope scope)
    {
        double delta = scope.Arguments.Number("Delta");
        var error = y - t;
        return If(Abs(error), Relation.LessOrEqual, delta, 0.5 * (error * error), delta * (Abs(error) - (0.5 * delta)));
    }
}
