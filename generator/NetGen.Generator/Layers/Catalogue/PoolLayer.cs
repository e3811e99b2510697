using NetGen.Generator.Calculus;
using NetGen.Generator.Common;

namespace NetGen.Generator.Layers;

/// <summary>A layer that makes one number of each window of each channel.</summary>
internal abstract class PoolLayer : SingleSourceLayer
{
    public override string Letter => "p";

    public override string? InitializerBefore => null;

    protected sealed override ValueList<Argument> OwnArguments =>
    [
        Argument.Size("window"),
        Argument.Integer("Stride", 0, Interval.NotNegative),
        Argument.Integer("Padding", 0, Interval.NotNegative),
    ];

    /// <summary>What a window reads over the padding.</summary>
    protected abstract double Fill { get; }

    public override Shape? Infer(LayerSite site)
    {
        if (!site.NeedsImage())
        {
            return null;
        }

        int window = site.Arguments.Integer("window"), padding = site.Arguments.Integer("Padding");
        if (padding > window / 2)
        {
            string[] details = [.. new[] { window / 2, window, padding }.Select(v => Numerals.Format((long)v))];
            return site.Fail(Problems.PaddingTooLarge, "Padding", details);
        }

        var (down, across) = (Along(site, 1), Along(site, 2));
        return Window.Fit(site, down, across, "window", "window")
            ? site.Shaped(null, site.Source.Shape[0], down.Count, across.Count)
            : null;
    }

    public override void Define(LayerScope scope)
    {
        int window = scope.Arguments.Integer("window");
        var (c, i, j) = (new Index("c", scope.Shape[0]), new Index("i", scope.Shape[1]), new Index("j", scope.Shape[2]));
        var (u, v) = (new Index("u", window), new Index("v", window));
        var p = scope.Output(c, i, j);
        var pixel = Window.Read(scope.Source, c, Along(scope.Site, 1).At(i, u), Along(scope.Site, 2).At(j, v), Fill);
        scope.Define(p, Reduce([u, v], pixel));
    }

    /// <summary>Makes one number of a window.</summary>
    protected abstract Expr Reduce(ValueList<Index> window, Expr pixel);

    private static Window Along(LayerSite site, int axis)
    {
        int window = site.Arguments.Integer("window"), stride = site.Arguments.Integer("Stride"), padding = site.Arguments.Integer("Padding");
        return new(site.Source.Shape[axis], window, stride == 0 ? window : stride, padding, padding);
    }
}
