using System.Globalization;
using System.Numerics;
using System.Runtime.InteropServices;

namespace NetGen;

/// <summary>Fills a <see cref="TrainingReport"/> with what a training run gave.</summary>
/// <example><code>
/// FitResult fit = Trainer.Fit(net, train, new Adam(), new FitOptions { Epochs = 5, Validation = test, LayerInterval = 20 });
/// net.CreateReport(fit, test).Save("digits.html");
/// </code></example>
public static class FitReport
{
    private const string Learning = "Learning";
    private const string Errors = "Errors";
    private const string Network = "Network";
    private const string Run = "Run";
    private const int MostClasses = 30;
    private const int WorstExamples = 24;
    private const int MostFilters = 64;

    /// <summary>Makes a report of a run; more can be added to it.</summary>
    /// <typeparam name="TNet">The network.</typeparam>
    /// <typeparam name="T">The type it computes in.</typeparam>
    /// <typeparam name="TTarget">The type of its targets.</typeparam>
    /// <typeparam name="TWorkspace">The type of its workspaces.</typeparam>
    /// <param name="net">The network as it is now.</param>
    /// <param name="fit">What training it gave.</param>
    /// <param name="heldOut">
    /// For a classifier: examples to show the confusion matrix and the worst errors of. Class names are taken from it. Null leaves that out.
    /// </param>
    /// <param name="title">The heading; without one the network's name.</param>
    /// <exception cref="ArgumentException">The examples do not fit the network.</exception>
    public static TrainingReport CreateReport<TNet, T, TTarget, TWorkspace>(
        this ITrainable<TNet, T, TTarget, TWorkspace> net, FitResult fit, Dataset<T, TTarget>? heldOut = null, string? title = null)
        where TNet : ITrainable<TNet, T, TTarget, TWorkspace>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TTarget : unmanaged, INumberBase<TTarget>
        where TWorkspace : Workspace<T>
    {
        ArgumentNullException.ThrowIfNull(net);
        ArgumentNullException.ThrowIfNull(fit);
        var report = new TrainingReport(title ?? typeof(TNet).Name)
        {
            Subtitle = string.Join(" · ", TNet.Layers.Where(l => l.Name != "input").Select(l => l.Declaration)),
        };
        AddHeadlines(report, fit, TNet.ParameterCount);
        AddCurves(report, fit);
        AddLayers(report, fit);
        if (heldOut is not null && EvaluationPass<TNet, T, TTarget, TWorkspace>.IsClassifier)
        {
            DatasetChecks.Check(net, heldOut, nameof(heldOut));
            AddErrors(report, net, heldOut);
        }

        AddNetwork(report, TNet.Layers, TNet.ParameterTensors, net.Parameters);
        return AddRun(report, fit, typeof(T).Name);
    }

    private static void AddHeadlines(TrainingReport report, FitResult fit, int parameters)
    {
        EpochResult best = fit.Best;
        if (best.ValidationAccuracy is { } accuracy)
        {
            report.AddHeadline("held-out accuracy", Text(accuracy, "P2"));
        }

        if (best.ValidationLoss is { } loss)
        {
            report.AddHeadline("held-out loss", Text(loss, "G4"));
        }

        foreach (MetricValue metric in best.Metrics.Where(m => m.Name != "accuracy").Take(2))
        {
            report.AddHeadline(metric.Name, Text(metric.Value, "G4"));
        }

        report.AddHeadline("training loss", Text(best.Loss, "G4"))
            .AddHeadline("parameters", Text(parameters, "N0"))
            .AddHeadline("examples per second", Text(fit.Epochs.Average(e => e.ExamplesPerSecond), "N0"));
    }

