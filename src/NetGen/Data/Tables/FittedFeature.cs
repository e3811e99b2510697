using System.Globalization;
using System.Numerics;

namespace NetGen;

/// <summary>A feature with all that was learned of it.</summary>
internal sealed class FittedFeature
{
    public required string Column { get; init; }

    public required FeatureKind Kind { get; init; }

    public required MissingValueKind Missing { get; init; }

    public required bool HasIndicator { get; init; }

    public required double FillNumber { get; init; }

    public required string? FillText { get; init; }

    public required Categories Categories { get; init; }

    public required UnknownCategory Unknown { get; init; }

    /// <summary>The number of inputs without the indicator.</summary>
    private int ValueLength => Kind == FeatureKind.OneHot ? Categories.Names.Count : 1;

    public int Length => ValueLength + (HasIndicator ? 1 : 0);

    public IEnumerable<string> InputNames()
    {
        IEnumerable<string> names = Kind == FeatureKind.OneHot
            ? Categories.Names.Select(category => $"{Column}={category}")
            : [Column];
        return HasIndicator ? names.Append($"{Column} missing") : names;
    }

    public static T Parse<T>(TableRows rows, int column)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> =>
        T.TryParse(rows.Field(column), NumberStyles.Float, CultureInfo.InvariantCulture, out T number) && T.IsFinite(number)
            ? number
            : throw rows.Problem(column, "a finite number");

    /// <summary>Writes the inputs of the current row.</summary>
    public void Encode<T>(TableRows rows, int column, Span<T> inputs)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        bool missing = rows.IsMissing(column);
        if (missing && Missing is (MissingValueKind.Error or MissingValueKind.DropRow))
        {
            throw rows.Problem(column, "a value, as missing ones are errors by the schema");
        }

        inputs.Clear();
        if (HasIndicator)
        {
            inputs[^1] = missing ? T.One : T.Zero;
        }

        if (Kind == FeatureKind.Numeric)
        {
            inputs[0] = missing ? T.CreateChecked(FillNumber) : Parse<T>(rows, column);
        }
        else if (!missing || FillText is not null)
        {
            EncodeCategory(rows, column, missing ? FillText : rows.Field(column), inputs);
        }
    }

    private void EncodeCategory<T>(TableRows rows, int column, ReadOnlySpan<char> category, Span<T> inputs)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        int index = Categories.Find(category);
        if (index < 0)
        {
            if (Unknown == UnknownCategory.Error)
            {
                throw rows.Problem(column, Categories.Describe());
            }
        }
        else if (Kind == FeatureKind.OneHot)
        {
            inputs[index] = T.One;
        }
        else
        {
            inputs[0] = T.CreateChecked(index);
        }
    }
}
