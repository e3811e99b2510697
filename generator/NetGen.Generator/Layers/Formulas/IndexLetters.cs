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
            string letter = name;
            if (!IsLetter(name))
            {
                string own = char.ToLowerInvariant(name[0]).ToString();
                letter = Calculus.Names.Fresh(IsLetter(own) ? own : "i", taken);
                letter = taken.Contains(letter) || !IsLetter(letter) ? Letters.Select(l => l.ToString()).FirstOrDefault(l => !taken.Contains(l)) ?? letter : letter;
                taken.Add(letter);
            }

            indices[name] = new Index(letter, sizes[name]);
        }

        return indices;
    }

    private static bool IsLetter(string name) => name.Length == 1 && Letters.Contains(name[0]);
}
