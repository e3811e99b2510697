using NetGen.Generator.Calculus;

namespace NetGen.Generator.Planning;

/// <summary>
/// Puts the gradients of a layer's parameters behind everything else of its backward pass. Nothing reads them; and where nobody reads
/// the parameters any more either, a step of gradient descent can change them at once.
/// </summary>
internal static class ParametersLast
{
    public static IReadOnlyList<Group> Apply(IReadOnlyList<Group> backward)
    {
        var result = new List<Group>();
        for (int k = 0; k < backward.Count;)
        {
            var layer = backward.Skip(k).TakeWhile(g => g.Layer == backward[k].Layer).ToList();
            var last = Last(layer);
            result.AddRange(layer.OrderBy(last.Contains));
            k += layer.Count;
        }

        return result;
    }

    /// <summary>The groups that give nothing else, unless one that stays in front adds to the same gradient.</summary>
    private static HashSet<Group> Last(List<Group> layer)
    {
        var last = new HashSet<Group>();
        foreach (var group in Enumerable.Reverse(layer))
        {
            bool isParameters = group.Targets.All(t => t.Primal?.Role == Role.Parameter);
            if (isParameters && !layer.SkipWhile(g => g != group).Any(later => !last.Contains(later) && later != group && group.Targets.Any(later.Defines)))
            {
                last.Add(group);
            }
        }

        return last;
    }
}
