using System.Collections;

namespace NetGen;

/// <summary>The decision regions of a classifier of points: which class has the largest score where, and examples on top.</summary>
/// <example><code>
/// new RegionChart("XOR", (x, y, scores) => { scores[0] = -x * y; scores[1] = x * y; }, ["0", "1"], new(-1, 1, -1, 1)).Save("xor.svg");
/// </code></example>
public sealed class RegionChart : PlaneChart, IEnumerable<ChartSeries>
{
    private const int Columns = 150, Rows = 110;

    private readonly PointClassifier _classifier;
    private readonly string[] _classes;
    private readonly PlaneArea _area;
    private readonly List<ChartSeries> _examples = [];

    /// <summary>Shows the regions of a classifier.</summary>
    /// <param name="title">The heading; may be empty.</param>
    /// <param name="classifier">Scores points of <paramref name="area"/>. Where a score is NaN, there is no region.</param>
    /// <param name="classes">The names of the classes, at least two.</param>
    /// <param name="area">What is shown.</param>
    public RegionChart(string title, PointClassifier classifier, IReadOnlyList<string> classes, PlaneArea area)
        : base(title)
    {
        ArgumentNullException.ThrowIfNull(classifier);
        ArgumentNullException.ThrowIfNull(classes);
        ArgumentOutOfRangeException.ThrowIfLessThan(classes.Count, 2);
        (_classifier, _classes, _area) = (classifier, [.. classes], area);
    }

    private protected override bool IsTight => true;

    private protected override IEnumerable<double> XValues => [_area.Left, _area.Right];

    private protected override IEnumerable<double> YValues => [_area.Bottom, _area.Top];

    private protected override IReadOnlyList<LegendEntry> Legend =>
        [.. _classes.Select((name, k) => new LegendEntry(name, LegendSample.Area, k % PictureStyle.Colors))];

    /// <summary>Adds examples of a class, in its colour.</summary>
    /// <param name="class">The class, from 0.</param>
    /// <param name="x">[examples].</param>
    /// <param name="y">[examples].</param>
    /// <returns>This chart.</returns>
    public RegionChart Add(int @class, IReadOnlyList<double> x, IReadOnlyList<double> y)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(@class);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(@class, _classes.Length);
        _examples.Add(new ChartSeries(_classes[@class], x, y) { Color = @class });
        return this;
    }

    /// <summary>The examples.</summary>
    public IEnumerator<ChartSeries> GetEnumerator() => _examples.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private protected override void DrawContent(Drawing drawing, ChartFrame frame)
    {
        double[][] scores = ScoreGrid();
        for (int k = 0; k < _classes.Length; k++)
        {
            var lead = new ScalarGrid(Lead(scores, k));
            int color = k % PictureStyle.Colors;
            drawing.Path(lead.Area(0, frame.Width, frame.Height), $"area f{color}");
            drawing.Path(lead.Lines(0, frame.Width, frame.Height), $"thin l{color}");
        }

        foreach (var examples in _examples)
        {
            ChartPoints.Draw(drawing, frame, examples, examples.ColorAt(0), default);
        }
    }

    /// <summary>[points][classes].</summary>
    private double[][] ScoreGrid()
    {
        var points = new List<double[]>();
        _area.Sample(Columns, Rows, (x, y) =>
        {
            double[] scores = new double[_classes.Length];
            _classifier(x, y, scores);
            points.Add(scores);
            return 0;
        });
        return [.. points];
    }

    /// <summary>How far the score of a class is above the largest of the others.</summary>
    private static double[,] Lead(double[][] scores, int k)
    {
        var lead = new double[Rows + 1, Columns + 1];
        for (int n = 0; n < scores.Length; n++)
        {
            double others = double.NegativeInfinity;
            for (int j = 0; j < scores[n].Length; j++)
            {
                others = j == k ? others : Math.Max(others, scores[n][j]);
            }

            lead[n / (Columns + 1), n % (Columns + 1)] = scores[n][k] - others;
        }

        return lead;
    }
}
