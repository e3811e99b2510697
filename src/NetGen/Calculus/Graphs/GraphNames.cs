using System.Globalization;

namespace NetGen;

/// <summary>
/// Gives every node a name of its own: values that one name of the source had one after the other are numbered, elements have
/// their index, and what has no name is called v₁, v₂ and so on, as in textbooks on automatic differentiation.
/// </summary>
internal sealed class GraphNames
{
    private readonly IReadOnlyList<RecordedNode> _recorded;
    private readonly string[] _names;
    private readonly HashSet<string> _taken = [];

    private GraphNames(IReadOnlyList<RecordedNode> recorded)
    {
        _recorded = recorded;
        _names = new string[recorded.Count];
    }

    /// <summary>The names of the nodes, by their place in the record.</summary>
    public static string[] Of(IReadOnlyList<RecordedNode> recorded, IReadOnlyList<int> order)
    {
        var names = new GraphNames(recorded);
        foreach (int id in order.Where(id => recorded[id].Element is not null).Order())
        {
            names.Give(id, recorded[id].Name + Subscript(recorded[id].Element!.Value));
        }

        foreach (var versions in order.Where(id => recorded[id] is { Element: null, Name.Length: > 0 }).Order().GroupBy(id => recorded[id].Name))
        {
            names.Number([.. versions]);
        }

        string letter = new[] { "v", "u", "w", "t", "a" }.FirstOrDefault(l => !recorded.Any(r => r.Name == l), "node");
        int number = 0;
        foreach (int id in order.Where(id => names._names[id] is null))
        {
            names.Give(id, letter + Subscript(++number));
        }

        return names._names;
    }

    /// <summary>A name as nodes have it, where somebody typed <c>x[0]</c> for x₀.</summary>
    public static string Typeset(string name)
    {
        int bracket = name.IndexOf('[', StringComparison.Ordinal);
        return bracket > 0 && name[^1] == ']' && int.TryParse(name.AsSpan(bracket + 1, name.Length - bracket - 2), NumberStyles.None, CultureInfo.InvariantCulture, out int index)
            ? name[..bracket] + Subscript(index)
            : name;
    }

    /// <summary>A variable keeps its name; a constant that a value begins with is number 0, what is computed then 1, 2 and so on.</summary>
    private void Number(IReadOnlyList<int> versions)
    {
        int number = 0;
        foreach (int id in versions)
        {
            string name = _recorded[id].Name;
            bool isAlone = versions.Count == 1 || _recorded[id].Kind == GraphNodeKind.Variable;
            Give(id, isAlone ? name : name + Subscript(_recorded[id].Kind == GraphNodeKind.Constant ? 0 : ++number));
        }
    }

    /// <summary>The name; with primes where another node has it.</summary>
    private void Give(int id, string name)
    {
        string given = name;
        for (int primes = 1; !_taken.Add(given); primes++)
        {
            given = name + (primes <= 3 ? new string('′', primes) : $"⁽{Raised(primes)}⁾");
        }

        _names[id] = given;
    }

    private static string Subscript(int number) => string.Concat(number.ToString(CultureInfo.InvariantCulture).Select(c => c == '-' ? '₋' : (char)('₀' + c - '0')));

    private static string Raised(int number) => string.Concat(number.ToString(CultureInfo.InvariantCulture).Select(c => "⁰¹²³⁴⁵⁶⁷⁸⁹"[c - '0']));
}
