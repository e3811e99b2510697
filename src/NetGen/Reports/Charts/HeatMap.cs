using System.Globalization;

namespace NetGen;

/// <summary>A matrix of numbers as cells: the larger the number, the stronger the colour; negative ones are red.</summary>
public sealed class HeatMap : Picture
{
    private const double Margin = 14, FontSize = 12, LargestCell = 46, SmallestCell = 7, ReadableCell = 24, Wide = 620;
    private const int LongestName = 24;

    private readonly double[,] _values;
    private readonly string[] _rows;
    private readonly string[] _columns;
    private Func<int, int, (double Strength, int Color)>? _shade;
    private Func<double, string> _format = v => GraphNumber.Format(v, 2);

    /// <summary>Shows a matrix.</summary>
    /// <param name="title">The heading; may be empty.</param>
    /// <param name="values">[rows, columns]. Cells that are not finite stay empty.</param>
    /// <param name="rows">[rows]: their names; their indices by default.</param>
    /// <param name="columns">[columns]: their names; their indices by default.</param>
    /// <exception cref="ArgumentException">There are not as many names as rows or columns.</exception>
    public HeatMap(string title, double[,] values, IReadOnlyList<string>? rows = null, IReadOnlyList<string>? columns = null)
        : base(title)
    {
        ArgumentNullException.ThrowIfNull(values);
        _values = values;
        _rows = Names(rows, values.GetLength(0), nameof(rows));
        _columns = Names(columns, values.GetLength(1), nameof(columns));
    }

    /// <summary>What stands beside the rows.</summary>
    public string RowLabel { get; init; } = "";

    /// <summary>What stands above the columns.</summary>
    public string ColumnLabel { get; init; } = "";

    /// <summary>Shows a confusion matrix: what is right in blue, what is wrong in red, by the share of the row.</summary>
    /// <param name="title">The heading; may be empty.</param>
    /// <param name="matrix">The counts.</param>
    /// <param name="names">[classes]: their names; their indices by default.</param>
    public static HeatMap Of(string title, ConfusionMatrix matrix, IReadOnlyList<string>? names = null)
    {
        ArgumentNullException.ThrowIfNull(matrix);
        double[,] counts = new double[matrix.Classes, matrix.Classes];
        for (int i = 0; i < matrix.Classes; i++)
        {
            for (int k = 0; k < matrix.Classes; k++)
            {
                counts[i, k] = matrix[i, k];
            }
        }

        return new HeatMap(title, counts, names, names)
        {
            RowLabel = "target",
            ColumnLabel = "predicted",
            _shade = (i, k) => (matrix[i, k] == 0 ? 0 : ShareStrength(counts[i, k] / matrix.Support(i), i == k), i == k ? PictureStyle.Blue : PictureStyle.Red),
            _format = v => v == 0 ? "" : v.ToString("0", CultureInfo.InvariantCulture),
        };
    }

    private protected override (double Width, double Height) Draw(Drawing drawing)
    {
        int count = Math.Max(_rows.Length, _columns.Length);
        double cell = Math.Clamp(Wide / Math.Max(1, count), SmallestCell, LargestCell);
        double names = Widest(_rows);
        bool isTurned = Widest(_columns) > cell - 4;
        double left = Margin + (RowLabel.Length > 0 ? 20 : 0) + names + 8;
        double top = (Title.Length > 0 ? 40 : 12) + (ColumnLabel.Length > 0 ? 20 : 0) + (isTurned ? Widest(_columns) : FontSize) + 8;
        DrawHead(drawing, left, top, cell);
        DrawNames(drawing, left, top, cell, isTurned);
        for (int i = 0; i < _rows.Length; i++)
        {
            for (int k = 0; k < _columns.Length; k++)
            {
                DrawCell(drawing, i, k, left + (k * cell), top + (i * cell), cell);
            }
        }

        drawing.Rectangle(left, top, _columns.Length * cell, _rows.Length * cell, "frame");
        double width = Math.Max(left + (_columns.Length * cell), Margin + (GraphText.Width(Title, 15) * 1.06)) + Margin;
        return (width, top + (_rows.Length * cell) + Margin);
    }

    private static string[] Names(IReadOnlyList<string>? names, int count, string argument)
    {
        if (names is not null && names.Count != count)
        {
            throw new ArgumentException($"There are {names.Count} names for {count} {argument}.", argument);
        }

        return [.. (names ?? [.. Enumerable.Range(0, count).Select(i => i.ToString(CultureInfo.InvariantCulture))]).Select(n => GraphText.Shorten(n, LongestName))];
    }

    // Few errors must be seen: the root lifts them.
    private static double ShareStrength(double share, bool isRight) => isRight ? 0.12 + (0.83 * share) : 0.1 + (0.85 * Math.Sqrt(share));

    private static double Widest(string[] names) => names.Select(n => GraphText.Width(n, FontSize)).DefaultIfEmpty(0).Max();

    private void DrawHead(Drawing drawing, double left, double top, double cell)
    {
        if (Title.Length > 0)
        {
            drawing.Text(Title, Margin, 25, "title");
        }

        if (ColumnLabel.Length > 0)
        {
            drawing.Text(ColumnLabel, left + (_columns.Length * cell / 2), Title.Length > 0 ? 52 : 24, "label middle");
        }

        if (RowLabel.Length > 0)
        {
            drawing.TurnedText(RowLabel, Margin + 8, top + (_rows.Length * cell / 2), -90, "label middle");
        }
    }

    private void DrawNames(Drawing drawing, double left, double top, double cell, bool isTurned)
    {
        // Names of small cells would lie upon each other.
        int stride = Math.Max(1, (int)Math.Ceiling((FontSize + 2) / cell));
        for (int i = 0; i < _rows.Length; i += stride)
        {
            drawing.Text(_rows[i], left - 7, top + ((i + 0.5) * cell) + 4, "tick end");
        }

        for (int k = 0; k < _columns.Length; k += stride)
        {
            double x = left + ((k + 0.5) * cell);
            if (isTurned)
            {
                drawing.TurnedText(_columns[k], x + 4, top - 6, -90, "tick");
            }
            else
            {
                drawing.Text(_columns[k], x, top - 7, "tick middle");
            }
        }
    }

    private void DrawCell(Drawing drawing, int i, int k, double x, double y, double cell)
    {
        double value = _values[i, k];
        if (!double.IsFinite(value))
        {
            return;
        }

        (double strength, int color) = _shade is null ? Shade(value) : _shade(i, k);
        string text = _format(value);
        if (strength > 0)
        {
            double gap = cell >= ReadableCell ? 1 : 0;
            drawing.Rectangle(x + gap, y + gap, cell - (2 * gap), cell - (2 * gap), $"f{color}", gap * 3, Math.Min(strength, 0.98), $"{_rows[i]} → {_columns[k]}: {GraphNumber.Format(value, 6)}");
        }

        if (cell >= ReadableCell && text.Length > 0 && GraphText.Width(text, 11) < cell)
        {
            drawing.Text(text, x + (cell / 2), y + (cell / 2) + 4, strength > 0.55 ? "tick on middle strong" : "middle tick");
        }
    }

    private (double Strength, int Color) Shade(double value)
    {
        double largest = 0;
        foreach (double v in _values)
        {
            largest = double.IsFinite(v) ? Math.Max(largest, Math.Abs(v)) : largest;
        }

        return (largest == 0 ? 0 : Math.Abs(value) / largest, value < 0 ? PictureStyle.Red : PictureStyle.Blue);
    }
}
