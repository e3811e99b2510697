using System.Collections;

namespace NetGen;

/// <summary>Lines over two axes. Of very many points, those that can be seen are drawn.</summary>
/// <example><code>
/// new LineChart("Loss") { XLabel = "epoch", YScale = AxisScale.Logarithmic }
///     .Add("training", [2.1, 0.9, 0.4])
///     .Add("validation", [2.2, 1.1, 0.7])
///     .Save("loss.svg");
/// </code></example>
/// <param name="title">The heading; may be empty.</param>
public sealed class LineChart(string title) : PlaneChart(title), IEnumerable<ChartSeries>
{
    private const double PointRadius = 2.8;

    private readonly List<ChartSeries> _series = [];

    private protected override IEnumerable<double> XValues => _series.SelectMany(s => s.X.Where((x, i) => IsDrawn(x, s.Y[i])));

    private protected override IEnumerable<double> YValues => _series.SelectMany(s => s.Y.Where((y, i) => IsDrawn(s.X[i], y)));

    private protected override IReadOnlyList<LegendEntry> Legend => _series.Count == 1 && _series[0].Name == YLabel ? [] : [.. _series
        .Select((s, i) => new LegendEntry(s.Name, s.HasPoints && s.IsDashed ? LegendSample.Point : LegendSample.Line, s.ColorAt(i), s.IsDashed))
        .Where(e => e.Name.Length > 0)];

    /// <summary>Adds a line.</summary>
    /// <param name="series">The line.</param>
    /// <returns>This chart.</returns>
    public LineChart Add(ChartSeries series)
    {
        ArgumentNullException.ThrowIfNull(series);
        _series.Add(series);
        return this;
    }

    /// <summary>Adds a line through values at x = 1, 2, 3 ….</summary>
    /// <param name="name">What the legend calls it.</param>
    /// <param name="y">[points].</param>
    /// <returns>This chart.</returns>
    public LineChart Add(string name, IReadOnlyList<double> y) => Add(new ChartSeries(name, y));

    /// <summary>The lines.</summary>
    public IEnumerator<ChartSeries> GetEnumerator() => _series.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private protected override void DrawContent(Drawing drawing, ChartFrame frame)
    {
        for (int i = 0; i < _series.Count; i++)
        {
            Draw(drawing, frame, _series[i], _series[i].ColorAt(i));
        }
    }

    private bool IsDrawn(double x, double y) => ChartAxis.Shows(x, XScale) && ChartAxis.Shows(y, YScale);

    private void Draw(Drawing drawing, ChartFrame frame, ChartSeries series, int color)
    {
        var line = new ChartPath();
        foreach (int i in PointThinning.Choose(series, (int)frame.Width, IsDrawn))
        {
            if (i < 0)
            {
                line.Break();
                continue;
            }

            line.Add(frame.X(series.X[i]), frame.Y(series.Y[i]));
        }

        drawing.Path(line.ToString(), $"line l{color}{(series.IsDashed ? " dashed" : "")}");
        foreach (var (x, y) in series.HasPoints ? line.Points : line.Lonely)
        {
            drawing.Circle(x, y, PointRadius, $"f{color}");
        }
    }
}
