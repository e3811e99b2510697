using System.Numerics;

namespace NetGen;

/// <summary>
/// Turns tables into data sets, by what <see cref="TableSchema.Fit(Table)"/> learned. It never changes, may be shared
/// between threads, and is saved with the model as text.
/// </summary>
public sealed class TableEncoder
{
    internal TableEncoder(IReadOnlyList<FittedFeature> features, FittedTarget? target, long count)
    {
        Features = features;
        Target = target;
        Count = count;
        FeatureNames = [.. features.SelectMany(feature => feature.InputNames())];
    }

    /// <summary>The number of inputs per example.</summary>
    public int InputLength => FeatureNames.Count;

    /// <summary>The number of targets per example; 0 where the schema has none.</summary>
    public int TargetLength => Target?.Columns.Count ?? 0;

    /// <summary>What each input is called: <c>age</c>, <c>colour=red</c>, <c>age missing</c>.</summary>
    public IReadOnlyList<string> FeatureNames { get; }

    /// <summary>What the classes 0, 1, … are called; null where the targets are numbers.</summary>
    public IReadOnlyList<string>? ClassNames => Target?.Classes?.Names;

    /// <summary>The number of rows that it was fitted on, without those that were dropped.</summary>
    public long Count { get; }

    internal IReadOnlyList<FittedFeature> Features { get; }

    internal FittedTarget? Target { get; }

    /// <summary>Reads what <see cref="ToText"/> wrote.</summary>
    /// <param name="text">The text.</param>
    /// <exception cref="FormatException">The text is no saved encoder.</exception>
    public static TableEncoder Parse(string text) => TableEncoderText.Read(text);

    /// <summary>Everything that was learned, as one line of JSON.</summary>
    public string ToText() => TableEncoderText.Write(this);

    /// <summary>The rows with the indices of their classes.</summary>
    /// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
    /// <param name="table">A table with all columns of the features and the target; others are passed over.</param>
    /// <exception cref="InvalidOperationException">The schema's target is not a class.</exception>
    /// <exception cref="DataFormatException">A column is missing, or a value does not fit its column; the message says where.</exception>
    public Dataset<T, int> Classes<T>(Table table)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        CheckTarget(classes: true);
        return Encode<T, int>(table, static (row, targets) => row.Class(targets));
    }

    /// <summary>The rows with the numbers that are to be predicted.</summary>
    /// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
    /// <param name="table">A table with all columns of the features and the targets; others are passed over.</param>
    /// <exception cref="InvalidOperationException">The schema's targets are no numbers.</exception>
    /// <exception cref="DataFormatException">A column is missing, or a value does not fit its column; the message says where.</exception>
    public Dataset<T, T> Numbers<T>(Table table)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        CheckTarget(classes: false);
        return Encode<T, T>(table, static (row, targets) => row.Numbers(targets));
    }

    /// <summary>The inputs alone, of a table whose targets are not known: [rows, <see cref="InputLength"/>], row-major.</summary>
    /// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
    /// <param name="table">A table with all columns of the features; rows that the schema drops are not in the result.</param>
    /// <exception cref="DataFormatException">A column is missing, or a value does not fit its column; the message says where.</exception>
    public T[] Inputs<T>(Table table)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => Encode<T, T>(table, null, 0).Inputs;

    internal void CheckTarget(bool classes)
    {
        if (Target is null || (ClassNames is not null) != classes)
        {
            string have = Target is null ? "no target" : ClassNames is null ? "numbers as its target" : "a class as its target";
            throw new InvalidOperationException($"The schema has {have}; expected {(classes ? "a class" : "numbers")}.");
        }
    }

    private Dataset<T, TTarget> Encode<T, TTarget>(Table table, TargetWriter<TTarget> write)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TTarget : unmanaged
    {
        (T[] inputs, TTarget[] targets) = Encode<T, TTarget>(table, write, TargetLength);
        return new(inputs, InputLength, targets, TargetLength) { FeatureNames = FeatureNames, ClassNames = ClassNames };
    }

    private (T[] Inputs, TTarget[] Targets) Encode<T, TTarget>(Table table, TargetWriter<TTarget>? write, int targetLength)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TTarget : unmanaged
    {
        ArgumentNullException.ThrowIfNull(table);
        using TableRows rows = table.Rows();
        var row = new RowEncoder(this, rows, withTargets: write is not null);
        var inputs = new T[checked(table.RowCount * InputLength)];
        var targets = new TTarget[checked(table.RowCount * targetLength)];
        int count = 0;
        for (; row.Next(); count++)
        {
            row.Inputs(inputs.AsSpan(count * InputLength, InputLength));
            write?.Invoke(row, targets.AsSpan(count * targetLength, targetLength));
        }

        Array.Resize(ref inputs, count * InputLength);
        Array.Resize(ref targets, count * targetLength);
        return (inputs, targets);
    }
}
