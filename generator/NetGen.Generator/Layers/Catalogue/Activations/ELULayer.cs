using NetGen.Generator.Calculus;
using NetGen.Generator.Common;
using static NetGen.Generator.Calculus.Formula;

namespace NetGen.Generator.Layers;

/// <summary>x for x &gt; 0, else α·(e^x − 1) (Clevert et al. 2015).</summary>
internal sealed class ELULayer : ActivationLayer
{
    public override string? InitializerBefore => "HeUniform";

    protected override ValueList<Argument> OwnArguments => [Argument.Single("Alpha", 1, Interval.Finite)];

    protected override Expr Of(Expr x, LayerScope scope) => If(x, Relation.Greater, 0, x, scope.Arguments.Number("Alpha") * Expm1(x));
}
