using NetGen.Generator.Calculus;
using NetGen.Generator.Common;

namespace NetGen.Generator.Layers;

/// <summary>f[n,f] = x[n,⌊f/HW⌋,⌊f/W⌋ mod H,f mod W].</summary>
internal sealed class FlattenLayer : SingleSourceLayer
{
    public override string Letter => "f";

    public override Linearity Linearity => Linearity.Neutral;

    public override string? InitializerBefore => null;

    public override Shape? Infer(LayerSite site) => site.Shaped(null, site.Source.Shape.Length);

    public override void Define(LayerScope scope)
    {
        var f = new Index("f", scope.Shape[0]);
        scope.Define(scope.Output(f), scope.Source[[LayerScope.Batch, .. Digits(f, scope.Site.Source.Shape)]]);
    }

    /// <summary>The indices of the element that stands at position <paramref name="f"/> in row-major order.</summary>
    private static IEnumerable<Affine> Digits(Affine f, Shape shape)
    {
        int block = shape.Length;
        for (int axis = 0; axis < shape.Rank; axis++)
        {
            block /= shape[axis];
            var digit = f.Quotient(block);
            yield return axis == 0 ? digit : digit.Remainder(shape[axis]);
        }
    }
}
