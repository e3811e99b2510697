using NetGen.Generator.Calculus;
using NetGen.Generator.Common;
using static NetGen.Generator.Calculus.Formula;

namespace NetGen.Generator.Layers;

/// <summary>p[n,c,i,j] = Σ(u,v) x[n,c,s·i+u−p,s·j+v−p] / window²; padding counts as zeros, as in PyTorch.</summary>
internal sealed class AvgPool2DLayer : PoolLayer
{
    public override Linearity Linearity => Linearity.Neutral;

    protected override double Fill => 0;

    protected override Expr Reduce(ValueList<Index> window, Expr pixel) =>
        Sum(window, pixel) / ((double)window[0].Extent.Size * window[1].Extent.Size);
}
