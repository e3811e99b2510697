namespace NetGen;

/// <summary>The layers of a network from top to bottom, with what flows where.</summary>
public sealed class NetworkDiagram : Picture
{
    private const double Margin = 16, BoxHeight = 44, RowGap = 26, ColumnGap = 28, Padding = 12, Arrow = 7, Lane = 18, NameSize = 13, NoteSize = 11;
    private const int LongestFormula = 60;

    private readonly NetworkNode[] _nodes;
    private readonly (int From, int To)[] _edges;
    private readonly int[] _ranks;

    /// <summary>Shows a network.</summary>
    /// <param name="title">The heading; may be empty.</param>
    /// <param name="nodes">The layers.</param>
    /// <param name="edges">What flows where. It may branch and join, but not go in circles.</param>
    /// <exception cref="ArgumentException">Two layers have one name, an edge leads to none, or the edges form a circle.</exception>
    public NetworkDiagram(string title, IReadOnlyList<NetworkNode> nodes, IReadOnlyList<NetworkEdge> edges)
        : base(title)
    {
        ArgumentNullException.ThrowIfNull(nodes);
        ArgumentNullException.ThrowIfNull(edges);
        _nodes = [.. nodes];
        _edges = [.. edges.Select(e => (IndexOf(e.From), IndexOf(e.To)))];
        if (_nodes.GroupBy(n => n.Name).FirstOrDefault(g => g.Count() > 1) is { } twice)
        {
            throw new ArgumentException($"There are {twice.Count()} layers of the name {twice.Key}.", nameof(nodes));
        }

        _ranks = Rank();
    }

    private int Rows => _ranks.DefaultIfEmpty(-1).Max() + 1;

    private protected override (double Width, double Height) Draw(Drawing drawing)
    {
        double top = Title.Length > 0 ? 42 : Margin;
        if (Title.Length > 0)
        {
            drawing.Text(Title, Margin, 25, "title");
        }

        double width = Enumerable.Range(0, Rows).Select(RowWidth).DefaultIfEmpty(0).Max();
        double[] centers = Place(Margin + (width / 2));
        int[] lanes = Lanes(out int laneCount);
        for (int e = 0; e < _edges.Length; e++)
        {
            DrawEdge(drawing, _edges[e], centers, lanes[e], (top, Margin + width));
        }

        for (int n = 0; n < _nodes.Length; n++)
        {
            DrawNode(drawing, _nodes[n], centers[n], top + (_ranks[n] * (BoxHeight + RowGap)));
        }

        double title = GraphText.Width(Title, 15) * 1.06;
        return (Math.Max(width + (laneCount * Lane), title) + (2 * Margin), top + (Rows * (BoxHeight + RowGap)) - RowGap + Margin);
    }

    private static double WidthOf(NetworkNode node) =>
        Math.Max(
            (GraphText.Width($"{node.Name}  {node.Kind}", NameSize) * 1.05) + (GraphText.Width(node.Shape, NoteSize) * 1.08) + 24,
            GraphText.Width(Formula(node), NoteSize) * 1.12) + (2 * Padding);

    private static string Formula(NetworkNode node) => GraphText.Shorten(node.Formula, LongestFormula);

    private static void DrawNode(Drawing drawing, NetworkNode node, double center, double y)
    {
        double width = WidthOf(node), left = center - (width / 2);
        bool hasFormula = node.Formula.Length > 0;
        double line = y + (hasFormula ? 18 : 27);
        drawing.Rectangle(left, y, width, BoxHeight, "plate", radius: 6);
        drawing.Text(node.Name, left + Padding, line, "strong");
        drawing.Text(node.Kind, left + Padding + (GraphText.Width(node.Name, NameSize) * 1.05) + 8, line, "label");
        drawing.Text(node.Shape, left + width - Padding, line, "note end");
        if (hasFormula)
        {
            drawing.Text(Formula(node), left + Padding, y + 35, "note");
        }
    }

