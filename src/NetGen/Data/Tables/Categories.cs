namespace NetGen;

/// <summary>Texts and their numbers, 0, 1, ….</summary>
internal sealed class Categories
{
    private readonly Dictionary<string, int> _indices = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _found;
    private readonly List<string> _names = [];

    public Categories(IEnumerable<string> names)
    {
        _found = _indices.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (string name in names)
        {
            Add(name);
        }
    }

    public IReadOnlyList<string> Names => _names;

    /// <summary>Finds a text's number; −1 if it is unknown.</summary>
    public int Find(ReadOnlySpan<char> name) => _found.TryGetValue(name, out int index) ? index : -1;

    /// <summary>Gives a text the next number, unless it has one.</summary>
    public void Add(ReadOnlySpan<char> name)
    {
        if (Find(name) < 0)
        {
            string text = name.ToString();
            _indices.Add(text, _names.Count);
            _names.Add(text);
        }
    }

    public Categories InOrder(CategoryOrder order) =>
        order == CategoryOrder.Sorted ? new Categories(_names.Order(StringComparer.Ordinal)) : this;

    /// <summary>What an error says that it expected.</summary>
    public string Describe()
    {
        const int Most = 10;
        string first = string.Join(", ", _names.Take(Most));
        return _names.Count <= Most ? $"one of {first}" : FormattableString.Invariant($"one of {_names.Count} categories: {first}, …");
    }
}
