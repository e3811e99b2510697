namespace NetGen.Tests.Measuring;

public sealed class MetricTests
{
    public static TheoryData<Metric> Classifying =>
        [Metrics.Accuracy, Metrics.TopK(2), Metrics.F1(), Metrics.Precision(ClassAverage.Micro), Metrics.RocAuc(), Metrics.LogLoss()];

    public static TheoryData<Metric> Regressing =>
        [Metrics.RootMeanSquaredError, Metrics.MeanAbsoluteError, Metrics.MeanSquaredError, Metrics.R2];

    [Fact]
    public void Accuracy_counts_the_largest_output()
    {
        Assert.Equal(2 / 3.0, Of<float>(Metrics.Accuracy, [1, 0, 0, 1, 1, 0], [0, 1, 1], 2), 15);
        Assert.Equal(0.5, OfValues<double>(Metrics.Accuracy, [-0.1, 0.1], [-1, -1], 1));
        Assert.Equal(1, OfValues<double>(Metrics.BinaryAccuracy(0.5), [0.4, 0.6], [0, 1], 1));
        Assert.Equal(1, OfValues<float>(Metrics.Accuracy, [1, 3, 2], [0.1f, 0.7f, 0.2f], 3));
    }

    [Fact]
    public void Top_k_counts_the_k_largest_outputs()
    {
        // sklearn.metrics.top_k_accuracy_score([0, 1, 2, 2], scores, k=2) is 0.75.
        double[] scores = [0.5, 0.2, 0.2, 0.3, 0.4, 0.2, 0.2, 0.4, 0.3, 0.7, 0.2, 0.1];
        Assert.Equal(0.75, Of<double>(Metrics.TopK(2), scores, [0, 1, 2, 2], 3));
        Assert.Equal(1, Of<double>(Metrics.TopK(3), scores, [0, 1, 2, 2], 3));
        Assert.Equal(Of<double>(Metrics.Accuracy, scores, [0, 1, 2, 2], 3), Of<double>(Metrics.TopK(1), scores, [0, 1, 2, 2], 3));
        Assert.Equal("top-2 accuracy", Metrics.TopK(2).Name);
        Assert.Throws<ArgumentException>(() => Metrics.TopK(2).Create<float, int>(1));
    }

    // sklearn.metrics.roc_auc_score, from its documentation and by counting pairs.
    [Theory]
    [InlineData(new[] { 0.1, 0.4, 0.35, 0.8 }, new[] { 0, 0, 1, 1 }, 0.75)]
    [InlineData(new[] { 1.0, 1, 1, 1 }, new[] { 0, 1, 0, 1 }, 0.5)]
    [InlineData(new[] { 0.5, 0.5, 0.2, 0.9 }, new[] { 0, 1, 0, 1 }, 0.875)]
    [InlineData(new[] { 3.0, 2, 1 }, new[] { 0, 1, 1 }, 0.0)]
    [InlineData(new[] { 1.0, 2 }, new[] { 1, 1 }, double.NaN)]
    [InlineData(new[] { 1.0, double.NaN }, new[] { 0, 1 }, double.NaN)]
    [InlineData(new[] { double.NegativeInfinity, double.PositiveInfinity }, new[] { 0, 1 }, 1.0)]
    public void Roc_auc_of_two_classes(double[] scores, int[] targets, double expected) =>
        Assert.Equal(expected, Of<double>(Metrics.RocAuc(), scores, targets, 1));

    [Fact]
    public void Roc_auc_of_many_classes_is_the_mean_of_each_against_the_rest()
    {
        // Class 0: scores .7 .2 .3 .2, one positive on top: 1. Class 1: .2 .5 .4 .3, positives .5 and .3: (2 + 1)/4.
        // Class 2: .1 .3 .3 .5, positive .3 against .1 .3 .5: (1 + ½)/3. Class 3 occurs nowhere and is left out.
        double[] p = [0.7, 0.2, 0.1, 0, 0.2, 0.5, 0.3, 0, 0.3, 0.4, 0.3, 0, 0.2, 0.3, 0.5, 0];
        double expected = (1 + 0.75 + 0.5) / 3;
        Assert.Equal(expected, Of<double>(Metrics.RocAuc(Scores.Probabilities), p, [0, 1, 2, 1], 4), 14);
    }