    private static void AddCurves(TrainingReport report, FitResult fit)
    {
        report.AddCurves(Learning, "Loss", Curves(fit, "training", e => e.Loss, e => e.ValidationLoss));
        if (fit.Epochs.Any(e => e.Accuracy is not null || e.ValidationAccuracy is not null))
        {
            report.AddCurves(Learning, "Accuracy", Curves(fit, "training", e => e.Accuracy, e => e.ValidationAccuracy));
        }

        for (int k = 0; k < fit.Last.Metrics.Count; k++)
        {
            int metric = k;
            if (fit.Last.Metrics[k].Name != "accuracy")
            {
                report.AddCurves(Learning, fit.Last.Metrics[k].Name, new ChartSeries("held out", [.. fit.Epochs.Select(e => e.Metrics[metric].Value)]));
            }
        }

        if (fit.Steps.Count > 1)
        {
            double[] steps = [.. Enumerable.Range(0, fit.Steps.Count).Select(i => (double)i * fit.Steps.Interval)];
            report.AddCurves(Learning, "Loss of each batch", "step", [new ChartSeries("batch", steps, Doubles(fit.Steps.Losses))]);
            report.AddCurves(Learning, "Learning rate", "step", [new ChartSeries("rate", steps, Doubles(fit.Steps.LearningRates))]);
        }
    }

    private static ChartSeries[] Curves(FitResult fit, string name, Func<EpochResult, double?> training, Func<EpochResult, double?> heldOut)
    {
        double[] epochs = [.. fit.Epochs.Select(e => (double)e.Epoch)];
        return
        [
            .. fit.Epochs.Any(e => training(e) is not null) ? [new ChartSeries(name, epochs, Values(training)) { HasPoints = epochs.Length < 20 }] : Array.Empty<ChartSeries>(),
            .. fit.Epochs.Any(e => heldOut(e) is not null) ? [new ChartSeries("held out", epochs, Values(heldOut)) { HasPoints = epochs.Length < 20 }] : Array.Empty<ChartSeries>(),
        ];

        double[] Values(Func<EpochResult, double?> of) => [.. fit.Epochs.Select(e => of(e) ?? double.NaN)];
    }

    private static void AddLayers(TrainingReport report, FitResult fit)
    {
        if (fit.Last.Layers.Count == 0)
        {
            return;
        }

        double[] epochs = [.. fit.Epochs.Select(e => (double)e.Epoch)];
        report.AddUpdateRatios(Learning, [.. fit.Last.Layers.Select((layer, k) => new ChartSeries(layer.Layer, epochs, [.. fit.Epochs.Select(e => e.Layers[k].UpdateRatio)]))]);
        report.AddUnitShares(Learning, "Units without a gradient in the last epoch", [.. fit.Last.Layers.Select(l => (l.Layer, l.IdleUnits))]);
    }

    private static void AddErrors<TNet, T, TTarget, TWorkspace>(
        TrainingReport report, ITrainable<TNet, T, TTarget, TWorkspace> net, Dataset<T, TTarget> data)
        where TNet : ITrainable<TNet, T, TTarget, TWorkspace>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TTarget : unmanaged, INumberBase<TTarget>
        where TWorkspace : Workspace<T>
    {
        var outputs = new T[data.Count * TNet.OutputLength];
        int[] targets = [.. data.Targets.ToArray().Select(int.CreateTruncating)];
        double[] losses = new double[data.Count];
        var workspace = net.CreateWorkspace(1);
        for (int i = 0; i < data.Count; i++)
        {
            ReadOnlySpan<T> input = data.Inputs.Slice(i * TNet.InputLength, TNet.InputLength);
            net.Forward(input, outputs.AsSpan(i * TNet.OutputLength, TNet.OutputLength), workspace);
            losses[i] = double.CreateTruncating(net.Loss(input, data.Targets.Slice(i, 1), workspace));
        }

        IReadOnlyList<string> names = data.ClassNames ?? [.. Enumerable.Range(0, TNet.OutputLength).Select(c => Text(c, "D"))];
        if (TNet.OutputLength <= MostClasses)
        {
            report.Add(Errors, HeatMap.Of("Confusion matrix", ConfusionMatrix.Of<T>(outputs, targets, TNet.OutputLength), names));
        }

        int[] shape = [.. TNet.Layers.FirstOrDefault()?.Shape ?? []];
        IEnumerable<ReportExample> worst = Enumerable.Range(0, data.Count).OrderByDescending(i => losses[i]).Take(WorstExamples).Select(i => new ReportExample(
            names[targets[i]],
            Predictions.IndexOfLargest(outputs.AsSpan(i * TNet.OutputLength, TNet.OutputLength)) is >= 0 and var predicted ? names[predicted] : "NaN",
            losses[i])
        {
            Image = Image(data.Inputs.Slice(i * TNet.InputLength, TNet.InputLength), shape),
            Description = $"example {Text(i, "D")}",
        });
        report.AddExamples(Errors, [.. worst]);
    }

