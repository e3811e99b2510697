using System.Globalization;

namespace NetGen;

/// <summary>A column of a <see cref="Table"/>: text, and numbers where every value is one.</summary>
public sealed class TableColumn
{
    private readonly Table _table;
    private readonly int _index;
    private readonly string[] _values;
    private double[]? _numbers;

    internal TableColumn(Table table, int index, string name, string[] values)
    {
        _table = table;
        _index = index;
        _values = values;
        Name = name;
    }

    /// <summary>What the column is called.</summary>
    public string Name { get; }

    /// <summary>The fields as they stand in the file, without quotes: one for each row.</summary>
    public IReadOnlyList<string> Text => _values;

    /// <summary>Whether all values that are not missing are finite numbers, and there is one.</summary>
    public bool IsNumeric
    {
        get
        {
            bool any = false;
            for (int row = 0; row < _values.Length; row++)
            {
                if (!IsMissing(row))
                {
                    any = true;
                    if (!TryParse(_values[row], out _))
                    {
                        return false;
                    }
                }
            }

            return any;
        }
    }

    /// <summary>The values as numbers, one for each row; not a number (NaN) where one is missing.</summary>
    /// <exception cref="DataFormatException">A value is no finite number in the invariant culture's notation; the message says where.</exception>
    public ReadOnlySpan<double> Numbers => _numbers ??= Parse();

    /// <summary>Whether there is no value in this row.</summary>
    /// <param name="row">The row, from 0.</param>
    public bool IsMissing(int row) => _table.IsMissing(_values[row]);

    internal static bool TryParse(ReadOnlySpan<char> text, out double number) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out number) && double.IsFinite(number);

    private double[] Parse()
    {
        double[] numbers = new double[_values.Length];
        using TableRows rows = _table.Rows();
        for (int row = 0; rows.Next(); row++)
        {
            numbers[row] = IsMissing(row) ? double.NaN
                : TryParse(_values[row], out double number) ? number
                : throw rows.Problem(_index, "a finite number");
        }

        return numbers;
    }
}
