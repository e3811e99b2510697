using System.Text;

namespace NetGen;

/// <summary>A line with gaps as the data of an SVG path.</summary>
internal sealed class ChartPath
{
    private readonly StringBuilder _text = new();
    private readonly List<(double X, double Y)> _points = [];
    private readonly List<(double X, double Y)> _lonely = [];
    private int _length;

    /// <summary>All points.</summary>
    public IReadOnlyList<(double X, double Y)> Points => _points;

    /// <summary>Points between gaps, which no line shows.</summary>
    public IReadOnlyList<(double X, double Y)> Lonely
    {
        get
        {
            Break();
            return _lonely;
        }
    }

    public void Add(double x, double y)
    {
        _text.Append(_length == 0 ? 'M' : 'L').Append(Drawing.Number(x)).Append(' ').Append(Drawing.Number(y)).Append(' ');
        _points.Add((x, y));
        _length++;
    }

    public void Break()
    {
        if (_length == 1)
        {
            _lonely.Add(_points[^1]);
        }

        _length = 0;
    }

    public override string ToString() => _text.ToString().TrimEnd();
}
