namespace NetGen;

/// <summary>What is learned of one column while its training data goes by.</summary>
internal sealed class FeatureFit
{
    private readonly Feature _feature;
    private readonly int _column;
    private readonly Categories _categories;
    private readonly List<double> _numbers = [];
    private double _sum;
    private long _count;

    public FeatureFit(Feature feature, int column)
    {
        _feature = feature;
        _column = column;
        _categories = new Categories(feature.Categories ?? []);
    }

    public bool Drops(TableRows rows) => _feature.Missing.Kind == MissingValueKind.DropRow && rows.IsMissing(_column);

    public void See(TableRows rows)
    {
        if (rows.IsMissing(_column))
        {
            SeeMissing(rows);
        }
        else if (_feature.Kind == FeatureKind.Numeric)
        {
            SeeNumber(rows);
        }
        else if (_feature.Categories is null)
        {
            _categories.Add(rows.Field(_column));
        }
    }

    public FittedFeature Result(string name) => new()
    {
        Column = _feature.Column,
        Kind = _feature.Kind,
        Missing = _feature.Missing.Kind,
        HasIndicator = _feature.Missing.HasIndicator,
        FillNumber = FillNumber(name),
        FillText = _feature.Missing.Text,
        Categories = _feature.Categories is null ? _categories.InOrder(_feature.Order) : _categories,
        Unknown = _feature.Unknown,
    };

    private void SeeMissing(TableRows rows)
    {
        if (_feature.Missing.Kind == MissingValueKind.Error)
        {
            throw rows.Problem(_column, "a value, as missing ones are errors by the schema");
        }

        if (_feature.Missing.Text is string text && _feature.Categories is null)
        {
            _categories.Add(text);
        }
    }

    private void SeeNumber(TableRows rows)
    {
        if (!TableColumn.TryParse(rows.Field(_column), out double number))
        {
            throw rows.Problem(_column, "a finite number");
        }

        _sum += number;
        _count++;
        if (_feature.Missing.Kind == MissingValueKind.Median)
        {
            _numbers.Add(number);
        }
    }

    private double FillNumber(string name)
    {
        bool learned = _feature.Missing.Kind is MissingValueKind.Mean or MissingValueKind.Median;
        if (learned && _count == 0)
        {
            throw new DataFormatException(
                name, $"column “{_feature.Column}”: every value is missing; expected at least one to take the {_feature.Missing.Kind} of.");
        }

        return _feature.Missing.Kind switch
        {
            MissingValueKind.Mean => _sum / _count,
            MissingValueKind.Median => Median(),
            _ => _feature.Missing.Number,
        };
    }

    private double Median()
    {
        _numbers.Sort();
        int middle = _numbers.Count / 2;
        return _numbers.Count % 2 == 1 ? _numbers[middle] : (_numbers[middle - 1] / 2) + (_numbers[middle] / 2);
    }
}
