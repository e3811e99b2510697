using NetGen.Generator.Calculus;
using NetGen.Generator.Common;
using static NetGen.Generator.Calculus.Formula;

namespace NetGen.Generator.Layers;

/// <summary>z[n,o] = Σi x[n,i]·W[o,i] + b[o].</summary>
internal sealed class DenseLayer : WeightedLayer
{
    protected override ValueList<Argument> SizeArguments => [Argument.Size("units")];

    public override Shape? Infer(LayerSite site) => site.NeedsVector() ? site.Shaped("units", site.Arguments.Integer("units")) : null;

    public override IReadOnlyList<ParameterRule> Parameters(LayerSite site)
    {
        int inputs = site.Source.Shape.Length, units = site.Arguments.Integer("units");
        return Weights(site, [new Index("o", units), new Index("i", inputs)], inputs, units);
    }

    public override void Define(LayerScope scope)
    {
        var weight = scope.Parameter("weight");
        var (o, i) = (weight.Axes[0], weight.Axes[1]);
        var z = scope.Output(o);
        scope.Define(z, Sum([i], scope.Source[LayerScope.Batch, i] * weight[o, i]) + Bias(scope, o));
    }
}
