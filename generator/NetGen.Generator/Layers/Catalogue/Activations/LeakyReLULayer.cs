using NetGen.Generator.Calculus;
using NetGen.Generator.Common;
using static NetGen.Generator.Calculus.Formula;

namespace NetGen.Generator.Layers;

/// <summary>x for x &gt; 0, else slope·x.</summary>
internal sealed class LeakyReLULayer : ActivationLayer
{
    public override string? InitializerBefore => "HeUniform";

    protected override ValueList<Argument> OwnArguments => [Argument.Single("Slope", 0.01, Interval.Finite)];

    protected override Expr Of(Expr x, LayerScope scope) => If(x, Relation.Greater, 0, x, scope.Arguments.Number("Slope") * x);
}
