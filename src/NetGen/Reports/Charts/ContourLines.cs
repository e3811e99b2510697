using System.Text;

namespace NetGen;

/// <summary>Joins the pieces of contour lines, one per cell, to lines as long as they go. Their ends lie on edges of the grid.</summary>
internal sealed class ContourLines
{
    private readonly Dictionary<int, (double X, double Y)> _points = [];
    private readonly Dictionary<int, List<int>> _neighbours = [];

    /// <summary>Adds a piece between two edges, each with a number that its cells share.</summary>
    public void Add((int Edge, double X, double Y) from, (int Edge, double X, double Y) to)
    {
        _points[from.Edge] = (from.X, from.Y);
        _points[to.Edge] = (to.X, to.Y);
        Link(from.Edge, to.Edge);
        Link(to.Edge, from.Edge);
    }

    /// <summary>The lines in one path. Open ones first: what is left then is closed.</summary>
    public string ToPath(double cellWidth, double cellHeight)
    {
        var text = new StringBuilder();
        foreach (int edge in _neighbours.Keys.OrderBy(e => _neighbours[e].Count).ThenBy(e => e).ToList())
        {
            while (_neighbours[edge].Count > 0)
            {
                Follow(edge, text, cellWidth, cellHeight);
            }
        }

        return text.ToString();
    }

    private void Link(int from, int to)
    {
        if (!_neighbours.TryGetValue(from, out var neighbours))
        {
            neighbours = [];
            _neighbours.Add(from, neighbours);
        }

        neighbours.Add(to);
    }

    private void Follow(int edge, StringBuilder text, double cellWidth, double cellHeight)
    {
        Append(text, 'M', edge, cellWidth, cellHeight);
        while (_neighbours[edge] is [.., var next] neighbours)
        {
            neighbours.RemoveAt(neighbours.Count - 1);
            _neighbours[next].Remove(edge);
            Append(text, 'L', next, cellWidth, cellHeight);
            edge = next;
        }
    }

    private void Append(StringBuilder text, char command, int edge, double cellWidth, double cellHeight) =>
        text.Append(command).Append(Drawing.Number(_points[edge].X * cellWidth)).Append(' ').Append(Drawing.Number(_points[edge].Y * cellHeight));
}
