using System.Runtime.CompilerServices;

namespace NetGen.Tests.Training;

/// <summary>The examples of docs/training.md: they stand here word by word.</summary>
public sealed class TrainingPageTests : IDisposable
{
    private readonly DirectoryInfo _run = Directory.CreateTempSubdirectory("netgen-page-");

    public void Dispose() => _run.Delete(recursive: true);

    [Fact]
    public void The_page_has_these_examples()
    {
        string page = File.ReadAllText(Path.Combine(Path.GetDirectoryName(Source())!, "..", "..", "..", "docs", "training.md")).ReplaceLineEndings("\n");
        string here = Trim(File.ReadAllText(Source()));
        string[] examples = [.. page.Split("```csharp\n").Skip(1).Select(part => part[..part.IndexOf("```", StringComparison.Ordinal)])];
        Assert.All(examples, example => Assert.Contains(Trim(example), here, StringComparison.Ordinal));
        Assert.Equal(8, examples.Length);
    }

    [Fact]
    public void A_fit()
    {
        var (net, train, test) = Make();
        var fit = Trainer.Fit(net, train, new Adam(1e-2), new FitOptions
        {
            Epochs = 20,
            BatchSize = 16,
            Validation = test,
            Metrics = [Metrics.F1()],
            EarlyStopping = new() { Patience = 5 },
        });
        Console.WriteLine($"epoch {fit.BestEpoch}: {fit.Best.ValidationAccuracy:P0}");
    }

    [Fact]
    public void An_evaluation()
    {
        var (net, _, test) = Make();
        Evaluation all = Trainer.Evaluate(net, test, metrics: [Metrics.Accuracy, Metrics.RocAuc()]);
        Console.WriteLine($"{all.Loss:F3} {all.Metrics[1].Name} {all.Metrics[1].Value:F3}");
    }

    [Fact]
    public void Progress()
    {
        var (net, train, _) = Make();
        Trainer.Fit(net, train, new Sgd(0.1), new FitOptions { Epochs = 3, LayerInterval = 10 }, progress =>
        {
            if (progress.Event == FitEvent.Epoch)
            {
                Console.WriteLine($"{progress.Epoch}/{progress.Epochs} {progress.Loss:F3} {progress.ExamplesPerSecond:F0}/s {progress.TimeLeft}");
                foreach (LayerStatistics layer in progress.Layers.Span)
                {
                    Console.WriteLine($"  {layer.Layer}: Δw/w {layer.UpdateRatio:E1}, idle {layer.IdleUnits:P0}");
                }
            }
        });
    }

    [Fact]
    public void A_stream()
    {
        var (net, train, test) = Make();
        var stream = ExampleSource.From(train).Shuffled(bufferSize: 1000).Prefetched(batches: 4, batchSize: 32);
        Trainer.Fit(net, stream, new Adam(), new FitOptions { Epochs = 2, Validation = test });
    }

    [Fact]
    public void All_examples()
    {
        var (net, train, _) = Make();
        Trainer.Fit(net, train, new LBFGS { LineSearch = LBFGSLineSearch.StrongWolfe }, new FitOptions { Epochs = 5 });
    }

    [Fact]
    public void A_resumable_run()
    {
        var (net, train, _) = Make();
        string folder = _run.FullName;
        var options = new FitOptions { Epochs = 3, Checkpoints = new(folder) { EverySteps = 1000, KeepLast = 3 } };
        Trainer.Fit(net, train, new Adam(), options);
    }

    [Fact]
    public void A_range_test()
    {
        var (net, train, _) = Make();
        LearningRateCurve curve = Trainer.FindLearningRate(net, train, new Adam(), new LearningRateRange { From = 1e-5, To = 1, Steps = 50 });
        Console.WriteLine($"{curve.Suggestion:E1}");
    }

    [Fact]
    public void A_cross_validation()
    {
        var (net, train, _) = Make();
        CrossValidation result = Trainer.CrossValidate(net, train, () => new Adam(1e-2), folds: 5, new FitOptions { Epochs = 10 });
        Console.WriteLine($"{result.Accuracy:P1} ± {result.AccuracyDeviation:P1}");
    }

    private static (SoftmaxRegression<float, Tiny> Net, Dataset<float, int> Train, Dataset<float, int> Test) Make() =>
        (new(seed: 1), Examples.LinearlySeparable<float>(200, 2, 2, seed: 1), Examples.LinearlySeparable<float>(50, 2, 2, seed: 2));

    private static string Trim(string text) => string.Join('\n', text.ReplaceLineEndings("\n").Split('\n').Select(line => line.Trim()));

    private static string Source([CallerFilePath] string path = "") => path;
}
