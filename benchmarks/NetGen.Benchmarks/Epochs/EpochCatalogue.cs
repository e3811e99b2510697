using System.Diagnostics;
using NetGen.Benchmarks.Cases;
using NetGen.Benchmarks.Networks;

namespace NetGen.Benchmarks.Epochs;

/// <summary>The epochs that can be timed.</summary>
internal static class EpochCatalogue
{
    private const ulong Seed = 1;
    private const int BatchSize = 64;
    private const double LearningRate = 0.05;

    /// <summary>All of them, in the order in which they are timed.</summary>
    public static IReadOnlyList<EpochCase> All { get; } =
    [
        Create("epoch-mlp-784-128-10", () => new Mlp(Seed)),
        Create("epoch-cnn-mnist", () => new MnistCnn(Seed)),
    ];

    private static EpochCase Create<TNet, TWorkspace>(string name, TrainableFactory<TNet, int, TWorkspace> create)
        where TNet : ITrainable<TNet, float, int, TWorkspace>
        where TWorkspace : Workspace<float> =>
        new(name, options => Run(create, options));

    private static EpochTime Run<TNet, TWorkspace>(TrainableFactory<TNet, int, TWorkspace> create, EpochOptions options)
        where TNet : ITrainable<TNet, float, int, TWorkspace>
        where TWorkspace : Workspace<float>
    {
        long start = Stopwatch.GetTimestamp();
        Dataset<float, int> data = Mnist.Load(options.Folder).Train;
        TimeSpan loading = Stopwatch.GetElapsedTime(start);
        data = data.Slice(0, Math.Min(options.Examples, data.Count));
        start = Stopwatch.GetTimestamp();
        FitResult fit = Trainer.Fit(create(), data, new Sgd(LearningRate), new FitOptions
        {
            BatchSize = BatchSize,
            Threads = options.Threads,
            AccuracyInterval = 0,
        });
        return new EpochTime(data.Count, loading, Stopwatch.GetElapsedTime(start), fit.Last.Loss);
    }
}
