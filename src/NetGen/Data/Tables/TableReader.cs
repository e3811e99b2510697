namespace NetGen;

/// <summary>Reads a table row by row.</summary>
internal sealed class TableReader : TableRows
{
    private readonly RecordReader _records;
    private readonly string[] _names;
    private readonly long _namesLine;
    private bool _firstIsPending;

    public TableReader(TextReader source, string name, TableOptions options)
        : base(name, options.MissingValues)
    {
        char delimiter = options.DelimiterOf(name);
        if (delimiter == options.Quote)
        {
            throw new ArgumentException($"Quote and Delimiter are both “{delimiter}”; expected two characters.", nameof(options));
        }

        _records = new RecordReader(source, name, delimiter, options);
        _firstIsPending = _records.Next();
        if (!_firstIsPending && (options.HasHeader || options.ColumnNames is null))
        {
            throw new DataFormatException(name, $"the file holds no rows; expected {(options.HasHeader ? "a header" : "at least one")}.");
        }

        _namesLine = _records.Line;
        _names = NameColumns(options);
        _firstIsPending &= !options.HasHeader;
    }

    public override IReadOnlyList<string> ColumnNames => _names;

    public override long Line => _records.Line;

    public override ReadOnlySpan<char> Field(int column) => _records.Field(column);

    /// <summary>Opens a file. Whether it is compressed is seen from its first bytes, not from its name.</summary>
    public static TableReader Open(string path, TableOptions? options)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        options ??= TableOptions.Default;
        var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read);
        try
        {
            Stream content = CheckedGzip.IsStartOf(file) ? new CheckedGzip(file, path) : file;
            return new TableReader(new StreamReader(content, options.Encoding), path, options);
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    public override bool Next()
    {
        if (_firstIsPending)
        {
            _firstIsPending = false;
        }
        else if (!_records.Next())
        {
            return false;
        }

        return _records.FieldCount == _names.Length ? true : throw new DataFormatException(
            Name,
            FormattableString.Invariant(
                $"line {Line}: the row has {_records.FieldCount} fields; expected {_names.Length} as in line {_namesLine}: {string.Join(", ", _names)}."));
    }

    public override void Dispose() => _records.Dispose();

    private string[] NameColumns(TableOptions options)
    {
        string[] names = options.ColumnNames is null
            ? [.. Enumerable.Range(0, _records.FieldCount).Select(column => NameColumn(column, options))]
            : [.. options.ColumnNames];
        if (_firstIsPending && names.Length != _records.FieldCount)
        {
            throw new DataFormatException(
                Name,
                FormattableString.Invariant(
                    $"line {Line}: the row has {_records.FieldCount} fields; expected {names.Length} as in {nameof(TableOptions.ColumnNames)}."));
        }

        var seen = new HashSet<string>();
        string? twice = names.FirstOrDefault(column => !seen.Add(column));
        return twice is null ? names : throw new DataFormatException(
            Name, FormattableString.Invariant($"line {Line}: two columns are called “{twice}”; expected different names."));
    }

    private string NameColumn(int column, TableOptions options) =>
        options.HasHeader && _records.Field(column).Length > 0 ? this[column] : FormattableString.Invariant($"column{column + 1}");
}
