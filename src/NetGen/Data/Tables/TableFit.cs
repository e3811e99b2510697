namespace NetGen;

/// <summary>One pass over training data.</summary>
internal sealed class TableFit
{
    private readonly TableSchema _schema;
    private readonly TableRows _rows;
    private readonly TableTarget? _target;
    private readonly int[] _targetColumns;
    private readonly Categories _classes;

    public TableFit(TableSchema schema, TableRows rows)
    {
        _schema = schema;
        _rows = rows;
        _target = schema.Target;
        _targetColumns = [.. (_target?.Columns ?? []).Select(rows.Find)];
        _classes = new Categories(_target?.ClassNames ?? []);
    }

    public TableEncoder Encoder()
    {
        if (!_rows.Next())
        {
            throw new DataFormatException(_rows.Name, "the table has no rows; expected at least one to learn from.");
        }

        FeatureFit[] features = [.. (_schema.Features ?? Guess()).Select(feature => new FeatureFit(feature, _rows.Find(feature.Column)))];
        if (features.Length == 0)
        {
            throw new DataFormatException(_rows.Name, "no column is left for the inputs; expected at least one feature.");
        }

        long count = 0;
        do
        {
            count += See(features) ? 1 : 0;
        }
        while (_rows.Next());
        return count > 0
            ? new TableEncoder([.. features.Select(feature => feature.Result(_rows.Name))], FittedTarget(), count)
            : throw new DataFormatException(_rows.Name, "every row lacks a value and is dropped; expected at least one to learn from.");
    }

    private FittedTarget? FittedTarget() => _target is null ? null : new FittedTarget
    {
        Columns = _target.Columns,
        Missing = _target.Missing.Kind,
        Classes = !_target.IsClass ? null : _target.ClassNames is null ? _classes.InOrder(_target.Order) : _classes,
    };

    private bool See(FeatureFit[] features)
    {
        if (Array.Exists(features, feature => feature.Drops(_rows))
            || (_target?.Missing.Kind == MissingValueKind.DropRow && Array.Exists(_targetColumns, _rows.IsMissing)))
        {
            return false;
        }

        foreach (FeatureFit feature in features)
        {
            feature.See(_rows);
        }

        if (_target is { IsClass: true, ClassNames: null } && !_rows.IsMissing(_targetColumns[0]))
        {
            _classes.Add(_rows.Field(_targetColumns[0]));
        }

        return true;
    }

    /// <summary>
    /// The features of a schema that names none. The first row tells numbers from categories; where it lacks a value, the
    /// column is taken for one of numbers, and an error says so if it is not.
    /// </summary>
    private IEnumerable<Feature> Guess()
    {
        for (int column = 0; column < _rows.ColumnNames.Count; column++)
        {
            string name = _rows.ColumnNames[column];
            if (!_targetColumns.Contains(column) && !_schema.Ignore.Contains(name))
            {
                yield return _rows.IsMissing(column) || TableColumn.TryParse(_rows.Field(column), out _)
                    ? Feature.Numeric(name, _schema.Missing.FitsNumbers ? _schema.Missing : null)
                    : Feature.OneHot(name, _schema.Missing.FitsCategories ? _schema.Missing : null);
            }
        }
    }
}
