namespace NetGen;

/// <summary>
/// Rows and named columns from a text file (CSV, tab-separated, …), in memory. Numbers are read in the invariant culture's
/// notation, whatever the current culture is.
/// </summary>
/// <example><code>
/// Table table = Table.Read("breast-cancer.tsv", new TableOptions { Comment = "//" });
/// </code></example>
public sealed class Table
{
    /// <summary>So many values of a column are looked out for to keep each once: a column of few different ones takes little memory.</summary>
    private const int MostShared = 1 << 10;

    private readonly TableColumn[] _columns;
    private readonly long[] _lines;
    private readonly HashSet<string> _missing;

    private Table(TableReader reader, TableOptions options)
    {
        Name = reader.Name;
        _missing = [.. options.MissingValues];
        List<string>[] values = [.. reader.ColumnNames.Select(_ => new List<string>())];
        HashSet<string>[] shared = [.. reader.ColumnNames.Select(_ => new HashSet<string>(StringComparer.Ordinal))];
        var lines = new List<long>();
        while (reader.Next())
        {
            lines.Add(reader.Line);
            for (int column = 0; column < values.Length; column++)
            {
                values[column].Add(Share(shared[column], reader.Field(column)));
            }
        }

        _lines = [.. lines];
        _columns = [.. values.Select((list, i) => new TableColumn(this, i, reader.ColumnNames[i], [.. list]))];
    }

    /// <summary>The file, as the caller named it.</summary>
    public string Name { get; }

    /// <summary>The number of rows, which may be 0.</summary>
    public int RowCount => _lines.Length;

    /// <summary>The columns in their order in the file.</summary>
    public IReadOnlyList<TableColumn> Columns => _columns;

    /// <summary>The column of that name.</summary>
    /// <param name="name">Its name, letter by letter.</param>
    /// <exception cref="DataFormatException">There is none.</exception>
    public TableColumn this[string name] =>
        Array.Find(_columns, column => column.Name == name) ?? throw new DataFormatException(
            Name, $"there is no column “{name}”; the columns are {string.Join(", ", _columns.Select(column => column.Name))}.");

    /// <summary>Reads a file, plain or compressed with gzip (which its first bytes tell).</summary>
    /// <param name="path">The file.</param>
    /// <param name="options">How it is to be read; null for a file with a header.</param>
    /// <exception cref="DataFormatException">
    /// Rows differ in their number of fields, quotes are out of order, or the file is no text; the message names the line.
    /// </exception>
    /// <exception cref="IOException">The file is missing or cannot be read.</exception>
    public static Table Read(string path, TableOptions? options = null)
    {
        using TableReader reader = TableReader.Open(path, options);
        return new Table(reader, options ?? TableOptions.Default);
    }

    /// <summary>Reads a stream of plain text to its end and leaves it open.</summary>
    /// <param name="stream">The text.</param>
    /// <param name="options">How it is to be read; null for a comma-separated table with a header.</param>
    /// <param name="name">What messages call it, and what tells the delimiter where the options do not.</param>
    /// <exception cref="DataFormatException">As for a file.</exception>
    public static Table Read(Stream stream, TableOptions? options = null, string name = "stream")
    {
        ArgumentNullException.ThrowIfNull(stream);
        options ??= TableOptions.Default;
        using var text = new StreamReader(stream, options.Encoding, leaveOpen: true);
        return Read(text, options, name);
    }

    /// <summary>Reads text to its end and disposes of the reader.</summary>
    /// <param name="text">The text.</param>
    /// <param name="options">How it is to be read; null for a comma-separated table with a header.</param>
    /// <param name="name">What messages call it, and what tells the delimiter where the options do not.</param>
    /// <exception cref="DataFormatException">As for a file.</exception>
    public static Table Read(TextReader text, TableOptions? options = null, string name = "text")
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentException.ThrowIfNullOrEmpty(name);
        options ??= TableOptions.Default;
        using var reader = new TableReader(text, name, options);
        return new Table(reader, options);
    }

    internal bool IsMissing(string value) => _missing.Contains(value);

    internal TableRows Rows() => new Cursor(this);

    private static string Share(HashSet<string> shared, ReadOnlySpan<char> field)
    {
        if (shared.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(field, out string? known))
        {
            return known;
        }

        string value = field.ToString();
        if (shared.Count < MostShared)
        {
            shared.Add(value);
        }

        return value;
    }

    private sealed class Cursor(Table table) : TableRows(table.Name, table._missing)
    {
        private int _row = -1;

        public override IReadOnlyList<string> ColumnNames { get; } = [.. table._columns.Select(column => column.Name)];

        public override long Line => table._lines[_row];

        public override string this[int column] => table._columns[column].Text[_row];

        public override ReadOnlySpan<char> Field(int column) => this[column];

        public override bool Next() => ++_row < table._lines.Length;
    }
}