    /// <summary>An input as an image, from its darkest to its lightest value; null if it is none.</summary>
    private static PixelImage? Image<T>(ReadOnlySpan<T> input, int[] shape)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        if (shape is not [1 or 3, > 1, > 1])
        {
            return null;
        }

        var (least, largest) = (double.PositiveInfinity, double.NegativeInfinity);
        foreach (T value in input)
        {
            (least, largest) = (Math.Min(least, double.CreateTruncating(value)), Math.Max(largest, double.CreateTruncating(value)));
        }

        bool hasRange = double.IsFinite(largest - least) && largest > least;
        return PixelImage.FromValues(input, shape[2], shape[1], hasRange ? least : 0, hasRange ? largest : 1);
    }

    private static void AddNetwork<T>(
        TrainingReport report, IReadOnlyList<LayerDescription> layers, IReadOnlyList<ParameterTensor> tensors, ReadOnlySpan<T> parameters)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        if (layers.Count > 0)
        {
            report.AddNetwork(
                [.. layers.Select(l => new NetworkNode(l.Name, l.Declaration, string.Join('×', l.Shape)))],
                [.. layers.SelectMany(l => l.Sources.Select(s => new NetworkEdge(layers[s].Name, l.Name)))]);
        }

        if (Filters(layers, tensors, parameters) is { Count: > 0 } filters)
        {
            var grid = new ImageGrid("First-layer weights");
            filters.ForEach(f => grid.Add(f));
            report.Add(Network, grid);
        }

        report.AddParameters(tensors);
    }

    /// <summary>The weights of the first layer with parameters as images; empty where it does not look at an image.</summary>
    private static List<PixelImage> Filters<T>(IReadOnlyList<LayerDescription> layers, IReadOnlyList<ParameterTensor> tensors, ReadOnlySpan<T> parameters)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        if (layers.Count == 0 || layers[0].Shape is not [_, _, _] || tensors.FirstOrDefault(t => t.Shape.Count > 1) is not { } tensor)
        {
            return [];
        }

        int[]? size = tensor.Shape.Count == 4 ? [tensor.Shape[1], tensor.Shape[2], tensor.Shape[3]]
            : tensor.Shape.Count == 2 && tensor.Shape[1] == layers[0].Shape.Aggregate(1, (a, b) => a * b) ? [.. layers[0].Shape]
            : null;
        if (size is not [1 or 3, > 1, > 1])
        {
            return [];
        }

        double[] weights = new double[tensor.Length];
        for (int i = 0; i < weights.Length; i++)
        {
            weights[i] = double.CreateTruncating(parameters[tensor.PlaceOf(i)]);
        }

        int perUnit = tensor.Length / tensor.Shape[0];
        return [.. Enumerable.Range(0, Math.Min(MostFilters, tensor.Shape[0])).Select(u => PixelImage.FromWeights<double>(weights.AsSpan(u * perUnit, perUnit), size[2], size[1]))];
    }

    private static TrainingReport AddRun(TrainingReport report, FitResult fit, string precision) => report.AddFacts(
        Run,
        ("epochs", Text(fit.Epochs.Count, "N0")),
        ("best epoch", Text(fit.BestEpoch, "N0")),
        ("ended by", fit.StopReason == StopReason.EarlyStopping ? "early stopping" : "the last epoch"),
        ("training time", fit.Epochs.Aggregate(TimeSpan.Zero, (sum, e) => sum + e.Duration).ToString("c", CultureInfo.InvariantCulture)),
        ("precision", precision),
        ("machine", $"{RuntimeInformation.OSDescription}, {RuntimeInformation.ProcessArchitecture}, {Text(Environment.ProcessorCount, "D")} processors"),
        ("runtime", RuntimeInformation.FrameworkDescription));

    private static double[] Doubles(ReadOnlySpan<float> values)
    {
        double[] doubles = new double[values.Length];
        for (int i = 0; i < doubles.Length; i++)
        {
            doubles[i] = values[i];
        }

        return doubles;
    }

    private static string Text(double value, string format) => value.ToString(format, CultureInfo.InvariantCulture);

    private static string Text(int value, string format) => value.ToString(format, CultureInfo.InvariantCulture);
}
