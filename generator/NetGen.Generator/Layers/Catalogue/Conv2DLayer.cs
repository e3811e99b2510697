using NetGen.Generator.Calculus;
using NetGen.Generator.Common;
using static NetGen.Generator.Calculus.Formula;

namespace NetGen.Generator.Layers;

/// <summary>z[n,c,i,j] = Σ(u,v,k) x[n,k,s·i+u−p,s·j+v−p]·W[c,k,u,v] + b[c], where x is 0 outside of the image.</summary>
internal sealed class Conv2DLayer : WeightedLayer
{
    /// <summary>The library's <c>Padding.Same</c>.</summary>
    public const int Same = -1;

    protected override ValueList<Argument> SizeArguments =>
    [
        Argument.Size("filters"),
        Argument.Size("kernel"),
        Argument.Size("kernelHeight"),
        Argument.Size("kernelWidth"),
        Argument.Integer("Stride", 1, Interval.Size),
        Argument.Integer("Padding", 0, new(Same, double.PositiveInfinity, false, "at least 0, or Padding.Same")) with { Named = new(Same, "Padding.Same") },
    ];

    public override Shape? Infer(LayerSite site)
    {
        if (!site.NeedsImage())
        {
            return null;
        }

        if (site.Arguments.Integer("Padding") == Same && site.Arguments.Integer("Stride") != 1)
        {
            string half = Numerals.Format((long)Kernel(site.Arguments, "kernelHeight") / 2);
            return site.Fail(Problems.SamePaddingWithStride, "Padding", Numerals.Format((long)site.Arguments.Integer("Stride")), half);
        }

        var (down, across) = Windows(site);
        string? wrong = site.Arguments.IsGiven("kernel") ? "kernel" : down.Fits ? "kernelWidth" : "kernelHeight";
        return Window.Fit(site, down, across, "kernel", wrong)
            ? site.Shaped("filters", site.Arguments.Integer("filters"), down.Count, across.Count)
            : null;
    }

    public override IReadOnlyList<ParameterRule> Parameters(LayerSite site)
    {
        int channels = site.Source.Shape[0], filters = site.Arguments.Integer("filters");
        var (down, across) = Windows(site);
        long area = Sizes.Product(down.Size, across.Size);
        return Weights(
            site,
            [new Index("c", filters), new Index("k", channels), new Index("u", down.Size), new Index("v", across.Size)],
            Sizes.Product(channels, area),
            Sizes.Product(filters, area));
    }

    public override void Define(LayerScope scope)
    {
        var weight = scope.Parameter("weight");
        var (c, k, u, v) = (weight.Axes[0], weight.Axes[1], weight.Axes[2], weight.Axes[3]);
        var (down, across) = Windows(scope.Site);
        var (i, j) = (new Index("i", scope.Shape[1]), new Index("j", scope.Shape[2]));
        var z = scope.Output(c, i, j);
        var pixel = Window.Read(scope.Source, k, down.At(i, u), across.At(j, v), fill: 0);
        scope.Define(z, Sum([u, v, k], pixel * weight[c, k, u, v]) + Bias(scope, c));
    }

    private static (Window Down, Window Across) Windows(LayerSite site) =>
        (Along(site, 1, Kernel(site.Arguments, "kernelHeight")), Along(site, 2, Kernel(site.Arguments, "kernelWidth")));

    private static Window Along(LayerSite site, int axis, int kernel)
    {
        int padding = site.Arguments.Integer("Padding");
        var (before, after) = padding == Same ? ((kernel - 1) / 2, kernel / 2) : (padding, padding);
        return new(site.Source.Shape[axis], kernel, site.Arguments.Integer("Stride"), before, after);
    }

    private static int Kernel(LayerArguments arguments, string side) => arguments.Integer(arguments.IsGiven("kernel") ? "kernel" : side);
}
