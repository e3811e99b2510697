namespace NetGen;

/// <summary>Named values as horizontal bars from 0.</summary>
/// <param name="title">The heading; may be empty.</param>
public sealed class BarChart(string title) : Picture(title)
{
    private const double Row = 24, Thickness = 15, FontSize = 12, Margin = 14;
    private const int LongestName = 36;

    private readonly List<(string Name, double Value, string Label)> _bars = [];

    /// <summary>The width of the whole picture in pixels, at least 200. Default: 720.</summary>
    public int Width
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 200);
            field = value;
        }
    } = 720;

    /// <summary>Adds a bar.</summary>
    /// <param name="name">What stands before it.</param>
    /// <param name="value">Its length. What is not finite has no bar.</param>
    /// <param name="label">What stands behind it; the value by default.</param>
    /// <returns>This chart.</returns>
    public BarChart Add(string name, double value, string? label = null)
    {
        ArgumentNullException.ThrowIfNull(name);
        _bars.Add((GraphText.Shorten(name, LongestName), value, label ?? GraphNumber.Format(value, 4)));
        return this;
    }

    private protected override (double Width, double Height) Draw(Drawing drawing)
    {
        double top = Title.Length > 0 ? 40 : 12;
        double names = _bars.Select(b => GraphText.Width(b.Name, FontSize)).DefaultIfEmpty(0).Max();
        double labels = _bars.Select(b => GraphText.Width(b.Label, FontSize)).DefaultIfEmpty(0).Max();
        double left = Margin + names + 8, width = Math.Max(80, Width - left - Margin - labels - 10);
        var drawn = _bars.Select(b => b.Value).Where(v => ChartAxis.Shows(v, AxisScale.Linear)).Append(0);
        var axis = ChartAxis.Between(drawn.Min(), drawn.Max(), AxisScale.Linear, 4, isTight: true);
        double zero = left + (Math.Clamp(axis.Place(0), 0, 1) * width);
        if (Title.Length > 0)
        {
            drawing.Text(Title, Margin, 25, "title");
        }

        for (int i = 0; i < _bars.Count; i++)
        {
            DrawBar(drawing, _bars[i], (left, zero, width), axis, top + (i * Row));
        }

        drawing.Line(zero, top - 2, zero, top + (_bars.Count * Row), "axis");
        return (left + width + labels + 10 + Margin, top + (_bars.Count * Row) + 10);
    }

    private static void DrawBar(
        Drawing drawing, (string Name, double Value, string Label) bar, (double Left, double Zero, double Width) place, ChartAxis axis, double y)
    {
        drawing.Text(bar.Name, place.Left - 8, y + 15, "end");
        double end = ChartAxis.Shows(bar.Value, AxisScale.Linear) ? place.Left + (axis.Place(bar.Value) * place.Width) : place.Zero;
        double from = Math.Min(place.Zero, end), to = Math.Max(place.Zero, end);
        if (to > from)
        {
            drawing.Rectangle(from, y + 3, to - from, Thickness, "f0", radius: 2, opacity: 0.75, tip: $"{bar.Name}: {bar.Label}");
        }

        drawing.Text(bar.Label, to + 6, y + 15, "note");
    }
}
