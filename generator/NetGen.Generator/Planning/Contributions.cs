using NetGen.Generator.Calculus;
using NetGen.Generator.Common;

namespace NetGen.Generator.Planning;

/// <summary>
/// Adds up the contributions to one gradient inside a single definition where that is possible: pointwise ones join each other, and
/// the reduction if there is one. What remains several definitions accumulates.
/// </summary>
internal static class Contributions
{
    public static IReadOnlyList<Definition> Merge(IReadOnlyList<Definition> definitions)
    {
        var result = definitions.ToList();
        foreach (var target in definitions.Where(d => d.Accumulate).Select(d => d.Target).Distinct())
        {
            MergeInto(result, target);
        }

        return result;
    }

    private static void MergeInto(List<Definition> definitions, Tensor target)
    {
        var contributions = definitions.Where(d => d.Target == target).ToList();
        if (!contributions.All(d => d.IsWhole))
        {
            return;
        }

        var pointwise = contributions.Where(d => d.Reduction is null).ToList();
        var reducing = contributions.Where(d => d.Reduction is not null).ToList();
        var last = contributions[contributions.Count - 1];
        if (pointwise.Count == 0)
        {
            return;
        }

        var names = last.Parallel;
        var sum = reducing.Count > 0 ? reducing[reducing.Count - 1].WithParallel(names) : null;
        var body = pointwise.Select(d => d.WithParallel(names).Body).Aggregate((a, b) => a + b);
        var merged = (sum ?? last.WithParallel(names)) with
        {
            Body = sum is null ? body : sum.Body + body,
            Accumulate = reducing.Count > 1,
            Layer = last.Layer,
            Note = string.Join("; ", contributions.Select(c => c.Note).Where(n => n.Length > 0).Distinct()),
        };
        definitions[definitions.FindIndex(d => ReferenceEquals(d, last))] = merged;
        foreach (var gone in pointwise.Concat(reducing.Skip(reducing.Count - 1)))
        {
            definitions.RemoveAll(d => ReferenceEquals(d, gone));
        }

        MarkFirst(definitions, target);
    }

    /// <summary>The first contribution assigns, later ones add.</summary>
    private static void MarkFirst(List<Definition> definitions, Tensor target)
    {
        int first = definitions.FindIndex(d => d.Target == target);
        for (int k = first; k < definitions.Count; k++)
        {
            if (definitions[k].Target == target)
            {
                definitions[k] = definitions[k] with { Accumulate = k > first };
            }
        }
    }
}
