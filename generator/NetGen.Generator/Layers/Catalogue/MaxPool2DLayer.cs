using NetGen.Generator.Calculus;
using NetGen.Generator.Common;
using static NetGen.Generator.Calculus.Formula;

namespace NetGen.Generator.Layers;

/// <summary>p[n,c,i,j] = max(u,v) x[n,c,s·i+u−p,s·j+v−p]; padding never wins, and the first of equals does.</summary>
internal sealed class MaxPool2DLayer : PoolLayer
{
    protected override double Fill => double.NegativeInfinity;

    protected override Expr Reduce(ValueList<Index> window, Expr pixel) => Max(window, pixel);
}
