using NetGen.Generator.Calculus;
using NetGen.Generator.Common;

namespace NetGen.Generator.Layers;

/// <summary>What a layer writes its formula with, and to.</summary>
internal sealed class LayerScope(LayerSite site, Shape shape, LayerSymbols symbols, IReadOnlyList<Tensor> sources, IReadOnlyDictionary<string, Tensor> parameters, Func<int> nextStream)
{
    private readonly List<Definition> _definitions = [];

    /// <summary>The index of the example.</summary>
    public static Index Batch { get; } = new("n", Extent.Batch);

    public LayerSite Site { get; } = site;

    public LayerArguments Arguments => Site.Arguments;

    /// <summary>The shape that the layer gives.</summary>
    public Shape Shape { get; } = shape;

    public IReadOnlyList<Tensor> Sources { get; } = sources;

    public Tensor Source => Sources[0];

    public IReadOnlyList<Definition> Definitions => _definitions;

    /// <summary>What the layer gives; set by <see cref="Output(Index[])"/>.</summary>
    public Tensor? Result { get; private set; }

    /// <summary>For a loss: what it compares with.</summary>
    public Tensor? Targets { get; private set; }

    /// <summary>For a loss against class indices: the number of classes.</summary>
    public int? Classes { get; private set; }

    public Tensor Parameter(string name) => parameters[name];

    public bool HasParameter(string name) => parameters.ContainsKey(name);

    /// <summary>The tensor that the layer gives, with the batch and the given axes.</summary>
    public Tensor Output(params Index[] features) => Output(WithBatch(features));

    /// <summary>The tensor that the layer gives, with the axes of another one.</summary>
    public Tensor Output(ValueList<Index> axes, Role role = Role.Computed)
    {
        Result = new Tensor(symbols.Output, role, axes);
        return Result;
    }

    /// <summary>A tensor on the way to the output, one number per example and combination of the given axes.</summary>
    public Tensor Intermediate(string name, params Index[] features) => new(symbols.Auxiliary(name), Role.Computed, WithBatch(features));

    /// <summary>A tensor on the way to the output, with or without one number per example.</summary>
    public Tensor Intermediate(string name, ValueList<Index> axes) => new(symbols.Auxiliary(name), Role.Computed, axes);

    /// <summary>Uniform random numbers in [0, 1), drawn anew for each training step.</summary>
    public Tensor Uniform(ValueList<Index> axes) => new(symbols.Auxiliary("uniform"), Role.Random, axes) { Stream = nextStream() };

    /// <summary>The targets of a loss: real numbers with the given axes.</summary>
    public Tensor TargetValues(ValueList<Index> axes)
    {
        Targets = new Tensor(symbols.Auxiliary("t"), Role.Target, axes);
        return Targets;
    }

    /// <summary>The target of a loss that is a class index, for use as an index.</summary>
    public Affine TargetClass(int classes)
    {
        Classes = classes;
        Targets = new Tensor(symbols.Auxiliary("t"), Role.Label, [Batch]);
        return Affine.Element(Targets, [Batch], classes);
    }

    /// <summary>Defines every element of a tensor.</summary>
    /// <param name="target">The tensor.</param>
    /// <param name="body">Its formula, in the tensor's own axes.</param>
    /// <param name="prediction">The formula where the network only predicts, if that is another one.</param>
    public void Define(Tensor target, Expr body, Expr? prediction = null) =>
        Define(Definition.Of(target, body) with { Prediction = prediction });

    public void Define(Definition definition) => _definitions.Add(definition with { Layer = Site.Ordinal });

    private static ValueList<Index> WithBatch(IEnumerable<Index> features) => new[] { Batch }.Concat(features).ToValueList();
}
