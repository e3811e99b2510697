using NetGen.Generator.Calculus;
using static NetGen.Generator.Calculus.Formula;

namespace NetGen.Generator.Layers;

/// <summary>x·Φ(x) = ½x·(1 + erf(x/√2)), exact (Hendrycks and Gimpel 2016).</summary>
internal sealed class GELULayer : ActivationLayer
{
    public override string? InitializerBefore => "HeUniform";

    protected override Expr Of(Expr x, LayerScope scope) => 0.5 * x * (1 + Erf(Math.Sqrt(0.5) * x));
}
