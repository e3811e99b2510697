using NetGen.Generator.Calculus;
using NetGen.Generator.Common;

namespace NetGen.Generator.Planning;

/// <summary>
/// Vectors run over the innermost axis of what a contraction gives. Where a parameter is not stored along that axis (the gradient of
/// a layer's input needs Wᵀ), a transposed copy is made once per pass.
/// </summary>
internal sealed class Relayout
{
    private readonly Dictionary<(Tensor Tensor, int Axis), Tensor> _copies = [];
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
            foreach (var (read, axis) in Misplaced(definition))
            {
                var copy = CopyOf(read.Tensor, axis);
                if (made.Add(copy))
                {
                    result.Add(Definition.Of(copy, read.Tensor.Element) with { Layer = definition.Layer, Note = "transposed once, so that the vectors below load whole" });
                }

                body = body.Rewrite(e => e.Equals(read) ? read with { Tensor = copy } : e);
            }

            result.Add(definition with { Body = body });
        }

        return result;
    }

    /// <summary>The parameters inside a sum that are not stored along the index that the target is stored along.</summary>
    private static IEnumerable<(Expr.Read Read, int Axis)> Misplaced(Definition definition)
    {
        if (definition.Reduction is not { Reduction: Reduction.Sum } sum || VectorIndex(definition) is not { } vector || vector.Extent.Size < 3 || Work(definition) <= Budget.StraightLineWork)
        {
            yield break;
        }

        foreach (var read in sum.Body.Reads().Where(r => r.Tensor.Role == Role.Parameter && r.Tensor.Axes.Count > 1))
        {
            int axis = read.At.ToList().FindIndex(a => a.AsIndex == vector);
            if (axis > 0)
            {
                yield return (read, axis);
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

    private Tensor CopyOf(Tensor tensor, int axis)
    {
        if (!_copies.TryGetValue((tensor, axis), out var copy))
        {
            copy = new Tensor(tensor.Name + "T", Role.Computed, tensor.Axes);
            _copies[(tensor, axis)] = copy;
            _innermost[copy] = axis;
        }

        return copy;
    }
}
