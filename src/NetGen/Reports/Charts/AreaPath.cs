using System.Text;

namespace NetGen;

/// <summary>Collects the cells of an area: whole cells of a row as one rectangle, cut ones as polygons.</summary>
internal sealed class AreaPath(double cellWidth, double cellHeight)
{
    private readonly StringBuilder _text = new();
    private int _row;
    private int _first = -1;
    private int _end;

    /// <summary>Adds the part of a cell where values are at least 0.</summary>
    public void AddCell(int row, int column, ReadOnlySpan<(double X, double Y, double Value)> corners)
    {
        int inside = 0;
        foreach (var corner in corners)
        {
            if (double.IsNaN(corner.Value))
            {
                return;
            }

            inside += corner.Value >= 0 ? 1 : 0;
        }

        if (inside == 4)
        {
            Extend(row, column);
        }
        else if (inside > 0)
        {
            AddPart(corners);
        }
    }

    public void EndRow()
    {
        if (_first >= 0)
        {
            double left = _first * cellWidth, right = _end * cellWidth, top = _row * cellHeight;
            _text.Append($"M{Drawing.Number(left)} {Drawing.Number(top)}H{Drawing.Number(right)}V{Drawing.Number(top + cellHeight)}H{Drawing.Number(left)}Z");
        }

        _first = -1;
    }

    public override string ToString() => _text.ToString();

    private void Extend(int row, int column)
    {
        if (_first < 0 || _end != column)
        {
            EndRow();
            (_row, _first) = (row, column);
        }

        _end = column + 1;
    }

    private void AddPart(ReadOnlySpan<(double X, double Y, double Value)> corners)
    {
        char command = 'M';
        for (int c = 0; c < corners.Length; c++)
        {
            var (a, b) = (corners[c], corners[(c + 1) % corners.Length]);
            if (a.Value >= 0)
            {
                Append(ref command, a.X, a.Y);
            }

            if (a.Value >= 0 != b.Value >= 0)
            {
                double share = a.Value / (a.Value - b.Value);
                Append(ref command, a.X + (share * (b.X - a.X)), a.Y + (share * (b.Y - a.Y)));
            }
        }

        _text.Append('Z');
    }

    private void Append(ref char command, double x, double y)
    {
        _text.Append(command).Append(Drawing.Number(x * cellWidth)).Append(' ').Append(Drawing.Number(y * cellHeight));
        command = 'L';
    }
}
