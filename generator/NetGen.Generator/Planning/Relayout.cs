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
    /// <summary>By parameter, axis, the extents of the digits that the axis is read by, which of them is innermost, and which axes are turned around.</summary>
    private readonly Dictionary<(Tensor Tensor, int Axis, ValueList<Extent> Digits, int Vector, ValueList<int> Turned), Tensor> _copies = [];
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
                var turned = Turned(read);
                var copy = CopyOf(read.Tensor, axis, digits, vector, turned);
                if (made.Add(copy))
                {
                    result.Add(Fill(copy, read, axis, digits, turned) with { Layer = definition.Layer, Note = Note(turned) });
                }

                var at = read.At.Select((a, k) => turned.Contains(k) ? (Affine)(a.Constant - a) : a).ToValueList();
                body = body.Rewrite(e => e.Equals(read) ? new Expr.Read(copy, Spread(at, axis, digits.Map<Affine>(d => d)), null) : e);
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

    /// <summary>The axes that are read from their end to their start; the copy holds them the other way round.</summary>
    private static ValueList<int> Turned(Expr.Read read) =>
        Enumerable.Range(0, read.At.Count).Where(k => Orientation.IsReversed(read.At[k], read.Tensor.Axes[k].Extent)).ToValueList();

    private static string Note(ValueList<int> turned) => turned.Count == 0
        ? "the same values with another axis innermost, so that the vectors below load whole"
        : "the kernel turned around, with another axis innermost, so that the vectors below load whole";

    private static Definition Fill(Tensor copy, Expr.Read read, int axis, ValueList<Index> digits, ValueList<int> turned)
    {
        Affine Source(int k)
        {
            if (k == axis)
            {
                return read.At[axis].Substitute(i => copy.Axes[axis + digits.ToList().IndexOf(i)]);
            }

            var own = copy.Axes[k < axis ? k : k + digits.Count - 1];
            return turned.Contains(k) ? (Affine)(own.Extent.Size - 1) - own : own;
        }

        var source = Enumerable.Range(0, read.At.Count).Select(Source).ToList();
        return Definition.Of(copy, new Expr.Read(read.Tensor, source.ToValueList(), null));
    }

    private static ValueList<T> Spread<T>(ValueList<T> axes, int axis, ValueList<T> digits)
        where T : IEquatable<T> => axes.SelectMany((a, k) => k == axis ? digits.AsEnumerable() : [a]).ToValueList();

    private Tensor CopyOf(Tensor tensor, int axis, ValueList<Index> digits, Index vector, ValueList<int> turned)
    {
        var key = (tensor, axis, digits.Map(d => d.Extent), digits.ToList().IndexOf(vector), turned);
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