    private int IndexOf(string name)
    {
        int index = Array.FindIndex(_nodes, n => n.Name == name);
        return index >= 0 ? index : throw new ArgumentException($"An edge names {name}, which is no layer.", "edges");
    }

    /// <summary>The row of each layer: one below the last of those that it takes from.</summary>
    private int[] Rank()
    {
        int[] ranks = new int[_nodes.Length];
        bool changes = true;
        for (int round = 0; changes; round++)
        {
            if (round > _nodes.Length)
            {
                throw new ArgumentException("The edges go in a circle.", "edges");
            }

            changes = false;
            foreach (var (from, to) in _edges)
            {
                changes |= ranks[to] <= ranks[from];
                ranks[to] = Math.Max(ranks[to], ranks[from] + 1);
            }
        }

        return ranks;
    }

    private double RowWidth(int row)
    {
        var members = _nodes.Where((_, n) => _ranks[n] == row).ToList();
        return members.Sum(WidthOf) + (Math.Max(0, members.Count - 1) * ColumnGap);
    }

    private double[] Place(double middle)
    {
        double[] centers = new double[_nodes.Length];
        for (int row = 0; row < Rows; row++)
        {
            double x = middle - (RowWidth(row) / 2);
            for (int n = 0; n < _nodes.Length; n++)
            {
                if (_ranks[n] == row)
                {
                    double width = WidthOf(_nodes[n]);
                    centers[n] = x + (width / 2);
                    x += width + ColumnGap;
                }
            }
        }

        return centers;
    }

    /// <summary>Edges past a row go along lanes at the right, each in the innermost that is free; 0 is no lane.</summary>
    private int[] Lanes(out int count)
    {
        int[] lanes = new int[_edges.Length];
        var taken = new List<List<(int From, int To)>>();
        foreach (int e in Enumerable.Range(0, _edges.Length).OrderBy(e => _ranks[_edges[e].To] - _ranks[_edges[e].From]))
        {
            var span = (From: _ranks[_edges[e].From], To: _ranks[_edges[e].To]);
            if (span.To - span.From > 1)
            {
                int lane = taken.FindIndex(l => l.TrueForAll(o => o.To <= span.From || o.From >= span.To));
                if (lane < 0)
                {
                    lane = taken.Count;
                    taken.Add([]);
                }

                taken[lane].Add(span);
                lanes[e] = lane + 1;
            }
        }

        count = taken.Count;
        return lanes;
    }

    private void DrawEdge(Drawing drawing, (int From, int To) edge, double[] centers, int lane, (double Top, double Right) area)
    {
        double Row(int n) => area.Top + (_ranks[n] * (BoxHeight + RowGap));
        double x1 = centers[edge.From], x2 = centers[edge.To], y1 = Row(edge.From) + BoxHeight, y2 = Row(edge.To) - Arrow;
        if (lane == 0)
        {
            double middle = (y1 + y2) / 2;
            drawing.Path($"M{N(x1)} {N(y1)} C{N(x1)} {N(middle)} {N(x2)} {N(middle)} {N(x2)} {N(y2)}", "axis");
            drawing.Path($"M{N(x2)} {N(y2 + Arrow)} l-4 -8 h8 z", "tip");
            return;
        }

        double right = area.Right + (lane * Lane), half = BoxHeight / 2;
        double start = x1 + (WidthOf(_nodes[edge.From]) / 2), end = x2 + (WidthOf(_nodes[edge.To]) / 2) + Arrow;
        double from = y1 - half + 6, to = y2 + Arrow + half - 6;
        drawing.Path(
            $"M{N(start)} {N(from)} H{N(right - 8)} Q{N(right)} {N(from)} {N(right)} {N(from + 8)} V{N(to - 8)} Q{N(right)} {N(to)} {N(right - 8)} {N(to)} H{N(end)}", "axis");
        drawing.Path($"M{N(end - Arrow)} {N(to)} l8 -4 v8 z", "tip");
    }

    private static string N(double value) => Drawing.Number(value);
}
