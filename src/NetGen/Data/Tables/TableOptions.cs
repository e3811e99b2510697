using System.Text;

namespace NetGen;

/// <summary>How a text file of rows and columns is read. A value that makes no sense is refused when it is set.</summary>
public sealed class TableOptions
{
    /// <summary>
    /// What separates the fields of a row. Default: from the file's name, without a trailing <c>.gz</c>: a tab for
    /// <c>.tsv</c>, <c>.tab</c> and <c>.txt</c>, else a comma.
    /// </summary>
    public char? Delimiter
    {
        get;
        init => field = value is '\r' or '\n' or '\0'
            ? throw new ArgumentException("Delimiter is a line break or NUL; expected a character that separates fields.", nameof(value))
            : value;
    }

    /// <summary>Whether the first row names the columns. Default: yes.</summary>
    public bool HasHeader { get; init; } = true;

    /// <summary>
    /// The names of the columns, instead of those in the header. Default: the header's; without one, and where a name in
    /// it is empty, <c>column1</c>, <c>column2</c>, ….
    /// </summary>
    public IReadOnlyList<string>? ColumnNames { get; init; }

    /// <summary>What the lines start with that are to be left out, such as <c>#</c> or <c>//</c>. Default: there are none.</summary>
    public string? Comment
    {
        get;
        init => field = value is { Length: 0 } || value?.AsSpan().IndexOfAny('\r', '\n', '\0') >= 0
            ? throw new ArgumentException("Comment is empty or holds a line break; expected the first characters of a line.", nameof(value))
            : value;
    }

    /// <summary>
    /// What encloses fields that hold delimiters or line breaks, and is doubled within; null where this character is one
    /// like any other. Default: <c>"</c>.
    /// </summary>
    public char? Quote { get; init; } = '"';

    /// <summary>Whether spaces around a field count for nothing (within quotes they stay). Default: yes.</summary>
    public bool Trim { get; init; } = true;

    /// <summary>Which fields mean that there is no value, letter by letter. Default: the empty field, <c>?</c>, <c>NA</c> and <c>NaN</c>.</summary>
    public IReadOnlyCollection<string> MissingValues { get; init; } = ["", "?", "NA", "NaN"];

    /// <summary>
    /// The encoding of a file without a byte order mark. Default: UTF-8, and bytes that are not valid in it are an error.
    /// </summary>
    public Encoding Encoding { get; init; } = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    internal static TableOptions Default { get; } = new();

    /// <summary>The delimiter of a file with this name.</summary>
    internal char DelimiterOf(string name)
    {
        if (Delimiter is char given)
        {
            return given;
        }

        string plain = name.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? name[..^3] : name;
        string extension = Path.GetExtension(plain).ToUpperInvariant();
        return extension is ".TSV" or ".TAB" or ".TXT" ? '\t' : ',';
    }
}
