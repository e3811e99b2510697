using NetGen.Generator.Calculus;

namespace NetGen.Generator.Layers;

/// <summary>A loss that judges one number per class, of at least two classes.</summary>
internal abstract class ClassLossLayer : AnyLossLayer
{
    public override Shape? Infer(LayerSite site)
    {
        if (!site.NeedsVector())
        {
            return null;
        }

        return site.Source.Shape[0] < 2 ? site.Fail(Problems.TooFewClasses, null, site.Source.Text) : Number;
    }

    /// <summary>The index over the classes inside of a loss.</summary>
    protected static Index Classes(Tensor y) => y.Axes[1] with { Name = "k" };
}
