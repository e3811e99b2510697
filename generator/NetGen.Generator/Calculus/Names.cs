using System.Globalization;

namespace NetGen.Generator.Calculus;

/// <summary>Chooses names that are not taken.</summary>
internal static class Names
{
    private static readonly string[] Letters = ["p", "q", "r", "s", "a", "g", "d", "m"];

    /// <summary>The preferred name or, if it is taken, another single letter or the preferred name with a number.</summary>
    public static string Fresh(string preferred, ICollection<string> taken)
    {
        if (!taken.Contains(preferred))
        {
            return preferred;
        }

        if (Letters.FirstOrDefault(l => !taken.Contains(l)) is { } letter)
        {
            return letter;
        }

        int number = 2;
        while (taken.Contains(preferred + number.ToString(CultureInfo.InvariantCulture)))
        {
            number++;
        }

        return preferred + number.ToString(CultureInfo.InvariantCulture);
    }
}
