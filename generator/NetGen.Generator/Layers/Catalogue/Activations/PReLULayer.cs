using NetGen.Generator.Calculus;
using NetGen.Generator.Common;
using static NetGen.Generator.Calculus.Formula;

namespace NetGen.Generator.Layers;

/// <summary>x for x &gt; 0, else a·x, with one learned slope a (He et al. 2015).</summary>
internal sealed class PReLULayer : ActivationLayer
{
    public override string? InitializerBefore => "HeUniform";

    protected override ValueList<Argument> OwnArguments => [Argument.Single("InitialSlope", 0.25, Interval.Finite), Argument.Word("Share")];

    public override IReadOnlyList<ParameterRule> Parameters(LayerSite site) =>
        [new("weight", "a", [new Index("k", 1)], new("Constant", 1, 1, site.Arguments.Number("InitialSlope")))];

    public override void Advise(LayerSite site) =>
        site.HasNoEffect("InitialSlope", site.Arguments.Text("Share") is { } share ? $"the slope is that of '{share}'" : null);

    protected override Expr Of(Expr x, LayerScope scope) => If(x, Relation.Greater, 0, x, scope.Parameter("weight")[0] * x);
}