    [Fact]
    public void Roc_auc_of_logits_goes_through_softmax() =>
        Assert.Equal(1, Of<float>(Metrics.RocAuc(), [10, 11, 0, 3, 100, 100], [0, 1, 0], 2));

    [Fact]
    public void Log_loss_of_probabilities()
    {
        // −(ln 0.9 + ln 0.9 + ln 0.8 + ln 0.65)/4, which sklearn's documentation gives as 0.21616….
        double[] p = [0.1, 0.9, 0.9, 0.1, 0.8, 0.2, 0.35, 0.65];
        Assert.Equal(0.21616187468057912, Of<double>(Metrics.LogLoss(Scores.Probabilities), p, [1, 0, 0, 1], 2), 14);
        Assert.Equal(0.21616187468057912, Of<double>(Metrics.LogLoss(Scores.Probabilities), [0.9, 0.1, 0.2, 0.65], [1, 0, 0, 1], 1), 14);

        // Clipped at the relative precision of the type.
        Assert.Equal(-Math.Log(double.BitIncrement(1) - 1), Of<double>(Metrics.LogLoss(Scores.Probabilities), [0, 1], [0], 2), 12);
        Assert.Equal(-Math.Log(float.BitIncrement(1) - 1), Of<float>(Metrics.LogLoss(Scores.Probabilities), [0, 1], [0], 2), 12);
    }

    [Fact]
    public void Log_loss_of_logits_never_overflows()
    {
        Assert.Equal(Math.Log(1 + Math.Exp(-2)), Of<double>(Metrics.LogLoss(), [1, 3], [1], 2), 14);
        Assert.Equal(Math.Log(1 + Math.Exp(-2)), Of<double>(Metrics.LogLoss(), [2], [1], 1), 14);
        Assert.Equal(20_000, Of<double>(Metrics.LogLoss(), [10_000, -10_000], [1], 2));
        Assert.Equal(10_000, Of<double>(Metrics.LogLoss(), [10_000], [0], 1));
        Assert.Equal(Math.Log(2), OfValues<double>(Metrics.LogLoss(), [5, 5], [0.3, 0.7], 2), 14);
        Assert.Equal(0, OfValues<double>(Metrics.LogLoss(), [double.NegativeInfinity, 0], [0, 1], 2));
    }

    [Fact]
    public void Errors_of_values()
    {
        // The examples of sklearn's documentation.
        double[] y = [3, -0.5, 2, 7], predicted = [2.5, 0, 2, 8];
        Assert.Equal(0.5, OfValues(Metrics.MeanAbsoluteError, predicted, y, 1));
        Assert.Equal(0.375, OfValues(Metrics.MeanSquaredError, predicted, y, 1));
        Assert.Equal(0.6123724356957945, OfValues(Metrics.RootMeanSquaredError, predicted, y, 1), 15);
        Assert.Equal(0.9486081370449679, OfValues(Metrics.R2, predicted, y, 1), 15);
        double[] many = [0.5, 1, -1, 1, 7, -6], manyPredicted = [0, 2, -1, 2, 8, -5];
        Assert.Equal(0.8227, OfValues(Metrics.RootMeanSquaredError, manyPredicted, many, 2), 4);
        Assert.Equal((1 - (1.25 / (((0.25 + 1 + 49) - (6.5 * 6.5 / 3))) ) + 1 - (3 / (38 - (16 / 3.0)))) / 2, OfValues(Metrics.R2, manyPredicted, many, 2), 14);
    }

    [Fact]
    public void R2_of_constant_targets_and_of_one_example()
    {
        Assert.Equal(1, OfValues<double>(Metrics.R2, [-2, -2, -2], [-2, -2, -2], 1));
        Assert.Equal(0, OfValues<double>(Metrics.R2, [-2, -2, -2 + 1e-8], [-2, -2, -2], 1));
        Assert.Equal(double.NaN, OfValues<double>(Metrics.R2, [1], [1], 1));
        Assert.Equal(double.NaN, OfValues<double>(Metrics.R2, [1, double.NaN], [1, 2], 1));
    }

