using NetGen.Generator.Calculus;
using NetGen.Generator.Common;
using Index = NetGen.Generator.Calculus.Index;

namespace NetGen.Generator.Tests.Calculus;

/// <summary>A few definitions written down by hand, as a layer catalogue would give them.</summary>
internal sealed class Sketch
{
    private readonly List<Definition> _definitions = [];

    /// <summary>The index of the examples.</summary>
    public static Index Batch { get; } = new("n", Extent.Batch);

    public IReadOnlyList<Definition> Definitions => _definitions;

    public static Index Axis(string name, int size) => new(name, size);

    public static Tensor Input(string name, params Index[] axes) => new(name, Role.Input, [Batch, .. axes]);

    public static Tensor Target(string name, params Index[] axes) => new(name, Role.Target, [Batch, .. axes]);

    public static Tensor Parameter(string name, params Index[] axes) => new(name, Role.Parameter, axes.ToValueList());

    public static Tensor Random(string name, int stream, params Index[] axes) => new(name, Role.Random, [Batch, .. axes]) { Stream = stream };

    /// <summary>One class index per example, and that index as a subscript.</summary>
    public static (Tensor Labels, Affine Class) Label(string name, int classes)
    {
        var labels = new Tensor(name, Role.Label, [Batch]);
        return (labels, Affine.Element(labels, [Batch], classes));
    }

    /// <summary>A tensor by its own axes; the batch is added in front.</summary>
    public Tensor Define(string name, Index[] axes, Expr body)
    {
        var target = new Tensor(name, Role.Computed, [Batch, .. axes]);
        _definitions.Add(Definition.Of(target, body));
        return target;
    }

    /// <summary>A part of a tensor.</summary>
    public void DefinePart(Tensor target, Affine[] at, Index[] parallel, Expr body) =>
        _definitions.Add(new Definition(target, at.ToValueList(), parallel.ToValueList(), body));

    /// <summary>y[n,o] = Σi x[n,i]·W[o,i] + b[o].</summary>
    public (Tensor Output, Tensor Weight, Tensor Bias) Dense(string name, Tensor input, int units)
    {
        var i = input.Axes[1];
        var o = Axis("o" + name, units);
        var weight = Parameter("W" + name, o, i);
        var bias = Parameter("b" + name, o);
        return (Dense(name, input, weight, bias), weight, bias);
    }

    /// <summary>A dense layer with given parameters.</summary>
    public Tensor Dense(string name, Tensor input, Tensor weight, Tensor bias)
    {
        var (o, i) = (weight.Axes[0] with { Name = "o" + name }, weight.Axes[1] with { Name = "i" + name });
        return Define(name, [o], Formula.Sum([i], input[Batch, i] * weight[o, i]) + bias[o]);
    }

    /// <summary>An elementwise function of a tensor.</summary>
    public Tensor Map(string name, Tensor input, Func<Expr, Expr> function) =>
        Define(name, [.. input.Axes.Skip(1)], function(input.Element));

    public Experiment Experiment(Tensor output, int batch = 2) => new(Definitions, output, batch);
}
