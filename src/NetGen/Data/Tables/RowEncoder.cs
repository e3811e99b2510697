using System.Numerics;

namespace NetGen;

/// <summary>Turns the rows of one table into numbers: an encoder that has found its columns.</summary>
internal sealed class RowEncoder
{
    private readonly TableEncoder _encoder;
    private readonly TableRows _rows;
    private readonly int[] _columns;
    private readonly int[] _targetColumns;

    public RowEncoder(TableEncoder encoder, TableRows rows, bool withTargets)
    {
        _encoder = encoder;
        _rows = rows;
        _columns = [.. encoder.Features.Select(feature => rows.Find(feature.Column))];
        _targetColumns = withTargets ? [.. encoder.Target!.Columns.Select(rows.Find)] : [];
    }

    /// <summary>Goes on to the next row that is not dropped.</summary>
    public bool Next()
    {
        while (_rows.Next())
        {
            if (!IsDropped())
            {
                return true;
            }
        }

        return false;
    }

    public void Inputs<T>(Span<T> inputs)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        int first = 0;
        for (int i = 0; i < _columns.Length; i++)
        {
            FittedFeature feature = _encoder.Features[i];
            feature.Encode(_rows, _columns[i], inputs.Slice(first, feature.Length));
            first += feature.Length;
        }
    }

    public void Class(Span<int> targets) => targets[0] = _encoder.Target!.Class(_rows, _targetColumns[0]);

    public void Numbers<T>(Span<T> targets)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        for (int i = 0; i < _targetColumns.Length; i++)
        {
            targets[i] = _encoder.Target!.Number<T>(_rows, _targetColumns[i]);
        }
    }

    private bool IsDropped()
    {
        for (int i = 0; i < _columns.Length; i++)
        {
            if (_encoder.Features[i].Missing == MissingValueKind.DropRow && _rows.IsMissing(_columns[i]))
            {
                return true;
            }
        }

        foreach (int column in _targetColumns)
        {
            if (_encoder.Target!.Missing == MissingValueKind.DropRow && _rows.IsMissing(column))
            {
                return true;
            }
        }

        return false;
    }
}
