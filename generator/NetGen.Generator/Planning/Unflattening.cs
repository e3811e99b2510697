using NetGen.Generator.Calculus;
using NetGen.Generator.Common;

namespace NetGen.Generator.Planning;

/// <summary>
/// Stores what stands side by side with a flattened image as the image that it is: a dropout behind a flattening, and its gradient,
/// become height × width × channels like the image itself, so that they share its loops and its vectors.
/// </summary>
internal sealed class Unflattening
{
    private readonly Dictionary<Tensor, Tensor> _images = [];

    public IReadOnlyList<Definition> Apply(IReadOnlyList<Definition> definitions, ISet<Tensor> roots)
    {
        var result = definitions;
        while (Find(result, roots) is { } found)
        {
            result = [.. result.Select(d => Reread(Retarget(d, found), found))];
        }

        return result;
    }

    /// <summary>A vector that a definition reads at the place of a pixel, or steps through together with the digits of an image.</summary>
    private Found? Find(IReadOnlyList<Definition> definitions, ISet<Tensor> roots)
    {
        foreach (var definition in definitions)
        {
            foreach (var read in definition.Reads.Where(r => r.Fill is null && r.At.Count == 2 && IsOurs(r.Tensor, definitions, roots)))
            {
                if (Digits.Composing(read.At[1], read.Tensor.Axes[1].Extent) is { Indices.Count: 3 } digits)
                {
                    return new(read.Tensor, 1, digits, Image(read.Tensor, 1, digits));
                }
            }

            foreach (var index in definition.Parallel.Where(p => !p.Extent.IsBatch))
            {
                var names = definition.Parallel.Concat(definition.Reduction?.Over ?? []).Select(i => i.Name);
                if (Digits.Of(Digits.Expressions(definition), index, names) is { Indices.Count: 3 } digits
                    && Beside(definition, index, definitions, roots) is { } beside)
                {
                    return new(beside.Tensor, beside.Axis, digits, Image(beside.Tensor, beside.Axis, digits));
                }
            }
        }

        return null;
    }

    /// <summary>A tensor of the workspace that the definition gives or reads at the index itself.</summary>
    private static (Tensor Tensor, int Axis)? Beside(Definition definition, Index index, IReadOnlyList<Definition> all, ISet<Tensor> roots)
    {
        var accesses = definition.Reads.Where(r => r.Fill is null).Select(r => (r.Tensor, r.At)).Concat([(definition.Target, definition.At)]);
        foreach (var (tensor, at) in accesses)
        {
            int axis = at.ToList().FindIndex(a => a.AsIndex == index);
            if (axis == 1 && IsOurs(tensor, all, roots) && tensor.Axes[axis].Extent == index.Extent)
            {
                return (tensor, axis);
            }
        }

        return null;
    }

    /// <summary>Whether the tensor is a vector per example that lies in the workspace, where it may be stored in any way.</summary>
    private static bool IsOurs(Tensor tensor, IReadOnlyList<Definition> all, ISet<Tensor> roots) =>
        tensor.Role is Role.Computed or Role.Gradient or Role.Random && tensor.HasBatch && tensor.Axes.Count == 2
        && !roots.Contains(tensor) && all.Where(d => d.Target == tensor).All(d => d.IsWhole);

    /// <summary>The tensor as an image; one for all passes.</summary>
    private Tensor Image(Tensor tensor, int axis, Digits digits)
    {
        if (!_images.TryGetValue(tensor, out var image))
        {
            _images[tensor] = image = new Tensor(tensor.Name, tensor.Role, Spread(tensor.Axes, axis, digits.Indices))
            {
                Primal = tensor.Primal,
                Stream = tensor.Stream,
            };
        }

        return image;
    }

    private static Definition Retarget(Definition definition, Found found)
    {
        if (definition.Target != found.Tensor)
        {
            return definition;
        }

        var index = definition.Parallel[found.Axis];
        var taken = new HashSet<string>(definition.Parallel.Concat(definition.Reduction?.Over ?? []).Select(i => i.Name));
        var indices = found.Digits.Indices.Map(d =>
        {
            var name = Names.Fresh(d.Name, taken);
            taken.Add(name);
            return d with { Name = name };
        });
        var value = found.Digits.Value.Substitute(d => indices[found.Digits.Indices.ToList().IndexOf(d)]);
        return definition.Substitute(i => i == index ? value : null) with
        {
            Target = found.Image,
            Parallel = Spread(definition.Parallel, found.Axis, indices),
            At = Spread(definition.Parallel, found.Axis, indices).Map<Affine>(i => i),
        };
    }

    private static Definition Reread(Definition definition, Found found) => definition with
    {
        Body = definition.Body.Rewrite(e => e is Expr.Read read && read.Tensor == found.Tensor
            ? read with { Tensor = found.Image, At = read.At.SelectMany((a, k) => k == found.Axis ? found.Digits.Of(a) : [a]).ToValueList() }
            : e),
    };

    private static ValueList<Index> Spread(ValueList<Index> axes, int axis, ValueList<Index> digits) =>
        axes.SelectMany((a, k) => k == axis ? digits.AsEnumerable() : [a]).ToValueList();

    /// <summary>A tensor to be stored as an image.</summary>
    private sealed record Found(Tensor Tensor, int Axis, Digits Digits, Tensor Image);
}