    [Theory]
    [MemberData(nameof(Classifying))]
    public void Classifying_metrics_do_not_depend_on_the_cut_and_propagate_NaN(Metric kind)
    {
        var random = new Random(1);
        float[] outputs = [.. Enumerable.Range(0, 300).Select(_ => (float)random.NextDouble())];
        int[] targets = [.. Enumerable.Range(0, 100).Select(_ => random.Next(3))];
        double whole = Of(kind, outputs, targets, 3);
        Metric<float, int> metric = kind.Create<float, int>(3);
        for (int n = 0; n < 100; n += 10)
        {
            metric.Add(outputs.AsSpan(n * 3, 30), targets.AsSpan(n, 10));
        }

        Assert.Equal(whole, metric.Value);
        Assert.InRange(whole, 0, 2);
        metric.Add([float.NaN, 0, 0], [0]);
        Assert.Equal(double.NaN, metric.Value);
        metric.Reset();
        Assert.Equal(double.NaN, metric.Value);
        metric.Add(outputs, targets);
        Assert.Equal(whole, metric.Value);
        Assert.Throws<ArgumentException>(() => metric.Add([1, 2, 3], [3]));
        Assert.Throws<ArgumentException>(() => metric.Add([1, 2], [0]));
    }

    [Theory]
    [MemberData(nameof(Regressing))]
    public void Regressing_metrics_propagate_NaN_and_refuse_other_lengths(Metric kind)
    {
        Metric<float, float> metric = kind.Create<float, float>(2);
        Assert.Equal(double.NaN, metric.Value);
        metric.Add([1, 2, 3, 4], [1, 3, 2, 4]);
        Assert.True(double.IsFinite(metric.Value));
        metric.Add([float.NaN, 0], [0, 0]);
        Assert.Equal(double.NaN, metric.Value);
        Assert.Throws<ArgumentException>(() => metric.Add([1, 2], [1]));
        Assert.Throws<ArgumentException>(() => metric.Add([1], [1]));
    }

    [Fact]
    public void Adding_allocates_nothing_once_warm()
    {
        float[] outputs = [.. Enumerable.Range(0, 3000).Select(i => (i * 7 % 13) / 13f)];
        int[] targets = [.. Enumerable.Range(0, 1000).Select(i => i % 3)];
        Metric<float, int>[] metrics = [.. ((IEnumerable<object[]>)Classifying).Select(row => ((Metric)row[0]).Create<float, int>(3))];
        Metric<float, float> values = Metrics.R2.Create<float, float>(1);
        void AddAll()
        {
            foreach (var metric in metrics)
            {
                metric.Reset();
                metric.Add(outputs, targets);
            }

            values.Add(outputs, outputs);
        }

        AddAll();
        AddAll();
        long before = GC.GetAllocatedBytesForCurrentThread();
        AddAll();
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    [Fact]
    public void A_regression_report_sums_up()
    {
        double[] predicted = [2.5, 0, 2, 8], targets = [3, -0.5, 2, 7];
        var report = RegressionReport.Of<double>(predicted, targets);
        Assert.Equal((4, 0.5, 1.0), (report.Examples, report.MeanAbsoluteError, report.LargestError));
        Assert.Contains("R²                       0.948608", report.ToString(), StringComparison.Ordinal);
        Assert.Equal(double.NaN, RegressionReport.Of<float>([], []).LargestError);
        Assert.Throws<ArgumentException>(() => RegressionReport.Of<double>([1, 2, 3], [1, 2, 3], 2));
    }

    private static double Of<T>(Metric kind, T[] outputs, int[] targets, int width)
        where T : unmanaged, System.Numerics.INumberBase<T>
    {
        var metric = kind.Create<T, int>(width);
        metric.Add(outputs, targets);
        return metric.Value;
    }

    private static double OfValues<T>(Metric kind, T[] outputs, T[] targets, int width)
        where T : unmanaged, System.Numerics.INumberBase<T>
    {
        var metric = kind.Create<T, T>(width);
        metric.Add(outputs, targets);
        return metric.Value;
    }
}
