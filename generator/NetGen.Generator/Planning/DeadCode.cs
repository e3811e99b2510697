using NetGen.Generator.Calculus;

namespace NetGen.Generator.Planning;

/// <summary>Drops definitions that nothing asked for depends on.</summary>
internal static class DeadCode
{
    public static IReadOnlyList<Definition> Remove(IReadOnlyList<Definition> definitions, IEnumerable<Tensor> roots)
    {
        var needed = new HashSet<Tensor>(roots);
        var kept = new List<Definition>();
        foreach (var definition in definitions.Reverse().Where(d => needed.Contains(d.Target)))
        {
            kept.Add(definition);
            needed.UnionWith(definition.Reads.Select(r => r.Tensor));
        }

        kept.Reverse();
        return kept;
    }
}
