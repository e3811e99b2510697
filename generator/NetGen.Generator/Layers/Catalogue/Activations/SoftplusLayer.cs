using NetGen.Generator.Calculus;
using static NetGen.Generator.Calculus.Formula;

namespace NetGen.Generator.Layers;

/// <summary>log(1 + e^x).</summary>
internal sealed class SoftplusLayer : ActivationLayer
{
    protected override Expr Of(Expr x, LayerScope scope) => Softplus(x);
}
