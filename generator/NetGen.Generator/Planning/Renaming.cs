using NetGen.Generator.Calculus;
using NetGen.Generator.Common;

namespace NetGen.Generator.Planning;

/// <summary>Renames the indices of definitions so that two of them can be put together.</summary>
internal static class Renaming
{
    public static Definition Substitute(this Definition definition, Func<Index, Affine?> replacement) => definition with
    {
        At = definition.At.Map(a => a.Substitute(replacement)),
        Parallel = definition.Parallel.Map(p => replacement(p)?.AsIndex ?? p),
        Body = definition.Body.Substitute(replacement),
    };

    /// <summary>Gives the parallel indices new names, in order; reduced indices that collide with them move out of the way.</summary>
    public static Definition WithParallel(this Definition definition, ValueList<Index> parallel)
    {
        var taken = new HashSet<string>(parallel.Select(p => p.Name));
        var map = new Dictionary<Index, Index>();
        foreach (var index in definition.Reduction?.Over ?? [])
        {
            var name = Names.Fresh(index.Name, taken);
            taken.Add(name);
            map[index] = index with { Name = name };
        }

        for (int k = 0; k < parallel.Count; k++)
        {
            map[definition.Parallel[k]] = parallel[k];
        }

        return definition.Substitute(i => map.TryGetValue(i, out var renamed) ? (Affine)renamed : null);
    }
}
