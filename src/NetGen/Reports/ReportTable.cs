namespace NetGen;

/// <summary>A table of a report.</summary>
public sealed class ReportTable
{
    private readonly List<IReadOnlyList<string>> _rows = [];

    /// <summary>A table without rows.</summary>
    /// <param name="columns">The heads of the columns, at least one.</param>
    public ReportTable(params IReadOnlyList<string> columns)
    {
        ArgumentNullException.ThrowIfNull(columns);
        ArgumentOutOfRangeException.ThrowIfLessThan(columns.Count, 1);
        Columns = [.. columns];
    }

    /// <summary>The heads of the columns.</summary>
    public IReadOnlyList<string> Columns { get; }

    /// <summary>The rows, each as long as there are columns.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Rows => _rows;

    /// <summary>Adds a row. Columns of numbers stand to the right.</summary>
    /// <param name="cells">[columns].</param>
    /// <returns>This table.</returns>
    /// <exception cref="ArgumentException">There are not as many cells as columns.</exception>
    public ReportTable Add(params IReadOnlyList<string> cells)
    {
        ArgumentNullException.ThrowIfNull(cells);
        if (cells.Count != Columns.Count)
        {
            throw new ArgumentException($"The row has {cells.Count} cells for {Columns.Count} columns.", nameof(cells));
        }

        _rows.Add([.. cells]);
        return this;
    }

    /// <summary>The tensors of a network: names, shapes and sizes.</summary>
    /// <param name="tensors">The tensors, for example <c>DigitNet.ParameterTensors</c>.</param>
    public static ReportTable Of(IReadOnlyList<ParameterTensor> tensors)
    {
        ArgumentNullException.ThrowIfNull(tensors);
        var table = new ReportTable("tensor", "layer", "shape", "parameters");
        foreach (var tensor in tensors)
        {
            table.Add(tensor.Name, tensor.Layer, string.Join(" × ", tensor.Shape.Select(s => ReportText.Count(s))), ReportText.Count(tensor.Length));
        }

        return table.Add("all", "", "", ReportText.Count(tensors.Sum(t => (long)t.Length)));
    }
}
