using NetGen.Generator.Calculus;
using static NetGen.Generator.Calculus.Formula;

namespace NetGen.Generator.Layers;

/// <summary>tanh(x).</summary>
internal sealed class TanhLayer : ActivationLayer
{
    protected override Expr Of(Expr x, LayerScope scope) => Tanh(x);
}
