namespace NetGen;

/// <summary>
/// Says what the columns of a table mean. <see cref="Fit(Table)"/> learns the rest (categories, class names, means) from
/// training data, and the encoder that it gives turns this and any other table of the same columns into numbers.
/// </summary>
/// <example><code>
/// var schema = new TableSchema { Target = TableTarget.Class("species") };
/// TableEncoder encoder = schema.Fit(train);
/// Dataset&lt;float, int&gt; examples = encoder.Classes&lt;float&gt;(train), held = encoder.Classes&lt;float&gt;(test);
/// </code></example>
public sealed class TableSchema
{
    /// <summary>
    /// The inputs in their order. Default: every column that is neither a target nor ignored, as a number where the first
    /// value in the training data is one, else one-hot.
    /// </summary>
    public IReadOnlyList<Feature>? Features { get; init; }

    /// <summary>What is to be predicted; null where there is nothing.</summary>
    public TableTarget? Target { get; init; }

    /// <summary>Columns that are no inputs, where <see cref="Features"/> are not given. Default: none.</summary>
    public IReadOnlyCollection<string> Ignore { get; init; } = [];

    /// <summary>
    /// What becomes of missing values where <see cref="Features"/> are not given; in columns of categories that cannot be
    /// replaced so (by a mean, say) they are an error. Default: an error.
    /// </summary>
    public MissingValue Missing { get; init; } = MissingValue.Error;

    /// <summary>Learns from a table in memory.</summary>
    /// <param name="table">The training data, at least one row.</param>
    /// <exception cref="DataFormatException">A column is missing, or a value does not fit its column; the message says where.</exception>
    public TableEncoder Fit(Table table)
    {
        ArgumentNullException.ThrowIfNull(table);
        using TableRows rows = table.Rows();
        return new TableFit(this, rows).Encoder();
    }

    /// <summary>
    /// Learns from a file that need not fit into memory: what is kept are the categories, and the numbers of columns whose
    /// missing values become the median.
    /// </summary>
    /// <param name="path">The training data, at least one row.</param>
    /// <param name="options">How the file is to be read; null for a file with a header.</param>
    /// <exception cref="DataFormatException">A column is missing, or a value does not fit its column; the message says where.</exception>
    /// <exception cref="IOException">The file is missing or cannot be read.</exception>
    public TableEncoder Fit(string path, TableOptions? options = null)
    {
        using TableRows rows = TableReader.Open(path, options);
        return new TableFit(this, rows).Encoder();
    }
}
