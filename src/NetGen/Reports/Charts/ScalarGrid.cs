namespace NetGen;

/// <summary>Values of a function on a grid over a plane, and the lines and areas where it passes a level (marching squares).</summary>
internal sealed class ScalarGrid
{
    private readonly double[,] _values;
    private readonly int _columns;
    private readonly int _rows;

    /// <param name="values">[rows + 1, columns + 1] at the corners of the cells, the first row at the top.</param>
    public ScalarGrid(double[,] values)
    {
        _values = values;
        _rows = values.GetLength(0) - 1;
        _columns = values.GetLength(1) - 1;
    }

    /// <summary>Levels that part the plane into areas of about the same size.</summary>
    public IReadOnlyList<double> Levels(int count)
    {
        double[] sorted = [.. _values.Cast<double>().Where(double.IsFinite).Order()];
        if (sorted.Length == 0)
        {
            return [];
        }

        return [.. Enumerable.Range(1, count).Select(i => sorted[(int)((long)i * (sorted.Length - 1) / (count + 1))]).Distinct()];
    }

    /// <summary>The outlines of where the value is at least a level, in one path.</summary>
    public string Area(double level, double width, double height)
    {
        var path = new AreaPath(width / _columns, height / _rows);
        Span<(double X, double Y, double Value)> corners = stackalloc (double, double, double)[4];
        for (int i = 0; i < _rows; i++)
        {
            for (int k = 0; k < _columns; k++)
            {
                Corners(i, k, level, corners);
                path.AddCell(i, k, corners);
            }

            path.EndRow();
        }

        return path.ToString();
    }

    /// <summary>The lines where the value is a level, in one path.</summary>
    public string Lines(double level, double width, double height)
    {
        var lines = new ContourLines();
        Span<(double X, double Y, double Value)> corners = stackalloc (double, double, double)[4];
        Span<(int Edge, double X, double Y)> crossings = stackalloc (int, double, double)[4];
        for (int i = 0; i < _rows; i++)
        {
            for (int k = 0; k < _columns; k++)
            {
                Corners(i, k, level, corners);
                int count = Crossings(i, k, corners, crossings);
                for (int c = 0; c + 1 < count; c += 2)
                {
                    lines.Add(crossings[c], crossings[c + 1]);
                }
            }
        }

        return lines.ToPath(width / _columns, height / _rows);
    }

    private int Crossings(int i, int k, ReadOnlySpan<(double X, double Y, double Value)> corners, Span<(int Edge, double X, double Y)> crossings)
    {
        int count = 0;
        for (int c = 0; c < 4; c++)
        {
            var (a, b) = (corners[c], corners[(c + 1) % 4]);
            if (!double.IsNaN(a.Value) && !double.IsNaN(b.Value) && a.Value >= 0 != b.Value >= 0)
            {
                double share = a.Value / (a.Value - b.Value);
                crossings[count++] = (Edge(i, k, c), a.X + (share * (b.X - a.X)), a.Y + (share * (b.Y - a.Y)));
            }
        }

        return count;
    }

    /// <summary>The number of an edge of a cell, top, right, bottom, left, which its neighbour there gives it, too.</summary>
    private int Edge(int i, int k, int side)
    {
        int row = side == 2 ? i + 1 : i, column = side == 1 ? k + 1 : k;
        return (2 * ((row * (_columns + 1)) + column)) + (side is 1 or 3 ? 1 : 0);
    }

    /// <summary>The corners of a cell, clockwise, and how far they are above the level. Infinities become large numbers; NaN stays.</summary>
    private void Corners(int i, int k, double level, Span<(double X, double Y, double Value)> corners)
    {
        for (int c = 0; c < 4; c++)
        {
            int y = i + (c >> 1), x = k + (c is 1 or 2 ? 1 : 0);
            corners[c] = (x, y, Math.Clamp(_values[y, x] - level, -1e100, 1e100));
        }
    }
}
