using NetGen.Generator.Common;

namespace NetGen.Generator.Layers.Formulas;

/// <summary>
/// Finds how far each index runs. What is declared counts first. Else an index that stands alone on an axis whose size is known runs
/// over that axis. Else it runs as far as all reads that it takes part in stay inside of their tensors; a read with a value for
/// outside may pass the end as far as it passes the beginning, which is the output size of a padded convolution.
/// </summary>
internal sealed class IndexRanges
{
    private readonly Survey _survey;
    private readonly Dictionary<string, int> _sizes = [];

    private IndexRanges(Survey survey, IEnumerable<Declared> declared)
    {
        _survey = survey;
        foreach (var bound in declared.OfType<Declared.Bound>())
        {
            _sizes[bound.Name] = bound.Size;
        }
    }

    /// <summary>The number of values that each index takes.</summary>
    public static IReadOnlyDictionary<string, int> Find(Survey survey, IEnumerable<Declared> declared)
    {
        var ranges = new IndexRanges(survey, declared);
        while (ranges.FindAlone() || ranges.FindInside())
        {
        }

        // An index that others wait for is the one to declare: one that is added to another one that is known from elsewhere.
        var missing = survey.Indices.Where(i => !ranges._sizes.ContainsKey(i.Name)).ToList();
        return missing.Count == 0 ? ranges._sizes : throw new FormulaException(Problems.FormulaNoRange, missing[missing.Count - 1].Range, missing[missing.Count - 1].Name);
    }

    /// <summary>The size of an axis; that of a parameter's axis is the range of an index that stands alone on it. Null where it is not known yet.</summary>
    private int? Axis(Use use, int axis) => use.Operand switch
    {
        Operand.Source source => axis < source.Layer.Shape.Rank ? source.Layer.Shape[axis] : null,
        Operand.Step step => axis < step.Definition.Indices.Count ? Size(step.Definition.Indices[axis].Name) : null,
        _ => _survey.Uses.Where(u => u.Operand == use.Operand && axis < u.At.Count).Select(u => u.At[axis]).OfType<Node.Named>().Select(n => Size(n.Name)).FirstOrDefault(s => s is not null),
    };

    private int? Size(string index) => _sizes.TryGetValue(index, out int size) ? size : null;

    private bool FindAlone()
    {
        var found = new Dictionary<string, (int Size, string Place)>();
        foreach (var (use, axis, node, size) in Known().Where(k => !k.Use.HasFill))
        {
            if (node is not Node.Named named || _sizes.ContainsKey(named.Name))
            {
                continue;
            }

            string place = Place(use, axis);
            if (!found.TryGetValue(named.Name, out var other))
            {
                found[named.Name] = (size, place);
            }
            else if (other.Size != size)
            {
                throw new FormulaException(
                    Problems.FormulaRanges, named.Range, $"'{named.Name}' would run over the {Numerals.Format((long)other.Size)} of {other.Place} and the {Numerals.Format((long)size)} of {place}",
                    $"use two indices, or declare \"{named.Name} < {Numerals.Format((long)Math.Min(size, other.Size))}\"");
            }
        }

        foreach (var entry in found)
        {
            _sizes[entry.Key] = entry.Value.Size;
        }

        return found.Count > 0;
    }

    /// <summary>One index only, since others may stand alone once it is known.</summary>
    private bool FindInside()
    {
        foreach (var index in _survey.Indices.Where(i => !_sizes.ContainsKey(i.Name)))
        {
            var limits = Known().Where(k => Places.Indices(k.Node).Contains(index.Name)).Select(k => (k.Use, k.Axis, k.Node, k.Size, Count: Count(k.Use, k.Node, index.Name, k.Size))).ToList();
            bool isOpen = limits.Any(l => l.Count is null && Places.Indices(l.Node).Any(n => n != index.Name && !_sizes.ContainsKey(n)));
            if (isOpen || limits.All(l => l.Count is null))
            {
                continue;
            }

            var least = limits.Where(l => l.Count is not null).OrderBy(l => l.Count).First();
            if (least.Count < 1)
            {
                var (min, max) = Places.Range(least.Node, n => n == index.Name ? 1 : Size(n))!.Value;
                throw Bounds.Outside(least.Use, least.Axis, least.Node, min, max, least.Size);
            }

            _sizes[index.Name] = (int)Math.Min(least.Count!.Value, Sizes.Maximum);
            return true;
        }

        return false;
    }

    private long? Count(Use use, Node node, string index, int size)
    {
        long beyond = use.HasFill && Places.Range(node, n => n == index ? 1 : Size(n)) is { Min: < 0 } first ? -first.Min : 0;
        return Places.Count(node, index, size - 1 + beyond, Size);
    }

    /// <summary>All index expressions on axes whose sizes are known, those of parameters last.</summary>
    private IEnumerable<(Use Use, int Axis, Node Node, int Size)> Known()
    {
        foreach (var use in _survey.Uses.OrderBy(u => u.Operand is Operand.Parameter))
        {
            for (int axis = 0; axis < use.At.Count; axis++)
            {
                if (Axis(use, axis) is { } size)
                {
                    yield return (use, axis, use.At[axis], size);
                }
            }
        }
    }

    private static string Place(Use use, int axis) => Bounds.Axis(use.Operand.Name, axis, use.At.Count);
}
