using NetGen.Generator.Calculus;
using static NetGen.Generator.Calculus.Formula;

namespace NetGen.Generator.Layers;

/// <summary>x·σ(x).</summary>
internal sealed class SiLULayer : ActivationLayer
{
    public override string? InitializerBefore => "HeUniform";

    protected override Expr Of(Expr x, LayerScope scope) => x * Sigmoid(x);
}
