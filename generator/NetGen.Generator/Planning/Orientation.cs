using NetGen.Generator.Calculus;

namespace NetGen.Generator.Planning;

/// <summary>
/// Lets sums run forward through the features they read: the gradient of a convolution's input reads ∂L/∂z at p − u, and with u counted
/// from the other end it is a convolution again, with the kernel turned around.
/// </summary>
internal static class Orientation
{
    public static IReadOnlyList<Definition> Apply(IReadOnlyList<Definition> definitions) => [.. definitions.Select(Turn)];

    /// <summary>Whether the value runs through the whole axis backwards.</summary>
    public static bool IsReversed(Affine value, Extent extent) =>
        value.Terms.Count == 1 && value.Terms[0] is { Coefficient: -1, Atom: Atom.Of of } && !extent.IsBatch
        && of.Index.Extent == extent && value.Constant == extent.Size - 1;

    private static Definition Turn(Definition definition)
    {
        if (definition.Reduction is not { Reduction: Reduction.Sum } sum)
        {
            return definition;
        }

        var turned = new HashSet<Index>(sum.Over.Where(i => !i.Extent.IsBatch && IsBackward(sum, i)));
        return turned.Count == 0 ? definition : definition with
        {
            Body = definition.Body.Substitute(i => turned.Contains(i) ? (Affine)(i.Extent.Size - 1) - i : null),
        };
    }

    /// <summary>Whether features are read against the order of memory along the index, and none with it.</summary>
    private static bool IsBackward(Expr.Reduce sum, Index index)
    {
        var uses = sum.Body.Reads().Where(r => r.Tensor.HasBatch).SelectMany(r => r.At).Where(a => a.Mentions(index)).ToList();
        return uses.Count > 0 && uses.All(a => a.CoefficientOf(index) < 0);
    }
}
