using NetGen.Generator.Calculus;
using static NetGen.Generator.Calculus.Formula;

namespace NetGen.Generator.Layers;

/// <summary>λ·x for x &gt; 0, else λ·α·(e^x − 1), with the constants of Klambauer et al. 2017.</summary>
internal sealed class SELULayer : ActivationLayer
{
    private const double Alpha = 1.6732632423543773;
    private const double Lambda = 1.0507009873554805;

    public override string? InitializerBefore => "LeCunNormal";

    protected override Expr Of(Expr x, LayerScope scope) => If(x, Relation.Greater, 0, Lambda * x, Lambda * Alpha * Expm1(x));
}
