namespace NetGen.Generator.Layers;

/// <summary>How far apart two words are.</summary>
internal static class Spelling
{
    /// <summary>The Levenshtein distance: the fewest letters to insert, remove or replace; letter case counts nothing.</summary>
    public static int Distance(string a, string b)
    {
        var previous = Enumerable.Range(0, b.Length + 1).ToArray();
        for (int i = 1; i <= a.Length; i++)
        {
            var current = new int[b.Length + 1];
            current[0] = i;
            for (int j = 1; j <= b.Length; j++)
            {
                int replace = previous[j - 1] + (char.ToUpperInvariant(a[i - 1]) == char.ToUpperInvariant(b[j - 1]) ? 0 : 1);
                current[j] = Math.Min(replace, Math.Min(previous[j], current[j - 1]) + 1);
            }

            previous = current;
        }

        return previous[b.Length];
    }

    /// <summary>"did you mean …?" with the nearest of some words; null where none is near.</summary>
    public static string? Suggest(string word, IEnumerable<string> words)
    {
        int most = word.Length <= 2 ? 1 : 2;
        string? nearest = words.Where(w => w != word).OrderBy(w => Distance(w, word)).FirstOrDefault();
        return nearest is not null && Distance(nearest, word) <= most && Distance(nearest, word) < word.Length ? $"did you mean '{nearest}'?" : null;
    }
}
