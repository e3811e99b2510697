using NetGen.Generator.Calculus;
using static NetGen.Generator.Calculus.Formula;

namespace NetGen.Generator.Layers;

/// <summary>1 for x ≥ 0, else −1.</summary>
internal sealed class SignLayer : ActivationLayer
{
    public override bool HasZeroDerivative => true;

    protected override Expr Of(Expr x, LayerScope scope) => Sign(x);
}
