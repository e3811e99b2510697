using NetGen.Generator.Calculus;

namespace NetGen.Generator.Layers;

/// <summary>s = x₁ + x₂ + ….</summary>
internal sealed class AddLayer : ElementwiseJoinLayer
{
    public override string Letter => "s";

    public override Linearity Linearity => Linearity.Neutral;

    protected override Expr Join(Expr left, Expr right) => left + right;
}
