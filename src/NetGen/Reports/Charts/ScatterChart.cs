using System.Collections;

namespace NetGen;

/// <summary>Points over two axes.</summary>
/// <param name="title">The heading; may be empty.</param>
public sealed class ScatterChart(string title) : PlaneChart(title), IEnumerable<ChartSeries>
{
    private readonly List<ChartSeries> _series = [];

    private protected override IEnumerable<double> XValues => _series.SelectMany(s => s.X);

    private protected override IEnumerable<double> YValues => _series.SelectMany(s => s.Y);

    private protected override IReadOnlyList<LegendEntry> Legend =>
        [.. _series.Select((s, i) => new LegendEntry(s.Name, LegendSample.Point, s.ColorAt(i))).Where(e => e.Name.Length > 0)];

    /// <summary>Adds a group of points in a colour of its own.</summary>
    /// <param name="series">The points.</param>
    /// <returns>This chart.</returns>
    public ScatterChart Add(ChartSeries series)
    {
        ArgumentNullException.ThrowIfNull(series);
        _series.Add(series);
        return this;
    }

    /// <summary>The groups.</summary>
    public IEnumerator<ChartSeries> GetEnumerator() => _series.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private protected override void DrawContent(Drawing drawing, ChartFrame frame)
    {
        for (int i = 0; i < _series.Count; i++)
        {
            ChartPoints.Draw(drawing, frame, _series[i], _series[i].ColorAt(i), (XScale, YScale));
        }
    }
}
