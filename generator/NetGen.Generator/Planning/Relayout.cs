using System.Globalization;
using NetGen.Generator.Calculus;
using NetGen.Generator.Common;

namespace NetGen.Generator.Planning;

/// <summary>
/// Vectors run over the innermost axis of what a contraction gives. Where a parameter is not stored along that axis (the gradient of
/// a layer's input needs Wᵀ), a transposed copy is made once per pass.
/// </summary>
internal sealed class Relayout
{
    /// <summary>By parameter, axis, the extents of the digits that the axis is read by, and which of them is innermost.</summary>
    private readonly Dictionary<(Tensor Tensor, int Axis, ValueList<Extent> Digits, int Vector), Tensor> _copies = [];
    private readonly Dictionary<Tensor, int> _innermost = [];

    /// <summary>The copies made, and which axis is innermost in each.</summary>
    public IReadOnlyDictionary<Tensor, int> Innermost => _innermost;

    public IReadOnlyList<Definition> Apply(IReadOnlyList<Definition> definitions)
    {
        var made = new HashSet<Tensor>();
        var result = new List<Definition>();
        foreach (var definition in definitions)
        {
            var body = definition.Body;
            foreach (var (read, axis, digits, vector) in Misplaced(definition))
            {
                var copy = CopyOf(read.Tensor, axis, digits, vector);
                if (made.Add(copy))
                {
                    result.Add(Fill(copy, read, axis, digits) with { Layer = definition.Layer, Note = "the same values with another axis innermost, so that the vectors below load whole" });
                }

                body = body.Rewrite(e => e.Equals(read) ? new Expr.Read(copy, Spread(read.At, axis, digits.Map<Affine>(d => d)), null) : e);
            }

            result.Add(definition with { Body = body });
        }

        return result;
    }

    /// <summary>The parameters inside a sum that are not stored along the index that the target is stored along.</summary>
    private static IEnumerable<(Expr.Read Read, int Axis, ValueList<Index> Digits, Index Vector)> Misplaced(Definition definition)
    {
        if (definition.Reduction is not { Reduction: Reduction.Sum } sum || VectorIndex(definition) is not { } vector || vector.Extent.Size < 3 || Work(definition) <= Budget.StraightLineWork)
        {
            yield break;
        }

        foreach (var read in sum.Body.Reads().Where(r => r.Tensor.Role == Role.Parameter && r.Fill is null && r.Tensor.Axes.Count > 1))
        {
            int axis = read.At.ToList().FindIndex(a => a.Mentions(vector));
            if (axis > 0 && Digits.Composing(read.At[axis], read.Tensor.Axes[axis].Extent) is { } digits)
            {
                yield return (read, axis, digits.Indices, vector);
            }
        }
    }

    /// <summary>Multiply-adds per example; a few are written out one by one, for which no layout is better than another.</summary>
    private static long Work(Definition definition) => definition.Parallel.Concat(definition.Reduction!.Over).Where(i => !i.Extent.IsBatch)
        .Aggregate(1L, (product, i) => Math.Min(product * i.Extent.Size, int.MaxValue));

    /// <summary>The index along which an internal tensor is stored: channels of an image, else the last axis.</summary>
    private static Index? VectorIndex(Definition definition)
    {
        var target = definition.Target;
        int axis = !target.HasBatch ? 0 : target.Axes.Count == 4 ? 1 : target.Axes.Count - 1;
        var index = definition.At[axis].AsIndex;
        return index is null || index.Extent.IsBatch ? null : index;
    }

    private static Definition Fill(Tensor copy, Expr.Read read, int axis, ValueList<Index> digits)
    {
        var source = copy.Axes.Select((a, k) => k < axis ? (Affine)a : null).OfType<Affine>().ToList();
        source.Add(read.At[axis].Substitute(i => copy.Axes[axis + digits.ToList().IndexOf(i)]));
        source.AddRange(copy.Axes.Skip(axis + digits.Count).Select(a => (Affine)a));
        return Definition.Of(copy, new Expr.Read(read.Tensor, source.ToValueList(), null));
    }

    private static ValueList<T> Spread<T>(ValueList<T> axes, int axis, ValueList<T> digits)
        where T : IEquatable<T> => axes.SelectMany((a, k) => k == axis ? digits.AsEnumerable() : [a]).ToValueList();

    private Tensor CopyOf(Tensor tensor, int axis, ValueList<Index> digits, Index vector)
    {
        var key = (tensor, axis, digits.Map(d => d.Extent), digits.ToList().IndexOf(vector));
        if (!_copies.TryGetValue(key, out var copy))
        {
            int others = _copies.Keys.Count(k => k.Tensor == tensor);
            var taken = new HashSet<string>(tensor.Axes.Select(a => a.Name));
            var names = digits.Count == 1 ? [tensor.Axes[axis]] : digits.Map(d => d with { Name = Names.Fresh(d.Name, taken) });
            copy = new Tensor(tensor.Name + "T" + (others == 0 ? "" : (others + 1).ToString(CultureInfo.InvariantCulture)), Role.Computed, Spread(tensor.Axes, axis, names));
            _copies[key] = copy;
            _innermost[copy] = axis + key.Item4;
        }

        return copy;
    }
}
