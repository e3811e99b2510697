namespace NetGen;

/// <summary>How one column of a table becomes inputs of a network.</summary>
public sealed class Feature
{
    private Feature(
        string column,
        FeatureKind kind,
        MissingValue? missing,
        IReadOnlyList<string>? categories = null,
        UnknownCategory unknown = UnknownCategory.Error,
        CategoryOrder order = CategoryOrder.Sorted)
    {
        ArgumentException.ThrowIfNullOrEmpty(column);
        missing ??= MissingValue.Error;
        if (kind == FeatureKind.Numeric ? !missing.FitsNumbers : !missing.FitsCategories)
        {
            throw new ArgumentException(
                $"The missing values of “{column}” cannot be replaced by that: the feature is {kind}; a number's place takes a number, a category's a text.",
                nameof(missing));
        }

        if (categories?.GroupBy(category => category).FirstOrDefault(group => group.Count() > 1)?.Key is string twice)
        {
            throw new ArgumentException($"The category “{twice}” of “{column}” comes more than once; expected different ones.", nameof(categories));
        }

        Column = column;
        Kind = kind;
        Missing = missing;
        Categories = categories;
        Unknown = unknown;
        Order = order;
    }

    /// <summary>The name of the column.</summary>
    public string Column { get; }

    /// <summary>What it becomes.</summary>
    public FeatureKind Kind { get; }

    /// <summary>What becomes of a missing value.</summary>
    public MissingValue Missing { get; }

    /// <summary>The categories in their order; null where they are those of the data that the encoder is fitted on.</summary>
    public IReadOnlyList<string>? Categories { get; }

    /// <summary>What becomes of a category that is none of them.</summary>
    public UnknownCategory Unknown { get; }

    /// <summary>The order of categories that are not given.</summary>
    public CategoryOrder Order { get; }

    /// <summary>A column of numbers: one input.</summary>
    /// <param name="column">The name of the column.</param>
    /// <param name="missing">What becomes of a missing value; null for an error.</param>
    public static Feature Numeric(string column, MissingValue? missing = null) => new(column, FeatureKind.Numeric, missing);

    /// <summary>A column of categories: one input for each, 1 for that of the row and 0 for the others.</summary>
    /// <param name="column">The name of the column.</param>
    /// <param name="missing">What becomes of a missing value; null for an error.</param>
    /// <param name="unknown">What becomes of a category that was not there when the encoder was fitted.</param>
    /// <param name="order">The order of the inputs.</param>
    /// <param name="categories">The categories in their order, where they are known beforehand.</param>
    public static Feature OneHot(
        string column,
        MissingValue? missing = null,
        UnknownCategory unknown = UnknownCategory.Error,
        CategoryOrder order = CategoryOrder.Sorted,
        IReadOnlyList<string>? categories = null) => new(column, FeatureKind.OneHot, missing, categories, unknown, order);

    /// <summary>A column of categories: one input, the index of the row's among all, from 0 (for an embedding, say).</summary>
    /// <param name="column">The name of the column.</param>
    /// <param name="missing">What becomes of a missing value; null for an error.</param>
    /// <param name="order">In which order they are numbered.</param>
    public static Feature Index(string column, MissingValue? missing = null, CategoryOrder order = CategoryOrder.Sorted) =>
        new(column, FeatureKind.Index, missing, order: order);

    /// <summary>A column of categories with a natural order: one input, 0 for the lowest, 1 for the next, ….</summary>
    /// <param name="column">The name of the column.</param>
    /// <param name="categories">All categories from the lowest to the highest; another one in the data is an error.</param>
    public static Feature Ordinal(string column, params IReadOnlyList<string> categories) =>
        new(column, FeatureKind.Index, MissingValue.Error, categories);
}
