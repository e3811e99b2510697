using System.Collections;

namespace NetGen;

/// <summary>
/// The contour lines of a function of two variables, which part the area into bands of about the same size (the deeper the colour, the
/// lower the value), and paths over them.
/// </summary>
/// <param name="title">The heading; may be empty.</param>
/// <param name="function">The function, called for points of <paramref name="area"/>. Where it is NaN, no line is drawn.</param>
/// <param name="area">What is shown.</param>
public sealed class ContourChart(string title, Func<double, double, double> function, PlaneArea area) : PlaneChart(title), IEnumerable<ChartSeries>
{
    private const int Columns = 104, Rows = 72, MostMarkedPoints = 60;

    private readonly Func<double, double, double> _function = function ?? throw new ArgumentNullException(nameof(function));
    private readonly List<ChartSeries> _paths = [];

    /// <summary>The number of lines, at least 1. Default: 12.</summary>
    public int Levels
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
            field = value;
        }
    } = 12;

    private protected override bool IsTight => true;

    private protected override IEnumerable<double> XValues => [area.Left, area.Right];

    private protected override IEnumerable<double> YValues => [area.Bottom, area.Top];

    private protected override IReadOnlyList<LegendEntry> Legend =>
        [.. _paths.Select((s, i) => new LegendEntry(s.Name, LegendSample.Line, s.ColorAt(i + 1), s.IsDashed)).Where(e => e.Name.Length > 0)];

    /// <summary>Adds a path over the lines, for example that of gradient descent. A large dot marks where it ends.</summary>
    /// <param name="path">The points in order. The path is broken where they are not finite, and cut where it leaves the area.</param>
    /// <returns>This chart.</returns>
    public ContourChart Add(ChartSeries path)
    {
        ArgumentNullException.ThrowIfNull(path);
        _paths.Add(path);
        return this;
    }

    /// <summary>The paths.</summary>
    public IEnumerator<ChartSeries> GetEnumerator() => _paths.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private protected override void DrawContent(Drawing drawing, ChartFrame frame)
    {
        // The lower, the deeper: the areas below the levels lie on top of each other.
        var below = new ScalarGrid(area.Sample(Columns, Rows, (x, y) => -_function(x, y)));
        foreach (double level in below.Levels(Levels))
        {
            drawing.Path(below.Area(level, frame.Width, frame.Height), "level f0");
            drawing.Path(below.Lines(level, frame.Width, frame.Height), "thin contour l0");
        }

        for (int i = 0; i < _paths.Count; i++)
        {
            DrawPath(drawing, frame, _paths[i], _paths[i].ColorAt(i + 1));
        }
    }

    private static void DrawPath(Drawing drawing, ChartFrame frame, ChartSeries path, int color)
    {
        var line = new ChartPath();
        for (int i = 0; i < path.X.Count; i++)
        {
            if (ChartAxis.Shows(path.X[i], AxisScale.Linear) && ChartAxis.Shows(path.Y[i], AxisScale.Linear))
            {
                line.Add(frame.X(path.X[i]), frame.Y(path.Y[i]));
            }
            else
            {
                line.Break();
            }
        }

        drawing.Path(line.ToString(), $"line l{color}{(path.IsDashed ? " dashed" : "")}");
        int stride = 1 + (line.Points.Count / MostMarkedPoints);
        for (int i = 0; i < line.Points.Count; i += stride)
        {
            drawing.Circle(line.Points[i].X, line.Points[i].Y, 2.4, $"f{color}");
        }

        if (line.Points.Count > 0)
        {
            drawing.Circle(line.Points[^1].X, line.Points[^1].Y, 5, $"point f{color}");
        }
    }
}
