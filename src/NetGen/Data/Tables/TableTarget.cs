namespace NetGen;

/// <summary>Which columns of a table a network is to predict: one of classes, or some of numbers.</summary>
public sealed class TableTarget
{
    private TableTarget(IReadOnlyList<string> columns, bool isClass, MissingValue? missing)
    {
        Missing = missing ?? MissingValue.Error;
        if (Missing.Kind is not (MissingValueKind.Error or MissingValueKind.DropRow) || Missing.HasIndicator)
        {
            throw new ArgumentException("A missing target cannot be replaced; expected MissingValue.Error or MissingValue.DropRow.", nameof(missing));
        }

        Columns = columns;
        IsClass = isClass;
    }

    /// <summary>The names of the columns.</summary>
    public IReadOnlyList<string> Columns { get; }

    /// <summary>Whether the column holds class names, or numbers.</summary>
    public bool IsClass { get; }

    /// <summary>The classes 0, 1, … where they are known beforehand; null where they are those of the data.</summary>
    public IReadOnlyList<string>? ClassNames { get; private init; }

    /// <summary>The order of classes that are not given.</summary>
    public CategoryOrder Order { get; private init; }

    /// <summary>What becomes of a row without a target: an error, or it is left out.</summary>
    public MissingValue Missing { get; }

    /// <summary>A column of class names (which may be digits); each becomes its index, from 0.</summary>
    /// <param name="column">The name of the column.</param>
    /// <param name="order">In which order the classes are numbered.</param>
    /// <param name="classNames">The classes in their order, where they are known beforehand.</param>
    /// <param name="missing">What becomes of a row without a class: <see cref="MissingValue.Error"/> (null) or <see cref="MissingValue.DropRow"/>.</param>
    public static TableTarget Class(
        string column,
        CategoryOrder order = CategoryOrder.Sorted,
        IReadOnlyList<string>? classNames = null,
        MissingValue? missing = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(column);
        return new([column], isClass: true, missing) { Order = order, ClassNames = classNames };
    }

    /// <summary>Columns of numbers.</summary>
    /// <param name="columns">Their names, at least one.</param>
    public static TableTarget Numbers(params IReadOnlyList<string> columns) => Numbers(MissingValue.Error, columns);

    /// <summary>Columns of numbers.</summary>
    /// <param name="missing">What becomes of a row without a target: <see cref="MissingValue.Error"/> or <see cref="MissingValue.DropRow"/>.</param>
    /// <param name="columns">Their names, at least one.</param>
    public static TableTarget Numbers(MissingValue missing, params IReadOnlyList<string> columns)
    {
        ArgumentOutOfRangeException.ThrowIfZero(columns.Count, nameof(columns));
        return new(columns, isClass: false, missing);
    }
}
