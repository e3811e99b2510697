namespace NetGen;

/// <summary>The names of what a chart shows, in as many rows as it takes.</summary>
internal static class ChartLegend
{
    private const double RowHeight = 19, SampleWidth = 22, Gap = 18, FontSize = 12;
    private const int LongestName = 40;

    /// <summary>Draws it, and gives the height it took.</summary>
    public static double Draw(Drawing drawing, IReadOnlyList<LegendEntry> entries, double left, double top, double width)
    {
        if (entries.Count == 0)
        {
            return 0;
        }

        double x = left, y = top;
        foreach (var entry in entries)
        {
            string name = GraphText.Shorten(entry.Name, LongestName);
            double size = SampleWidth + 6 + GraphText.Width(name, FontSize);
            if (x > left && x + size > left + width)
            {
                (x, y) = (left, y + RowHeight);
            }

            DrawSample(drawing, entry, x, y + 9);
            drawing.Text(name, x + SampleWidth + 6, y + 13, "legend");
            x += size + Gap;
        }

        return y + RowHeight - top + 4;
    }

    private static void DrawSample(Drawing drawing, LegendEntry entry, double x, double y)
    {
        switch (entry.Sample)
        {
            case LegendSample.Line:
                drawing.Line(x, y, x + SampleWidth, y, $"line l{entry.Color}{(entry.IsDashed ? " dashed" : "")}");
                break;
            case LegendSample.Point:
                drawing.Circle(x + (SampleWidth / 2), y, 4.5, $"point f{entry.Color}");
                break;
            default:
                drawing.Rectangle(x + 4, y - 6, SampleWidth - 8, 12, $"f{entry.Color}", radius: 3, opacity: 0.5);
                break;
        }
    }
}
