using NetGen.Benchmarks.Networks;

namespace NetGen.Benchmarks.Cases;

/// <summary>All cases.</summary>
internal static class CaseCatalogue
{
    private const ulong Seed = 1;
    private const string PredictionPrefix = "predict-";

    private static readonly Contractions Mlp = new Contractions(784).Dense(128, 10);
    private static readonly Contractions DeepMlp = new Contractions(784).Dense(256, 128, 10);

    private static readonly Contractions MnistCnn = new Contractions(784)
        .Convolution(26, 26, filters: 32, channels: 1, kernel: 3, keptOutputs: 26 * 26 * 32)
        .Convolution(24, 24, filters: 64, channels: 32, kernel: 3, keptOutputs: 12 * 12 * 64)
        .Dense(128, 10);

    private static readonly Contractions SmallCnn = new Contractions(784)
        .Convolution(26, 26, filters: 8, channels: 1, kernel: 3, keptOutputs: 13 * 13 * 8)
        .Convolution(11, 11, filters: 16, channels: 8, kernel: 3, keptOutputs: 5 * 5 * 16)
        .Dense(10);

    private static readonly Contractions Xor = new Contractions(2).Dense(2, 1);
    private static readonly Contractions TanhNet = new Contractions(100).Dense(37, 13);

    /// <summary>The cases in the order in which they are measured.</summary>
    public static IReadOnlyList<BenchmarkCase> All { get; } =
    [
        new("mlp-784-128-10", [128, 32, 1], batch => Training(new Mlp(Seed), Labels(batch), batch, Mlp)),
        new("mlp-784-256-128-10", [64], batch => Training(new DeepMlp(Seed), Labels(batch), batch, DeepMlp)),
        new("cnn-mnist", [64], batch => Training(new MnistCnn(Seed), Labels(batch), batch, MnistCnn)),
        new("cnn-small", [32], batch => Training(new SmallCnn(Seed), Labels(batch), batch, SmallCnn)),
        new("xor", [4], batch => Training(new Xor(Seed), SampleData.Numbers(batch), batch, Xor)),
        new("tanh-100-37-13", [50], batch => Training(new TanhNet(Seed), SampleData.Numbers(batch * 13), batch, TanhNet)),
        new(PredictionPrefix + "mlp-784-128-10", [128, 1], batch => Prediction(new Mlp(Seed), batch, Mlp)),
        new(PredictionPrefix + "mlp-784-256-128-10", [128, 1], batch => Prediction(new DeepMlp(Seed), batch, DeepMlp)),
        new(PredictionPrefix + "cnn-mnist", [128, 1], batch => Prediction(new MnistCnn(Seed), batch, MnistCnn)),
        new(PredictionPrefix + "cnn-small", [128, 1], batch => Prediction(new SmallCnn(Seed), batch, SmallCnn)),
        new(PredictionPrefix + "xor", [4], batch => Prediction(new Xor(Seed), batch, Xor)),
        new(PredictionPrefix + "tanh-100-37-13", [50], batch => Prediction(new TanhNet(Seed), batch, TanhNet)),
    ];

    /// <summary>The case of a name, or null.</summary>
    public static BenchmarkCase? Find(string name) => All.FirstOrDefault(benchmark => benchmark.Name == name);

    private static int[] Labels(int batch) => SampleData.Labels(batch, classes: 10);

    private static Workload Training<TNet, TTarget, TWorkspace>(
        ITrainable<TNet, float, TTarget, TWorkspace> net,
        TTarget[] targets,
        int batch,
        Contractions contractions)
        where TNet : ITrainable<TNet, float, TTarget, TWorkspace>
        where TTarget : unmanaged
        where TWorkspace : Workspace<float> =>
        new TrainingWorkload<TNet, TTarget, TWorkspace>(
            net,
            SampleData.Numbers(batch * TNet.InputLength),
            targets,
            net.CreateWorkspace(batch),
            (double)batch * contractions.Training);

    private static Workload Prediction<TNet, TWorkspace>(
        INetwork<TNet, float, TWorkspace> net, int batch, Contractions contractions)
        where TNet : INetwork<TNet, float, TWorkspace>
        where TWorkspace : Workspace<float> =>
        new PredictionWorkload<TNet, TWorkspace>(
            net,
            SampleData.Numbers(batch * TNet.InputLength),
            new float[batch * TNet.OutputLength],
            net.CreateWorkspace(batch),
            (double)batch * contractions.Prediction);
}
