namespace NetGen;

/// <summary>A chart with two axes of numbers.</summary>
public abstract class PlaneChart : Picture
{
    private const double Margin = 14, TickHeight = 18, LabelHeight = 18, TickSize = 11;

    private protected PlaneChart(string title)
        : base(title)
    {
    }

    /// <summary>What stands below the horizontal axis.</summary>
    public string XLabel { get; init; } = "";

    /// <summary>What stands beside the vertical axis.</summary>
    public string YLabel { get; init; } = "";

    /// <summary>The horizontal scale.</summary>
    public AxisScale XScale { get; init; }

    /// <summary>The vertical scale.</summary>
    public AxisScale YScale { get; init; }

    /// <summary>The width of the whole picture in pixels, at least 200. Default: 720.</summary>
    public int Width { get; init => field = AtLeast(200, value, nameof(Width)); } = 720;

    /// <summary>The height in pixels of the area between the axes, at least 60. Default: 260.</summary>
    public int Height { get; init => field = AtLeast(60, value, nameof(Height)); } = 260;

    private protected virtual bool IsTight => false;

    private protected abstract IEnumerable<double> XValues { get; }

    private protected abstract IEnumerable<double> YValues { get; }

    private protected abstract IReadOnlyList<LegendEntry> Legend { get; }

    private protected abstract void DrawContent(Drawing drawing, ChartFrame frame);

    private protected sealed override (double Width, double Height) Draw(Drawing drawing)
    {
        var y = ChartAxis.Around(YValues, YScale, Math.Max(2, Height / 44), IsTight);
        double left = Margin + (YLabel.Length > 0 ? LabelHeight : 0) + WidestLabel(y) + 6;
        double width = Width - left - Margin - 8;
        var x = ChartAxis.Around(XValues, XScale, Math.Max(2, (int)(width / 80)), IsTight);
        double top = DrawHead(drawing, left);
        var frame = new ChartFrame(x, y, width, Height);
        DrawAxes(drawing, frame, (x, y), left, top);
        drawing.BeginClip(left, top, width, Height);
        DrawContent(drawing, frame);
        drawing.EndClip();
        return (Width, top + Height + TickHeight + (XLabel.Length > 0 ? LabelHeight : 0) + 8);
    }

    private static double WidestLabel(ChartAxis axis) =>
        axis.Ticks.Select(t => GraphText.Width(t.Label, TickSize)).DefaultIfEmpty(0).Max();

    private static int AtLeast(int least, int value, string name)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(value, least, name);
        return value;
    }

    private double DrawHead(Drawing drawing, double left)
    {
        double top = 12;
        if (Title.Length > 0)
        {
            drawing.Text(Title, left, top + 13, "title");
            top += 28;
        }

        return top + ChartLegend.Draw(drawing, Legend, left, top - 2, Width - left - Margin);
    }

    private void DrawAxes(Drawing drawing, ChartFrame frame, (ChartAxis X, ChartAxis Y) axes, double left, double top)
    {
        double bottom = top + frame.Height;
        foreach (var (value, label) in axes.Y.Ticks)
        {
            double y = top + frame.Y(value);
            drawing.Line(left, y, left + frame.Width, y, "grid");
            drawing.Text(label, left - 6, y + 4, "tick end");
        }

        foreach (var (value, label) in axes.X.Ticks)
        {
            double x = left + frame.X(value);
            drawing.Line(x, top, x, bottom, "grid");
            drawing.Text(label, x, bottom + 15, "tick middle");
        }

        drawing.Line(left, bottom, left + frame.Width, bottom, "axis");
        if (XLabel.Length > 0)
        {
            drawing.Text(XLabel, left + (frame.Width / 2), bottom + TickHeight + 15, "label middle");
        }

        if (YLabel.Length > 0)
        {
            drawing.TurnedText(YLabel, Margin + 6, top + (frame.Height / 2), -90, "label middle");
        }
    }
}
