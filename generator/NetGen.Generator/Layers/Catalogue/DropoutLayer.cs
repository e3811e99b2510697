using NetGen.Generator.Calculus;
using NetGen.Generator.Common;
using static NetGen.Generator.Calculus.Formula;

namespace NetGen.Generator.Layers;

/// <summary>r = 0 with probability rate, else x/(1 − rate), so that the expectation is x; where the network predicts, r = x.</summary>
internal sealed class DropoutLayer : SingleSourceLayer
{
    public override string Letter => "r";

    public override Linearity Linearity => Linearity.Neutral;

    public override string? InitializerBefore => null;

    protected override ValueList<Argument> OwnArguments => [Argument.Required("rate", Interval.Probability)];

    public override Shape? Infer(LayerSite site) => site.Source.Shape;

    public override void Define(LayerScope scope)
    {
        double rate = scope.Arguments.Number("rate");
        var x = scope.Source.Element;
        var kept = x * (1 / (1 - rate));
        var uniform = scope.Uniform(scope.Source.Axes);
        scope.Define(
            scope.Output(scope.Source.Axes),
            rate == 0 ? x : If(uniform.Element, Relation.Less, rate, 0, kept),
            prediction: rate == 0 ? null : x);
    }
}
