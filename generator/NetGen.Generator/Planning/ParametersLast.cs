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
            result.AddRange(layer.OrderBy(g => g.Targets.All(t => t.Primal?.Role == Role.Parameter)));
            k += layer.Count;
        }

        return result;
    }
}
