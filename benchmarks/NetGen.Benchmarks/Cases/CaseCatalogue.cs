using NetGen.Benchmarks.Networks;

namespace NetGen.Benchmarks.Cases;

/// <summary>All cases.</summary>
internal static class CaseCatalogue
{
    private const ulong Seed = 1;

    private static readonly Contractions Mlp = new Contractions(784).Dense(128, 10);
    private static readonly Contractions DeepMlp = new Contractions(784).Dense(256, 128, 10);
    private static readonly Contractions MnistCnn = Images().Convolution(32, 3).Convolution(64, 3).Pool(2).Dense(128, 10);
    private static readonly Contractions SmallCnn = Images().Convolution(8, 3).Pool(2).Convolution(16, 3).Pool(2).Dense(10);
    private static readonly Contractions Xor = new Contractions(2).Dense(2, 1);
    private static readonly Contractions TanhNet = new Contractions(100).Dense(37, 13);

    /// <summary>The cases that are measured unless others are asked for, in that order.</summary>
    public static IReadOnlyList<BenchmarkCase> Standard { get; } =
    [
        CaseFactory.Classifier("mlp-784-128-10", [128, 32, 1], () => new Mlp(Seed), Mlp),
        CaseFactory.Classifier("mlp-784-256-128-10", [64], () => new DeepMlp(Seed), DeepMlp),
        CaseFactory.Classifier("cnn-mnist", [64], () => new MnistCnn(Seed), MnistCnn),
        CaseFactory.Classifier("cnn-small", [32], () => new SmallCnn(Seed), SmallCnn),
        CaseFactory.Regression("xor", [4], () => new Xor(Seed), Xor),
        CaseFactory.Regression("tanh-100-37-13", [50], () => new TanhNet(Seed), TanhNet),
        CaseFactory.Prediction("mlp-784-128-10", [128, 1], () => new Mlp(Seed), Mlp),
        CaseFactory.Prediction("mlp-784-256-128-10", [128, 1], () => new DeepMlp(Seed), DeepMlp),
        CaseFactory.Prediction("cnn-mnist", [128, 1], () => new MnistCnn(Seed), MnistCnn),
        CaseFactory.Prediction("cnn-small", [128, 1], () => new SmallCnn(Seed), SmallCnn),
        CaseFactory.Prediction("xor", [4], () => new Xor(Seed), Xor),
        CaseFactory.Prediction("tanh-100-37-13", [50], () => new TanhNet(Seed), TanhNet),
    ];

    /// <summary>More training: odd widths and shapes, so that nothing is fast for the standard cases alone.</summary>
    public static IReadOnlyList<BenchmarkCase> Further { get; } =
    [
        CaseFactory.Classifier(
            "mlp-200-100-50-10", [64], () => new PyramidMlp(Seed), new Contractions(200).Dense(100, 50, 10)),
        CaseFactory.Classifier(
            "mlp-512-512-512-10", [64], () => new SquareMlp(Seed), new Contractions(512).Dense(512, 512, 10)),
        CaseFactory.Classifier(
            "mlp-1000-300-100-10", [100], () => new LargeMlp(Seed), new Contractions(1000).Dense(300, 100, 10)),
        CaseFactory.Classifier(
            "mlp-64-64-64-64-64-64-10", [256], () => new NarrowMlp(Seed), new Contractions(64).Dense(64, 64, 64, 64, 64, 10)),
        CaseFactory.Classifier(
            "mlp-2048-1024-10", [64], () => new WideMlp(Seed), new Contractions(2048).Dense(1024, 10)),
        CaseFactory.Classifier(
            "cnn-cifar",
            [64],
            () => new CifarCnn(Seed),
            new Contractions(3, 32, 32)
                .Convolution(32, 3, padding: 1)
                .Convolution(32, 3, padding: 1).Pool(2)
                .Convolution(64, 3, padding: 1).Pool(2)
                .Dense(10)),
        CaseFactory.Classifier(
            "cnn-stride",
            [64],
            () => new StrideCnn(Seed),
            Images().Convolution(16, 5, stride: 2).Convolution(32, 3, stride: 2).Dense(64, 10)),
        CaseFactory.Classifier(
            "cnn-wide-kernel",
            [64],
            () => new WideKernelCnn(Seed),
            Images().Convolution(24, 7).Pool(2).Convolution(40, 5, padding: 2).Pool(2).Dense(10)),
        CaseFactory.Classifier(
            "lenet",
            [64],
            () => new LeNet(Seed),
            Images().Convolution(6, 5, padding: 2).Pool(2).Convolution(16, 5).Pool(2).Dense(120, 84, 10)),
    ];

    /// <summary>The case of a name, or null.</summary>
    public static BenchmarkCase? Find(string name) =>
        Standard.Concat(Further).FirstOrDefault(benchmark => benchmark.Name == name);

    private static Contractions Images() => new(1, 28, 28);
}
