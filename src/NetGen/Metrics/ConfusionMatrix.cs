using System.Globalization;
using System.Numerics;

namespace NetGen;

/// <summary>How often each class was taken for each: the counts that precision, recall and F1 come from.</summary>
/// <example><code>
/// var matrix = ConfusionMatrix.Of(outputs, labels, classes: 10);
/// Console.WriteLine(matrix[4, 9]);                             // fours that were taken for nines
/// Console.WriteLine(new ClassificationReport(matrix));
/// </code></example>
public sealed class ConfusionMatrix
{
    private readonly long[] _counts;

    /// <summary>Creates a matrix without examples.</summary>
    /// <param name="classes">The number of classes, at least 2.</param>
    public ConfusionMatrix(int classes)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(classes, 2);
        Classes = classes;
        _counts = new long[checked(classes * classes)];
    }

    /// <summary>The number of classes.</summary>
    public int Classes { get; }

    /// <summary>The number of examples.</summary>
    public long Total { get; private set; }

    /// <summary>The number of examples whose prediction is open, because an output is NaN. They are in no cell, and where there are
    /// any, every ratio is NaN.</summary>
    public long Undefined { get; private set; }

    /// <summary>The share of right predictions; NaN without examples.</summary>
    public double Accuracy => Defined(Total == 0 ? double.NaN : (double)Correct / Total);

    /// <summary>How many examples of a class were taken for a class.</summary>
    /// <param name="target">What they are, from 0.</param>
    /// <param name="predicted">What they were taken for, from 0.</param>
    public long this[int target, int predicted] => _counts[(Check(target, nameof(target)) * Classes) + Check(predicted, nameof(predicted))];

    private long Correct
    {
        get
        {
            long sum = 0;
            for (int i = 0; i < Classes; i++)
            {
                sum += this[i, i];
            }

            return sum;
        }
    }

    /// <summary>Compares outputs with class indices: the largest output, the first of equals, is the prediction.</summary>
    /// <typeparam name="T">The type of the outputs.</typeparam>
    /// <param name="outputs">[examples, <paramref name="classes"/>], row-major; or [examples] for two classes told apart by one number.</param>
    /// <param name="targets">[examples]: class indices from 0.</param>
    /// <param name="classes">The number of classes, at least 2.</param>
    /// <param name="threshold">With one output, that above which it means class 1: 0 for logits, 0.5 for probabilities.</param>
    /// <exception cref="ArgumentException">A length does not fit, or a target is no class index.</exception>
    public static ConfusionMatrix Of<T>(ReadOnlySpan<T> outputs, ReadOnlySpan<int> targets, int classes, double threshold = 0)
        where T : unmanaged, INumberBase<T>
    {
        var matrix = new ConfusionMatrix(classes);
        int width = classes == 2 && outputs.Length == targets.Length ? 1 : classes;
        if (outputs.Length != (long)targets.Length * width)
        {
            throw new ArgumentException(
                $"outputs holds {outputs.Length} values; {targets.Length} examples of {classes} classes have {(long)targets.Length * width}.", nameof(outputs));
        }

        for (int n = 0; n < targets.Length; n++)
        {
            int label = ClassDecision.LabelOf(targets.Slice(n, 1), classes);
            matrix.AddOrLeaveOpen(label, ClassDecision.Predict(outputs.Slice(n * width, width), threshold));
        }

        return matrix;
    }

    /// <summary>Adds an example.</summary>
    /// <param name="target">What it is, from 0.</param>
    /// <param name="predicted">What it was taken for, from 0.</param>
    public void Add(int target, int predicted)
    {
        _counts[(Check(target, nameof(target)) * Classes) + Check(predicted, nameof(predicted))]++;
        Total++;
    }

    /// <summary>Forgets all examples.</summary>
    public void Clear()
    {
        Array.Clear(_counts);
        Total = 0;
        Undefined = 0;
    }

    /// <summary>How many examples are of a class.</summary>
    /// <param name="class">The class, from 0.</param>
    public long Support(int @class)
    {
        long sum = 0;
        for (int i = 0; i < Classes; i++)
        {
            sum += this[@class, i];
        }

        return sum;
    }

    /// <summary>How many examples were taken for a class.</summary>
    /// <param name="class">The class, from 0.</param>
    public long Predicted(int @class)
    {
        long sum = 0;
        for (int i = 0; i < Classes; i++)
        {
            sum += this[i, @class];
        }

        return sum;
    }

    /// <summary>The share of those taken for a class that are of it; 0 if there are none.</summary>
    /// <param name="class">The class, from 0.</param>
    public double Precision(int @class) => Defined(Ratio(this[@class, @class], Predicted(@class)));

    /// <summary>The share of a class that was recognised; 0 if there are none.</summary>
    /// <param name="class">The class, from 0.</param>
    public double Recall(int @class) => Defined(Ratio(this[@class, @class], Support(@class)));

    /// <summary>The harmonic mean of precision and recall, 2·TP/(2·TP + FP + FN); 0 if the class does not occur.</summary>
    /// <param name="class">The class, from 0.</param>
    public double F1(int @class) => Defined(Ratio(2 * this[@class, @class], Predicted(@class) + Support(@class)));

    /// <summary>The precision of all classes in one number; NaN without examples.</summary>
    /// <param name="average">How.</param>
    public double Precision(ClassAverage average) => Average(Precision, average);

    /// <summary>The recall of all classes in one number; NaN without examples.</summary>
    /// <param name="average">How.</param>
    public double Recall(ClassAverage average) => Average(Recall, average);

    /// <summary>The F1 of all classes in one number; NaN without examples. The macro average is that of the classes' F1.</summary>
    /// <param name="average">How.</param>
    public double F1(ClassAverage average) => Average(F1, average);

    /// <summary>The counts as a table: targets are rows, predictions columns.</summary>
    public override string ToString()
    {
        var rows = new List<string[]> { ([@"target \ predicted", .. Enumerable.Range(0, Classes).Select(Name)]) };
        for (int i = 0; i < Classes; i++)
        {
            rows.Add([Name(i), .. Enumerable.Range(0, Classes).Select(k => this[i, k].ToString(CultureInfo.InvariantCulture))]);
        }

        return TextTable.Format(rows);
    }

    private static string Name(int i) => i.ToString(CultureInfo.InvariantCulture);

    private static double Ratio(long part, long whole) => whole == 0 ? 0 : (double)part / whole;

    private double Average(Func<int, double> score, ClassAverage average)
    {
        if (Total == 0)
        {
            return double.NaN;
        }

        return average switch
        {
            ClassAverage.Macro => Mean(score, k => Support(k) + Predicted(k) > 0 ? 1 : 0),
            ClassAverage.Weighted => Mean(score, k => Support(k)),
            ClassAverage.Micro => Accuracy,
            ClassAverage.Positive when Classes == 2 => score(1),
            ClassAverage.Positive => throw new ArgumentException($"The average over {Classes} classes cannot be {average}, which is for two.", nameof(average)),
            _ => throw new ArgumentOutOfRangeException(nameof(average), average, "No such average."),
        };
    }

    private double Mean(Func<int, double> score, Func<int, long> weight)
    {
        double sum = 0, weights = 0;
        for (int k = 0; k < Classes; k++)
        {
            long w = weight(k);
            sum += w * score(k);
            weights += w;
        }

        return sum / weights;
    }

    private double Defined(double value) => Undefined > 0 ? double.NaN : value;

    private void AddOrLeaveOpen(int target, int predicted)
    {
        if (predicted < 0)
        {
            Undefined++;
            return;
        }

        Add(target, predicted);
    }

    private int Check(int index, string name) => (uint)index < (uint)Classes
        ? index
        : throw new ArgumentOutOfRangeException(name, index, $"There are {Classes} classes, from 0.");
}
