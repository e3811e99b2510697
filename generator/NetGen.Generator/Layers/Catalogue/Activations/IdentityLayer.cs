using NetGen.Generator.Calculus;

namespace NetGen.Generator.Layers;

/// <summary>x. It counts as an activation: whoever writes it means that none is wanted.</summary>
internal sealed class IdentityLayer : ActivationLayer
{
    protected override Expr Of(Expr x, LayerScope scope) => x;
}
