using NetGen.Generator.Calculus;
using NetGen.Generator.Common;

namespace NetGen.Generator.Layers;

/// <summary>A loss: one number ℓ[n] per example.</summary>
internal abstract class AnyLossLayer : SingleSourceLayer
{
    public sealed override bool IsLoss => true;

    public override string Letter => "ℓ";

    protected sealed override ValueList<Argument> OwnArguments => [.. LossArguments, Argument.Choice("Reduction", "Reduction", "Mean", "Sum")];

    /// <summary>The arguments beside those that every loss has.</summary>
    protected virtual ValueList<Argument> LossArguments => [];

    /// <summary>The shape of a loss, a single number.</summary>
    protected static Shape Number { get; } = new([]);

    public override void Define(LayerScope scope)
    {
        var loss = Of(scope, scope.Source);
        scope.Define(scope.Output(), loss);
    }

    /// <summary>The formula of ℓ[n], given what it judges.</summary>
    protected abstract Expr Of(LayerScope scope, Tensor y);
}
