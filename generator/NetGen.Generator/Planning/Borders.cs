using NetGen.Generator.Calculus;
using NetGen.Generator.Common;

namespace NetGen.Generator.Planning;

/// <summary>
/// Reads that may leave a tensor and find zero there: the tensor gets a border of zeros as wide as they reach, and the reads need no
/// test. What belongs to the caller has no room for a border, so it is copied to where there is.
/// </summary>
internal sealed class Borders
{
    private readonly Dictionary<Tensor, Border> _borders = [];
    private readonly Dictionary<Tensor, Tensor> _copies = [];

    /// <param name="definitions">Those of all passes: a tensor has one border, wide enough for every reader.</param>
    public Borders(IEnumerable<Definition> definitions)
    {
        foreach (var read in definitions.SelectMany(d => d.Reads).Where(r => r.Fill is 0 && CanHaveBorder(r.Tensor)))
        {
            if (Reach(read) is { } reach)
            {
                _borders[read.Tensor] = _borders.TryGetValue(read.Tensor, out var known) ? known.Include(reach) : reach;
            }
        }
    }

    /// <summary>The border of a tensor, or of the copy of one of the caller's.</summary>
    public Border Of(Tensor tensor)
    {
        var original = _copies.FirstOrDefault(c => c.Value == tensor).Key ?? tensor;
        return _borders.TryGetValue(original, out var border) ? border : Border.None(tensor.Axes.Count);
    }

    /// <summary>Puts copies of the caller's tensors before their first bordered use, and turns reads inside a border into plain ones.</summary>
    /// <param name="definitions">A pass.</param>
    /// <param name="made">The copies that are there already, from a pass before; grows.</param>
    public IReadOnlyList<Definition> Stage(IReadOnlyList<Definition> definitions, HashSet<Tensor> made)
    {
        var result = new List<Definition>();
        foreach (var definition in definitions)
        {
            foreach (var tensor in definition.Reads.Where(r => IsBordered(r) && IsCallers(r.Tensor)).Select(r => r.Tensor).Where(made.Add).ToList())
            {
                result.Add(Definition.Of(CopyOf(tensor), tensor.Element) with { Layer = definition.Layer, Note = "a copy with a border of zeros" });
            }

            result.Add(definition with
            {
                Body = definition.Body.Rewrite(e => e is Expr.Read read && IsBordered(read)
                    ? new Expr.Read(IsCallers(read.Tensor) ? CopyOf(read.Tensor) : read.Tensor, read.At, null)
                    : e),
            });
        }

        return result;
    }

    /// <summary>Parameters lie side by side in their buffer; there a test is made instead.</summary>
    private static bool CanHaveBorder(Tensor tensor) => tensor.Role is Role.Computed or Role.Gradient || IsCallers(tensor);

    private static bool IsCallers(Tensor tensor) => tensor.Role is Role.Input or Role.Target or Role.Seed;

    private bool IsBordered(Expr.Read read) => read.Fill is 0 && _borders.ContainsKey(read.Tensor) && Reach(read) is not null;

    private Tensor CopyOf(Tensor tensor)
    {
        if (!_copies.TryGetValue(tensor, out var copy))
        {
            _copies[tensor] = copy = new Tensor(tensor.Name + "Padded", Role.Computed, tensor.Axes);
        }

        return copy;
    }

    /// <summary>How far a read goes beyond its tensor, or null where that is not known or not finite.</summary>
    private static Border? Reach(Expr.Read read)
    {
        int axes = read.At.Count;
        var (before, after) = (new int[axes], new int[axes]);
        for (int k = 0; k < axes; k++)
        {
            var extent = read.Tensor.Axes[k].Extent;
            if (extent.IsBatch)
            {
                continue;
            }

            if (read.At[k].Range is not { } range)
            {
                return null;
            }

            before[k] = Math.Max(0, -range.Min);
            after[k] = Math.Max(0, range.Max - extent.Size + 1);
        }

        return new(new ValueList<int>(before), new ValueList<int>(after));
    }
}
