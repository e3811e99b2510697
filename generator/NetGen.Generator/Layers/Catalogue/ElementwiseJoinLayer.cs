using NetGen.Generator.Calculus;

namespace NetGen.Generator.Layers;

/// <summary>A layer that joins layers of one shape element by element.</summary>
internal abstract class ElementwiseJoinLayer : JoinLayer
{
    public override Shape? Infer(LayerSite site)
    {
        for (int source = 1; source < site.Sources.Count; source++)
        {
            if (!site.Sources[source].Shape.Equals(site.Sources[0].Shape))
            {
                return Mismatch(site, source, Problems.UnequalShapes);
            }
        }

        return site.Sources[0].Shape;
    }

    public override void Define(LayerScope scope)
    {
        var result = scope.Output(scope.Source.Axes);
        Affine[] here = [.. result.Axes];
        scope.Define(result, scope.Sources.Select(s => s[here]).Aggregate(Join));
    }

    protected abstract Expr Join(Expr left, Expr right);
}
