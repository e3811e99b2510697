namespace NetGen;

/// <summary>What becomes of a field without a value, such as an empty one.</summary>
public sealed class MissingValue
{
    private MissingValue(MissingValueKind kind, double number = 0, string? text = null, bool hasIndicator = false)
    {
        Kind = kind;
        Number = number;
        Text = text;
        HasIndicator = hasIndicator;
    }

    /// <summary>A <see cref="DataFormatException"/> that names line and column.</summary>
    public static MissingValue Error { get; } = new(MissingValueKind.Error);

    /// <summary>The whole row is left out.</summary>
    public static MissingValue DropRow { get; } = new(MissingValueKind.DropRow);

    /// <summary>The mean of the values that the encoder was fitted on; for numeric features.</summary>
    public static MissingValue Mean { get; } = new(MissingValueKind.Mean);

    /// <summary>
    /// The median of the values that the encoder was fitted on (of an even number, the mean of the two in the middle); for
    /// numeric features.
    /// </summary>
    public static MissingValue Median { get; } = new(MissingValueKind.Median);

    /// <summary>0 in every input of the feature, and one more input that is 1 where the value is missing, else 0.</summary>
    public static MissingValue Indicator { get; } = new(MissingValueKind.Constant, hasIndicator: true);

    /// <summary>Whether one more input says that the value was missing.</summary>
    public bool HasIndicator { get; }

    internal MissingValueKind Kind { get; }

    internal double Number { get; }

    internal string? Text { get; }

    /// <summary>This number; for numeric features.</summary>
    /// <param name="number">A finite number.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number is not finite.</exception>
    public static MissingValue Constant(double number) => double.IsFinite(number)
        ? new(MissingValueKind.Constant, number)
        : throw new ArgumentOutOfRangeException(
            nameof(number), FormattableString.Invariant($"number is {number}; expected a finite number."));

    /// <summary>This text, as if it stood in the file; for features of categories.</summary>
    /// <param name="category">The category.</param>
    public static MissingValue Constant(string category)
    {
        ArgumentNullException.ThrowIfNull(category);
        return new(MissingValueKind.Constant, text: category);
    }

    /// <summary>The same, and one more input that is 1 where the value is missing, else 0.</summary>
    public MissingValue WithIndicator() => new(Kind, Number, Text, hasIndicator: true);

    internal bool FitsNumbers => Text is null;

    internal bool FitsCategories => Kind is MissingValueKind.Error or MissingValueKind.DropRow
        || Text is not null
        || (Kind == MissingValueKind.Constant && HasIndicator && Number == 0);
}
