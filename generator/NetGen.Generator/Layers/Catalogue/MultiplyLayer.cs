using NetGen.Generator.Calculus;

namespace NetGen.Generator.Layers;

/// <summary>m = x₁·x₂·….</summary>
internal sealed class MultiplyLayer : ElementwiseJoinLayer
{
    public override string Letter => "m";

    protected override Expr Join(Expr left, Expr right) => left * right;
}
