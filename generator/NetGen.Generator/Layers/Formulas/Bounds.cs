using NetGen.Generator.Common;

namespace NetGen.Generator.Layers.Formulas;

/// <summary>
/// The axes of parameters follow from their reads, and every read without a value for outside stays inside of its tensor.
/// </summary>
internal sealed class Bounds
{
    private readonly Survey _survey;
    private readonly IReadOnlyDictionary<string, int> _sizes;

    private Bounds(Survey survey, IReadOnlyDictionary<string, int> sizes)
    {
        _survey = survey;
        _sizes = sizes;
    }

    /// <summary>The shape of every tensor that is read, by its name.</summary>
    public static IReadOnlyDictionary<string, ValueList<int>> Check(Survey survey, IReadOnlyDictionary<string, int> sizes)
    {
        var bounds = new Bounds(survey, sizes);
        return survey.Uses.GroupBy(u => u.Operand.Name).ToDictionary(g => g.Key, g => bounds.Check([.. g]));
    }

    /// <summary>Refuses a wrong number of indices; to be called before ranges are looked for.</summary>
    public static void CheckRanks(Survey survey)
    {
        foreach (var uses in survey.Uses.GroupBy(u => u.Operand.Name))
        {
            var (rank, reason) = uses.First().Operand switch
            {
                Operand.Source source => (source.Layer.Shape.Rank, $"{source.Layer.Text} gives {source.Layer.Shape}"),
                Operand.Step step => (step.Definition.Indices.Count, "that is how it is defined"),
                _ => (uses.First().At.Count, "that is how it is read first"),
            };
            foreach (var use in uses.Where(u => u.At.Count != rank))
            {
                throw new FormulaException(Problems.FormulaRank, use.Node.Range, use.Operand.Name, Count(rank), reason, use.At.Count == 0 ? "none" : Numerals.Format((long)use.At.Count));
            }
        }
    }

    /// <summary>A read that leaves its tensor.</summary>
    public static FormulaException Outside(Use use, int axis, Node node, long min, long max, int size)
    {
        string range = min == max ? $"is {Numerals.Format(min)}" : $"runs from {Numerals.Format(min)} to {Numerals.Format(max)}";
        return new(
            Problems.FormulaOutside, node.Range, range, Axis(use.Operand.Name, axis, use.At.Count), Numerals.Format((long)size - 1),
            max >= size ? "let an index run less far" : "start further up");
    }

    /// <summary>An axis in a sentence.</summary>
    public static string Axis(string tensor, int axis, int rank) => rank == 1 ? tensor : $"axis {Numerals.Format((long)axis + 1)} of {tensor}";

    private ValueList<int> Check(List<Use> uses)
    {
        var shape = Shape(uses);
        foreach (var use in uses.Where(u => !u.HasFill))
        {
            for (int axis = 0; axis < shape.Count; axis++)
            {
                var (min, max) = Range(use.At[axis]);
                if (min < 0 || max >= shape[axis])
                {
                    throw Outside(use, axis, use.At[axis], min, max, shape[axis]);
                }
            }
        }

        return shape;
    }

    private ValueList<int> Shape(List<Use> uses) => uses[0].Operand switch
    {
        Operand.Source source => source.Layer.Shape.Sizes,
        Operand.Step step => step.Definition.Indices.Map(i => _sizes[i.Name]),
        _ => Enumerable.Range(0, uses[0].At.Count).Select(axis => Size(uses, axis)).ToValueList(),
    };

    /// <summary>An axis of a parameter is as long as the index that stands alone on it; where none does, as long as its reads need.</summary>
    private int Size(List<Use> uses, int axis)
    {
        var alone = uses.Where(u => u.At[axis] is Node.Named).ToList();
        foreach (var use in alone.Skip(1))
        {
            var (first, other) = ((Node.Named)alone[0].At[axis], (Node.Named)use.At[axis]);
            if (_sizes[first.Name] != _sizes[other.Name])
            {
                throw new FormulaException(
                    Problems.FormulaRanges, other.Range, $"{Axis(use.Operand.Name, axis, use.At.Count)} would have {Numerals.Format((long)_sizes[first.Name])} elements for '{first.Name}' and {Numerals.Format((long)_sizes[other.Name])} for '{other.Name}'",
                    "let both run equally far, or use two parameters");
            }
        }

        if (alone.Count > 0)
        {
            return _sizes[((Node.Named)alone[0].At[axis]).Name];
        }

        var inside = uses.Where(u => !u.HasFill).DefaultIfEmpty(uses[0]);
        return (int)Math.Max(1, inside.Max(u => Range(u.At[axis]).Max) + 1);
    }

    private (long Min, long Max) Range(Node node) => Places.Range(node, name => _sizes[name])!.Value;

    private static string Count(int rank) => rank switch
    {
        0 => "no index",
        1 => "1 index",
        _ => $"{Numerals.Format((long)rank)} indices",
    };
}
