using NetGen.Generator.Calculus;
using NetGen.Generator.Common;

namespace NetGen.Generator.Layers;

/// <summary>Layers one behind the other along their first axis: c[n,k+offset,…] = x[n,k,…] for each of them.</summary>
internal sealed class ConcatLayer : JoinLayer
{
    public override string Letter => "c";

    public override Linearity Linearity => Linearity.Neutral;

    public override Shape? Infer(LayerSite site)
    {
        var first = site.Sources[0].Shape;
        for (int source = 1; source < site.Sources.Count; source++)
        {
            if (!site.Sources[source].Shape.Sizes.Skip(1).SequenceEqual(first.Sizes.Skip(1)) || site.Sources[source].Shape.Rank != first.Rank)
            {
                return Mismatch(site, source, Problems.UnequalConcat);
            }
        }

        return site.Shaped(null, [site.Sources.Sum(s => (long)s.Shape[0]), .. first.Sizes.Skip(1).Select(s => (long)s)]);
    }

    public override void Define(LayerScope scope)
    {
        var along = scope.Source.Axes[1] with { Extent = scope.Shape[0] };
        var rest = scope.Source.Axes.Skip(2).ToList();
        var joined = scope.Output([along, .. rest]);
        int offset = 0;
        foreach (var source in scope.Sources)
        {
            var k = along with { Extent = source.Axes[1].Extent };
            ValueList<Index> parallel = [LayerScope.Batch, k, .. rest];
            Affine[] here = [.. parallel];
            scope.Define(new Definition(joined, parallel.Map(a => a == k ? (Affine)k + offset : a), parallel, source[here]));
            offset += k.Extent.Size;
        }
    }
}
