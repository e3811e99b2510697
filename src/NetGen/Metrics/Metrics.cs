namespace NetGen;

/// <summary>The usual metrics, for lists of options: <c>[Metrics.Accuracy, Metrics.TopK(5)]</c>.</summary>
/// <remarks>
/// Classifiers have an output per class, of which the largest, the first of equals, is the prediction; or one output that tells two
/// classes apart. Targets are class indices, distributions (their largest value is the class) or, for one output, numbers that mean
/// class 1 above a half, so that 0 and 1 serve as well as −1 and 1.
/// </remarks>
public static class Metrics
{
    /// <summary>The share of right predictions; one output means class 1 where it is above 0.</summary>
    public static Metric Accuracy { get; } = new AccuracyKind("accuracy", 0);

    /// <summary>Mean squared error, over all values.</summary>
    public static Metric MeanSquaredError { get; } = new RegressionKind("MSE", isHigherBetter: false, s => s.MeanSquaredError);

    /// <summary>Root of the mean squared error, in the unit of the targets; with several outputs, the mean of their roots.</summary>
    public static Metric RootMeanSquaredError { get; } = new RegressionKind("RMSE", isHigherBetter: false, s => s.RootMeanSquaredError);

    /// <summary>Mean absolute error, in the unit of the targets.</summary>
    public static Metric MeanAbsoluteError { get; } = new RegressionKind("MAE", isHigherBetter: false, s => s.MeanAbsoluteError);

    /// <summary>
    /// The coefficient of determination 1 − Σ(y − ŷ)²/Σ(y − ȳ)², with several outputs the mean of theirs. Where targets are constant:
    /// 1 if all are met, else 0. NaN for less than two examples.
    /// </summary>
    public static Metric R2 { get; } = new RegressionKind("R²", isHigherBetter: true, s => s.R2);

    /// <summary>The share of right predictions of one output.</summary>
    /// <param name="threshold">Where class 1 begins: 0 for logits, 0.5 for probabilities.</param>
    public static Metric BinaryAccuracy(double threshold = 0) => new AccuracyKind("accuracy", threshold);

    /// <summary>The share of examples whose class is among those with the k largest outputs; of equals, the first count as larger.</summary>
    /// <param name="k">At least 1.</param>
    public static Metric TopK(int k)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(k, 1);
        return new TopKKind(k);
    }

    /// <summary>The share of those taken for a class that are of it, averaged over classes; see <see cref="ConfusionMatrix"/>.</summary>
    /// <param name="average">How.</param>
    /// <param name="threshold">With one output, where class 1 begins: 0 for logits, 0.5 for probabilities.</param>
    public static Metric Precision(ClassAverage average = ClassAverage.Macro, double threshold = 0) =>
        new MatrixKind(Name("precision", average), average, m => m.Precision(average), threshold);

    /// <summary>The share of a class that was recognised, averaged over classes; see <see cref="ConfusionMatrix"/>.</summary>
    /// <param name="average">How.</param>
    /// <param name="threshold">With one output, where class 1 begins: 0 for logits, 0.5 for probabilities.</param>
    public static Metric Recall(ClassAverage average = ClassAverage.Macro, double threshold = 0) =>
        new MatrixKind(Name("recall", average), average, m => m.Recall(average), threshold);

    /// <summary>The harmonic mean of precision and recall, averaged over classes; see <see cref="ConfusionMatrix"/>.</summary>
    /// <param name="average">How.</param>
    /// <param name="threshold">With one output, where class 1 begins: 0 for logits, 0.5 for probabilities.</param>
    public static Metric F1(ClassAverage average = ClassAverage.Macro, double threshold = 0) =>
        new MatrixKind(Name("F1", average), average, m => m.F1(average), threshold);

    /// <summary>
    /// The area under the receiver operating characteristic: the probability that an example of a class scores higher than one of
    /// another, equals counting half. Two classes: by the score of class 1. More: each class against the rest, and the mean of
    /// those that occur. NaN where only one class occurs. Remembers all scores.
    /// </summary>
    /// <param name="scores">What the outputs are; logits of several classes go through softmax first.</param>
    public static Metric RocAuc(Scores scores = Scores.Logits) => new RocAucKind(scores);

    /// <summary>
    /// The mean cross-entropy −Σ q[k]·log p[k], natural logarithm, against classes or distributions. Probabilities are kept a relative
    /// precision of their type away from 0 and 1, so that a wrong certainty costs much and not everything; logits need no such thing.
    /// </summary>
    /// <param name="scores">What the outputs are.</param>
    public static Metric LogLoss(Scores scores = Scores.Logits) => new LogLossKind(scores);

    private static string Name(string name, ClassAverage average) => average switch
    {
        ClassAverage.Macro => $"macro {name}",
        ClassAverage.Micro => $"micro {name}",
        ClassAverage.Weighted => $"weighted {name}",
        ClassAverage.Positive => name,
        _ => throw new ArgumentOutOfRangeException(nameof(average), average, "No such average."),
    };
}
