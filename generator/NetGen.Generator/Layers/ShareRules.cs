namespace NetGen.Generator.Layers;

/// <summary>Layers that share parameters need the same ones.</summary>
internal static class ShareRules
{
    /// <summary>Whether a layer can use the parameters of its owner; reports it if not.</summary>
    public static bool Check(DeclaredLayer layer, DeclaredLayer owner, ICollection<LayerProblem> problems)
    {
        // An owner without a shape is wrong itself, which has been reported.
        if (owner == layer || owner.Shape is null || Describe(layer) == Describe(owner))
        {
            return true;
        }

        problems.Add(layer.Problem(Problems.ShareOfOtherShape, "Share", Describe(layer), $"'{owner.Name}'", Describe(owner)));
        return false;
    }

    private static string Describe(DeclaredLayer layer) => string.Join(" and ", layer.Parameters.Select(p => $"{p.Name} {p.Shape}"));
}
