using System.Reflection;

namespace NetGen.Tests.References;

/// <summary>
/// Reads the layer attributes of a network and computes it example by example with plain loops: what the generated code
/// is compared with. Knows no more about the generator than what the attributes' documentation says.
/// </summary>
internal sealed class ReferenceNetwork
{
    private readonly IReadOnlyList<LayerAttribute> _layers;
    private readonly string[] _names;
    private readonly IReadOnlyDictionary<string, double[]> _parameters;

    /// <param name="network">The network's class.</param>
    /// <param name="parameters">Its parameters by name, row-major.</param>
    public ReferenceNetwork(MemberInfo network, IReadOnlyDictionary<string, double[]> parameters)
    {
        _layers = [.. network.GetCustomAttributes<LayerAttribute>()];
        _names = Names(_layers);
        _parameters = parameters;
    }

    /// <summary>The outputs for a batch: what the loss reads.</summary>
    public double[] Forward(double[] inputs) => [.. Examples(inputs).SelectMany(x => Output(x).Values)];

    /// <summary>The loss of a batch.</summary>
    public double Loss(double[] inputs, double[] targets)
    {
        var loss = (LossLayerAttribute)_layers[^1];
        var examples = Examples(inputs).ToList();
        int perExample = targets.Length / examples.Count;
        double sum = examples.Select((x, n) => ReferenceLosses.Of(loss, Output(x), targets[(n * perExample)..((n + 1) * perExample)])).Sum();
        return loss.Reduction == Reduction.Mean ? sum / examples.Count : sum;
    }

    /// <summary>Automatic names: the kind and a number that counts the unnamed layers of that kind.</summary>
    internal static string[] Names(IReadOnlyList<LayerAttribute> layers)
    {
        var counts = new Dictionary<string, int>();
        return [.. layers.Select(layer =>
        {
            string kind = layer.GetType().Name.Replace("Attribute", "", StringComparison.Ordinal).Replace("2D", "", StringComparison.Ordinal);
            string name = kind.ToLowerInvariant();
            return layer.Name ?? (name + (counts[name] = counts.GetValueOrDefault(name) + 1));
        })];
    }

    private IEnumerable<Feature> Examples(double[] inputs)
    {
        var shape = ((InputAttribute)_layers[0]).Shape.ToArray();
        return inputs.Chunk(shape.Aggregate(1, (product, size) => product * size)).Select(x => new Feature(shape, x));
    }

    private Feature Output(Feature input)
    {
        var outputs = new List<Feature> { input };
        foreach (var (layer, name) in _layers.Zip(_names).Skip(1))
        {
            if (layer is LossLayerAttribute loss)
            {
                return loss.From is null ? outputs[^1] : Named(outputs, loss.From);
            }

            outputs.Add(Compute(layer, name, outputs));
        }

        return outputs[^1];
    }

    private Feature Compute(LayerAttribute layer, string name, List<Feature> outputs)
    {
        if (layer is MultipleSourceLayerAttribute join)
        {
            return Join(join, [.. join.Sources.Select(s => Named(outputs, s))]);
        }

        var x = layer is SingleSourceLayerAttribute { From: { } from } ? Named(outputs, from) : outputs[^1];
        string owner = layer is ParametricLayerAttribute { Share: { } share } ? Owner(share) : name;
        var (weight, bias) = (_parameters.GetValueOrDefault(owner + ".weight"), _parameters.GetValueOrDefault(owner + ".bias"));
        return layer switch
        {
            DenseAttribute dense => ReferenceLayers.Dense(x, dense, weight!, bias),
            Conv2DAttribute conv => ReferenceLayers.Conv2D(x, conv, weight!, bias),
            MaxPool2DAttribute pool => ReferenceLayers.MaxPool2D(x, pool),
            AvgPool2DAttribute pool => ReferenceLayers.AvgPool2D(x, pool),
            FlattenAttribute => x with { Shape = [x.Values.Length] },
            DropoutAttribute => x,
            SoftmaxAttribute => ReferenceLayers.Softmax(x),
            LogSoftmaxAttribute => ReferenceLayers.LogSoftmax(x),
            _ when ReferenceActivations.Of(layer, weight) is { } function => x.Map(function),
            _ => throw new ArgumentException($"There is no reference for {layer.GetType().Name}."),
        };
    }

    private static Feature Join(MultipleSourceLayerAttribute join, Feature[] sources) => join switch
    {
        AddAttribute => sources.Aggregate((a, b) => a.Zip(b, (x, y) => x + y)),
        MultiplyAttribute => sources.Aggregate((a, b) => a.Zip(b, (x, y) => x * y)),
        ConcatAttribute => ReferenceLayers.Concat(sources),
        _ => throw new ArgumentException($"There is no reference for {join.GetType().Name}."),
    };

    private Feature Named(List<Feature> outputs, string name) => outputs[Array.IndexOf(_names, name)];

    /// <summary>The layer whose parameters these are, if the one named shares them too.</summary>
    private string Owner(string name) =>
        _layers[Array.IndexOf(_names, name)] is ParametricLayerAttribute { Share: { } share } ? Owner(share) : name;
}
