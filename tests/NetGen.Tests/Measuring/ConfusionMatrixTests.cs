using System.Globalization;

namespace NetGen.Tests.Measuring;

public sealed class ConfusionMatrixTests
{
    // Targets and predictions by hand: class 3 is never predicted and class 4 occurs nowhere. Definitions of
    // sklearn.metrics.precision_recall_fscore_support:
    //   TP = 2, 2, 3, 0; support 3, 3, 4, 1; predicted 3, 3, 5, 0
    //   precision 2/3, 2/3, 3/5, 0; recall 2/3, 2/3, 3/4, 0; F1 2/3, 2/3, 2/3, 0
    private static readonly int[] Targets = [0, 0, 0, 1, 1, 1, 2, 2, 2, 2, 3];
    private static readonly int[] Predicted = [0, 0, 2, 1, 1, 0, 2, 2, 2, 1, 2];

    [Fact]
    public void Counts_targets_in_rows_and_predictions_in_columns()
    {
        ConfusionMatrix matrix = Make();
        Assert.Equal(11, matrix.Total);
        Assert.Equal(2, matrix[0, 0]);
        Assert.Equal(1, matrix[0, 2]);
        Assert.Equal(1, matrix[2, 1]);
        Assert.Equal(1, matrix[3, 2]);
        Assert.Equal([3, 3, 4, 1, 0], Enumerable.Range(0, 5).Select(matrix.Support));
        Assert.Equal([3, 3, 5, 0, 0], Enumerable.Range(0, 5).Select(matrix.Predicted));
        Assert.Equal(7 / 11.0, matrix.Accuracy, 15);
    }

    [Fact]
    public void Scores_each_class()
    {
        ConfusionMatrix matrix = Make();
        Assert.Equal([2 / 3.0, 2 / 3.0, 3 / 5.0, 0, 0], Enumerable.Range(0, 5).Select(k => matrix.Precision(k)));
        Assert.Equal([2 / 3.0, 2 / 3.0, 3 / 4.0, 0, 0], Enumerable.Range(0, 5).Select(k => matrix.Recall(k)));
        Assert.Equal([2 / 3.0, 2 / 3.0, 2 / 3.0, 0, 0], Enumerable.Range(0, 5).Select(k => matrix.F1(k)));
    }

    [Fact]
    public void Averages_over_classes_that_occur()
    {
        ConfusionMatrix matrix = Make();
        Assert.Equal(((2 / 3.0) + (2 / 3.0) + 0.6) / 4, matrix.Precision(ClassAverage.Macro), 15);
        Assert.Equal(((2 / 3.0) + (2 / 3.0) + 0.75) / 4, matrix.Recall(ClassAverage.Macro), 15);
        Assert.Equal(0.5, matrix.F1(ClassAverage.Macro), 15);
        Assert.Equal(((3 * 2 / 3.0) + (3 * 2 / 3.0) + (4 * 0.6)) / 11, matrix.Precision(ClassAverage.Weighted), 15);
        Assert.Equal(7 / 11.0, matrix.Recall(ClassAverage.Weighted), 15);
        Assert.Equal(10 * (2 / 3.0) / 11, matrix.F1(ClassAverage.Weighted), 15);
        Assert.Equal(7 / 11.0, matrix.Precision(ClassAverage.Micro), 15);
        Assert.Equal(7 / 11.0, matrix.F1(ClassAverage.Micro), 15);
    }

    [Fact]
    public void The_positive_class_is_the_second_of_two()
    {
        var matrix = ConfusionMatrix.Of<float>([2, 0.5f, -1, -3], [1, 0, 1, 0], classes: 2);
        Assert.Equal(0.5, matrix.Precision(ClassAverage.Positive));
        Assert.Equal(0.5, matrix.Recall(ClassAverage.Positive));
        Assert.Throws<ArgumentException>(() => Make().F1(ClassAverage.Positive));
    }

    [Fact]
    public void Takes_the_largest_output_the_first_of_equals()
    {
        var matrix = ConfusionMatrix.Of<double>([1, 1, 0, 0, 2, 2], [0, 1], classes: 3);
        Assert.Equal(1, matrix.Accuracy);
    }

    [Fact]
    public void One_output_is_compared_with_the_threshold()
    {
        Assert.Equal(1, ConfusionMatrix.Of<double>([0.4, 0.6], [0, 1], 2, threshold: 0.5).Accuracy);
        Assert.Equal(0.5, ConfusionMatrix.Of<double>([0.4, 0.6], [0, 1], 2).Accuracy);
    }

    [Fact]
    public void NaN_leaves_every_ratio_open()
    {
        var matrix = ConfusionMatrix.Of<float>([1, 0, float.NaN, 0], [0, 1], classes: 2);
        Assert.Equal(1, matrix.Undefined);
        Assert.Equal(1, matrix.Total);
        Assert.Equal(double.NaN, matrix.Accuracy);
        Assert.Equal(double.NaN, matrix.F1(0));
        Assert.Equal(double.NaN, matrix.F1(ClassAverage.Macro));
    }

    [Fact]
    public void Is_undefined_without_examples()
    {
        var matrix = new ConfusionMatrix(3);
        Assert.Equal(double.NaN, matrix.Accuracy);
        Assert.Equal(double.NaN, matrix.F1(ClassAverage.Macro));
        Assert.Equal(0, matrix.F1(1));
        Assert.NotEmpty(new ClassificationReport(matrix).ToString());
    }

    [Fact]
    public void Refuses_what_does_not_fit()
    {
        var length = Assert.Throws<ArgumentException>(() => ConfusionMatrix.Of<float>([1, 2, 3], [0, 1], 2));
        Assert.Contains("outputs holds 3 values; 2 examples of 2 classes have 4.", length.Message, StringComparison.Ordinal);
        var target = Assert.Throws<ArgumentException>(() => ConfusionMatrix.Of<float>([1, 2, 3], [3], 3));
        Assert.Contains("Target 3 is no class index: there are 3 classes, from 0.", target.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentOutOfRangeException>(() => new ConfusionMatrix(2).Add(0, 2));
        Assert.Throws<ArgumentException>(() => new ClassificationReport(new ConfusionMatrix(2), ["one"]));
    }

    [Fact]
    public void Reports_are_the_same_in_every_culture()
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo("de-DE");
            string expected = """
                                  precision  recall      F1  support
                no                   0.5000  0.5000  0.5000        2
                yes                  0.5000  0.5000  0.5000        2

                accuracy                             0.5000        4
                macro average        0.5000  0.5000  0.5000        4
                weighted average     0.5000  0.5000  0.5000        4
                """.ReplaceLineEndings("\n");
            Assert.Equal(expected, ClassificationReport.Of<float>([2, 0.5f, -1, -3], [1, 0, 1, 0], ["no", "yes"]).ToString());
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    private static ConfusionMatrix Make()
    {
        var matrix = new ConfusionMatrix(5);
        for (int n = 0; n < Targets.Length; n++)
        {
            matrix.Add(Targets[n], Predicted[n]);
        }

        return matrix;
    }
}
