using NetGen.Generator.Calculus;
using static NetGen.Generator.Calculus.Formula;

namespace NetGen.Generator.Layers;

/// <summary>max(0, x); the tie at 0 goes to the constant, so that the derivative there is 0.</summary>
internal sealed class ReLULayer : ActivationLayer
{
    public override string? InitializerBefore => "HeUniform";

    protected override Expr Of(Expr x, LayerScope scope) => Max(0, x);
}
