using NetGen.Generator.Calculus;
using static NetGen.Generator.Calculus.Formula;

namespace NetGen.Generator.Layers;

/// <summary>σ(x) = 1/(1 + e^−x).</summary>
internal sealed class SigmoidLayer : ActivationLayer
{
    protected override Expr Of(Expr x, LayerScope scope) => Sigmoid(x);
}
