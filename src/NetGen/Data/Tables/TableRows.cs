namespace NetGen;

/// <summary>The rows of a table one after the other, be it in memory or in a file.</summary>
internal abstract class TableRows : IDisposable
{
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _missing;

    protected TableRows(string name, IReadOnlyCollection<string> missingValues)
    {
        Name = name;
        _missing = new HashSet<string>(missingValues, StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>The file, as the caller named it.</summary>
    public string Name { get; }

    /// <summary>The names of the columns.</summary>
    public abstract IReadOnlyList<string> ColumnNames { get; }

    /// <summary>The line of the file on which the row starts.</summary>
    public abstract long Line { get; }

    /// <summary>A field of the row.</summary>
    public virtual string this[int column] => Field(column).ToString();

    /// <summary>The same; it lasts until the next row.</summary>
    public abstract ReadOnlySpan<char> Field(int column);

    /// <summary>Goes on to the next row, if there is one.</summary>
    public abstract bool Next();

    public bool IsMissing(int column) => _missing.Contains(Field(column));

    /// <summary>The column of that name.</summary>
    public int Find(string column)
    {
        for (int i = 0; i < ColumnNames.Count; i++)
        {
            if (ColumnNames[i] == column)
            {
                return i;
            }
        }

        throw new DataFormatException(Name, $"there is no column “{column}”; the columns are {string.Join(", ", ColumnNames)}.");
    }

    public DataFormatException Problem(int column, string expected) => new(
        Name,
        FormattableString.Invariant($"line {Line}, column “{ColumnNames[column]}”: {Shorten(this[column])}; expected {expected}."));

    public virtual void Dispose()
    {
    }

    private static string Shorten(string text) => text.Length <= 40 ? $"“{text}”" : $"“{text[..40]}…” ({text.Length} characters)";
}
