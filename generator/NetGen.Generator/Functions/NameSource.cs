using System.Globalization;

namespace NetGen.Generator.Functions;

/// <summary>Gives out names, none twice.</summary>
internal sealed class NameSource(IEnumerable<string> taken)
{
    private readonly HashSet<string> _taken = [.. taken];
    private readonly List<Label> _renamed = [];

    /// <summary>The names that were given out for others that were taken.</summary>
    public IReadOnlyList<Label> Renamed => _renamed;

    /// <summary>The preferred name or, if it is taken, that with the first free number.</summary>
    public string Fresh(string preferred)
    {
        string name = preferred;
        for (int number = 2; !_taken.Add(name); number++)
        {
            name = preferred + number.ToString(CultureInfo.InvariantCulture);
        }

        if (name != preferred)
        {
            _renamed.Add(new(name, preferred));
        }

        return name;
    }

    public NameSource Copy() => new(_taken);
}
