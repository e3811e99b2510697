using NetGen.Generator.Calculus;
using NetGen.Generator.Common;
using NetGen.Generator.Layers;

namespace NetGen.Generator.Planning;

/// <summary>
/// Stores the weights of a layer behind a flattened image as the image is stored: with axes for its channels, height and width instead
/// of one for all features. The sums over the features then read both in the order of memory. What the user sees keeps PyTorch's shape.
/// </summary>
internal sealed class ImageWeights
{
    private readonly Dictionary<Tensor, Image> _vectors = [];
    private readonly Dictionary<Tensor, Tensor> _weights = [];

    /// <returns>The network with such weights replaced; its parameters keep their order.</returns>
    public static Network Apply(Network network)
    {
        var weights = new ImageWeights();
        foreach (var definition in network.Definitions)
        {
            weights.Follow(definition);
        }

        foreach (var parameter in network.Parameters.Where(p => p.Tensor.Axes.Count == 2))
        {
            weights.Replace(parameter.Tensor, network.Definitions);
        }

        return weights._weights.Count == 0 ? network : network with
        {
            Definitions = [.. network.Definitions.Select(weights.Reread)],
            Parameters = [.. network.Parameters.Select(p => weights._weights.TryGetValue(p.Tensor, out var stored) ? p with { Tensor = stored } : p)],
        };
    }

    /// <summary>Notes a vector that is a flattened image of our own, or comes element by element from one.</summary>
    private void Follow(Definition definition)
    {
        if (!definition.IsWhole || definition.Target.Axes.Count != 2 || !definition.Target.HasBatch || definition.Reduction is not null)
        {
            return;
        }

        var index = definition.Parallel[1];
        var flattened = definition.Reads.FirstOrDefault(r => r.Tensor.Axes.Count == 4 && r.Tensor.Role == Role.Computed && r.Fill is null);
        var image = flattened is not null && Digits.Of(flattened.At, index, []) is { Indices.Count: 3 } digits && digits.Of(index).SequenceEqual(flattened.At.Skip(1))
            ? new Image(digits, flattened.Tensor)
            : definition.Reads.Where(r => r.At.Count == 2 && r.At[1].AsIndex == index && _vectors.ContainsKey(r.Tensor)).Select(r => _vectors[r.Tensor]).FirstOrDefault();
        if (image is not null)
        {
            _vectors[definition.Target] = image;
        }
    }

    /// <summary>Gives weights the axes of the image, if all that reads them sums over the features of such a one.</summary>
    private void Replace(Tensor weight, IReadOnlyList<Definition> definitions)
    {
        var images = definitions.SelectMany(d => d.Reads.Where(r => r.Tensor == weight).Select(r => ImageOf(d, r))).ToList();
        bool isBesideAnother = definitions.Any(d => d.Reads.Any(r => r.Tensor == weight) && d.Reads.Any(r => r.Tensor != weight && _weights.ContainsKey(r.Tensor)));
        if (isBesideAnother || images.Count == 0 || images.Any(i => i is null || !i.HasSameShape(images[0]!)))
        {
            return;
        }

        var taken = new HashSet<string> { weight.Axes[0].Name };
        var axes = new List<Index> { weight.Axes[0] };
        foreach (var axis in images[0]!.Source.Axes.Skip(1))
        {
            axes.Add(axis with { Name = Names.Fresh(axis.Name, taken) });
            taken.Add(axes[axes.Count - 1].Name);
        }

        _weights[weight] = new Tensor(weight.Name, weight.Role, axes.ToValueList());
    }

    private Image? ImageOf(Definition definition, Expr.Read weight) =>
        weight.At[1].AsIndex is { } feature && definition.Reduction is { Reduction: Reduction.Sum } sum && sum.Over.Contains(feature)
            ? definition.Reads.Where(r => r.At.Count == 2 && r.At[1].AsIndex == feature && _vectors.ContainsKey(r.Tensor)).Select(r => _vectors[r.Tensor]).FirstOrDefault()
            : null;

    /// <summary>The definition with the sum over features written as one over channels, rows and columns.</summary>
    private Definition Reread(Definition definition)
    {
        if (definition.Reads.FirstOrDefault(r => _weights.ContainsKey(r.Tensor)) is not { } weight)
        {
            return definition;
        }

        var stored = _weights[weight.Tensor];
        var feature = weight.At[1].AsIndex!;
        var taken = new HashSet<string>(definition.Parallel.Concat(definition.Reduction!.Over).Where(i => i != feature).Select(i => i.Name));
        var digits = stored.Axes.Skip(1).Select(a =>
        {
            var digit = a with { Name = Names.Fresh(a.Name, taken) };
            taken.Add(digit.Name);
            return digit;
        }).ToList();
        var value = digits.Aggregate((Affine)0, (sum, d) => (sum * d.Extent.Size) + d);
        Expr Split(Expr body) => body
            .Rewrite(e => e is Expr.Read read && read.Tensor == weight.Tensor ? new Expr.Read(stored, new ValueList<Affine>([read.At[0], .. digits]), null) : e)
            .Substitute(i => i == feature ? value : null)
            .Rewrite(e => e is Expr.Reduce r ? r with { Over = r.Over.SelectMany(o => o == feature ? digits.AsEnumerable() : [o]).ToValueList() } : e);
        return definition with { Body = Split(definition.Body), Prediction = definition.Prediction is { } prediction ? Split(prediction) : null };
    }

    /// <summary>A flattened image: how an index is made up, and of what.</summary>
    private sealed record Image(Digits Digits, Tensor Source)
    {
        public bool HasSameShape(Image other) => Source.Axes.Skip(1).Select(a => a.Extent).SequenceEqual(other.Source.Axes.Skip(1).Select(a => a.Extent));
    }
}
