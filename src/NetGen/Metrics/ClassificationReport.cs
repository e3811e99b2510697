using System.Globalization;
using System.Numerics;

namespace NetGen;

/// <summary>Precision, recall, F1 and support of every class, with averages, as scikit-learn's <c>classification_report</c> has them.</summary>
public sealed class ClassificationReport
{
    private readonly string[] _names;

    /// <summary>Reports on a confusion matrix.</summary>
    /// <param name="matrix">The counts.</param>
    /// <param name="names">[classes]: what the classes are called; their indices by default.</param>
    /// <exception cref="ArgumentException">There are not as many names as classes.</exception>
    public ClassificationReport(ConfusionMatrix matrix, IReadOnlyList<string>? names = null)
    {
        ArgumentNullException.ThrowIfNull(matrix);
        Matrix = matrix;
        _names = [.. names ?? [.. Enumerable.Range(0, matrix.Classes).Select(i => i.ToString(CultureInfo.InvariantCulture))]];
        if (_names.Length != matrix.Classes)
        {
            throw new ArgumentException($"There are {_names.Length} names for {matrix.Classes} classes.", nameof(names));
        }
    }

    /// <summary>The counts.</summary>
    public ConfusionMatrix Matrix { get; }

    /// <summary>What the classes are called.</summary>
    public IReadOnlyList<string> Names => _names;

    /// <summary>Reports on outputs; see <see cref="ConfusionMatrix.Of"/>.</summary>
    /// <typeparam name="T">The type of the outputs.</typeparam>
    /// <param name="outputs">[examples, classes], row-major; or [examples] for two classes told apart by one number.</param>
    /// <param name="targets">[examples]: class indices from 0.</param>
    /// <param name="names">[classes]: what the classes are called.</param>
    /// <param name="threshold">With one output, that above which it means class 1: 0 for logits, 0.5 for probabilities.</param>
    public static ClassificationReport Of<T>(ReadOnlySpan<T> outputs, ReadOnlySpan<int> targets, IReadOnlyList<string> names, double threshold = 0)
        where T : unmanaged, INumberBase<T>
    {
        ArgumentNullException.ThrowIfNull(names);
        return new(ConfusionMatrix.Of(outputs, targets, names.Count, threshold), names);
    }

    /// <summary>The table.</summary>
    public override string ToString()
    {
        var rows = new List<string[]> { (["", "precision", "recall", "F1", "support"]) };
        for (int k = 0; k < Matrix.Classes; k++)
        {
            rows.Add(Row(_names[k], Matrix.Precision(k), Matrix.Recall(k), Matrix.F1(k), Matrix.Support(k)));
        }

        rows.Add([""]);
        rows.Add(["accuracy", "", "", Number(Matrix.Accuracy), Count(Matrix.Total)]);
        rows.Add(Row("macro average", ClassAverage.Macro));
        rows.Add(Row("weighted average", ClassAverage.Weighted));
        return TextTable.Format(rows);
    }

    private static string[] Row(string name, double precision, double recall, double f1, long support) =>
        [name, Number(precision), Number(recall), Number(f1), Count(support)];

    private static string Number(double value) => value.ToString("F4", CultureInfo.InvariantCulture);

    private static string Count(long value) => value.ToString(CultureInfo.InvariantCulture);

    private string[] Row(string name, ClassAverage average) =>
        Row(name, Matrix.Precision(average), Matrix.Recall(average), Matrix.F1(average), Matrix.Total);
}
