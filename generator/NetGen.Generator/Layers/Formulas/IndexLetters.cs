using NetGen.Generator.Calculus;

namespace NetGen.Generator.Layers.Formulas;

/// <summary>Indices are single letters in the code that is generated; one of another name gets a letter that is free.</summary>
internal static class IndexLetters
{
    private const string Letters = "abcdefghijklmopqrstuvwxyz";

    public static IReadOnlyDictionary<string, Index> Choose(IEnumerable<string> names, IReadOnlyDictionary<string, int> sizes)
    {
        var all = names.ToList();
        var taken = new HashSet<string>(all.Where(IsLetter));
        var indices = new Dictionary<string, Index>();
        foreach (string name in all)
        {
            string letter = IsLetter(name) ? name : Free(name, taken);
            taken.Add(letter);
            indices[name] = new Index(letter, sizes[name]);
        }

        return indices;
    }

    /// <summary>The name's own first letter, or the first one that is free.</summary>
    private static string Free(string name, HashSet<string> taken) =>
        new[] { char.ToLowerInvariant(name[0]) }.Concat(Letters).Select(l => l.ToString()).FirstOrDefault(l => IsLetter(l) && !taken.Contains(l))
        ?? Calculus.Names.Fresh("i", taken);

    private static bool IsLetter(string name) => name.Length == 1 && Letters.Contains(name[0]);
}
