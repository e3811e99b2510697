using System.Runtime.InteropServices;
using System.Security.Cryptography;
using NetGen.Numerics;

namespace NetGen.Tests.Training;

/// <summary>Options of a training run, drawn at random: every kind of everything meets every other in some of them.</summary>
internal sealed class OptionMix(int number)
{
    /// <summary>The number of kinds of optimisers.</summary>
    public const int Optimizers = 12;

    private readonly ulong _key = CounterRandom.Key64(771, (ulong)number);

    private bool IsWhole => number % Optimizers == Optimizers - 1;

    private bool IsStream => !IsWhole && Draw(0, 3) == 0;

    /// <summary>Trains, and gives a digest of the parameters and the history.</summary>
    /// <param name="threads">The number of threads.</param>
    /// <param name="folder">For checkpoints; null for none.</param>
    /// <param name="progress">Looks on.</param>
    public string Fit(int threads, string? folder = null, Action<FitProgress>? progress = null)
    {
        var net = new HardNet(7);
        Dataset<float, int> data = Data();
        FitOptions options = Options(threads, folder);
        FitResult fit = IsWhole ? Trainer.Fit(net, data, new LBFGS(0.5) { MaxIterations = 3, History = 2, LineSearch = (LBFGSLineSearch)Draw(1, 2) }, options, progress)
            : IsStream ? Trainer.Fit(net, Source(data), Optimizer(), options, progress)
            : Trainer.Fit(net, data, Optimizer(), options, progress);
        string history = string.Join(' ', fit.Epochs.Select(e => $"{e.Loss:R} {e.Accuracy:R} {e.ValidationLoss:R} {e.LearningRate:R} {string.Join('|', e.Metrics)}"));
        byte[] bits = [.. MemoryMarshal.AsBytes(net.Parameters), .. MemoryMarshal.AsBytes(fit.Steps.Losses), .. MemoryMarshal.AsBytes(fit.Steps.LearningRates), .. System.Text.Encoding.UTF8.GetBytes(history)];
        return Convert.ToHexString(SHA256.HashData(bits))[..16] + $" {fit.StopReason} {fit.BestEpoch}/{fit.Epochs.Count}";
    }

    private static Dataset<float, int> Examples(int count, ulong seed) => Training.Examples.LinearlySeparable<float>(count, 48, 5, seed);

    private Dataset<float, int> Data()
    {
        Dataset<float, int> data = Examples(Draw(2, 4) switch { 0 => 3, 1 => 40, 2 => 97, _ => 128 }, 3);
        return Draw(3, 2) == 0 ? data : data.WithWeights(Enumerable.Range(0, data.Count).Select(i => (i % 4) * 0.5f).ToArray());
    }

    private ExampleSource<float, int> Source(Dataset<float, int> data)
    {
        ExampleSource<float, int> source = ExampleSource.From(data.WithWeights(default));
        source = Draw(4, 2) == 0 ? source : source.Shuffled(11);
        source = Draw(5, 2) == 0 ? source : source.Transformed(new AddNoise());
        return Draw(6, 2) == 0 ? source : source.Prefetched(1 + Draw(7, 3), 1 + Draw(8, 20));
    }

    private Optimizer Optimizer() => (number % Optimizers) switch
    {
        0 => new Sgd(0.1),
        1 => new Sgd(0.05, momentum: 0.9) { WeightDecay = 1e-3 },
        2 => new Adam(0.01),
        3 => new Adam(0.01, amsGrad: true),
        4 => new AdamW(0.01),
        5 => new NAdam(0.01),
        6 => new RAdam(0.01),
        7 => new Lion(0.003),
        8 => new AdaGrad(0.05),
        9 => new RMSProp(0.01),
        _ => new AdaDelta(),
    };

    private FitOptions Options(int threads, string? folder) => new()
    {
        Epochs = 1 + Draw(10, 4),
        BatchSize = Draw(11, 4) switch { 0 => 1000, 1 => 64, 2 => 33, _ => 40 },
        Seed = (ulong)Draw(12, 100),
        Shuffle = Draw(13, 2) == 0,
        DropLast = Draw(14, 3) == 0,
        Threads = threads,
        Validation = Draw(15, 3) == 0 ? null : Examples(1 + (Draw(16, 3) * 70), 5),
        Metrics = Draw(15, 3) == 0 ? [] : [Metrics.F1(), Metrics.LogLoss()],
        EarlyStopping = Draw(15, 3) == 0 || Draw(17, 2) == 0 ? null : new() { Patience = 1 + Draw(18, 2), RestoresBest = Draw(19, 2) == 0 },
        ClassWeights = Draw(20, 2) == 0 ? null : [1, 0.5, 0, 2, 3],
        Augmentation = Draw(21, 3) == 0 ? new AddNoise() : null,
        Schedule = IsWhole ? null : Schedule(),
        Penalties = Draw(22, 3) switch { 0 => [], 1 => [new Penalty { L1 = 1e-4, L2 = 1e-3 }], _ => [new Penalty("dense1") { MaxNorm = 0.7 }] },
        Clipping = IsWhole ? null : Draw(23, 3) switch { 0 => null, 1 => GradientClipping.Norm(0.1), _ => GradientClipping.Value(0.01) },
        Averaging = Draw(24, 3) switch { 0 => null, 1 => WeightAverage.Exponential(0.8), _ => WeightAverage.Plain(2) },
        AccuracyInterval = Draw(25, 3),
        LayerInterval = Draw(26, 3),
        Checkpoints = folder is null ? null : new(folder) { EverySteps = Draw(27, 4), EveryEpochs = 1 + Draw(28, 2), KeepLast = 1 + Draw(29, 2) },
    };

    private LearningRateSchedule? Schedule() => Draw(30, 6) switch
    {
        0 => null,
        1 => LearningRateSchedule.OnPlateau(0.5, patience: 0),
        2 => LearningRateSchedule.OneCycle(),
        3 => LearningRateSchedule.CosineRestarts(1, growth: 2),
        4 => LearningRateSchedule.WarmUp(2).Then(LearningRateSchedule.OnPlateau(0.3, patience: 0).Times(LearningRateSchedule.Exponential(0.9))),
        _ => LearningRateSchedule.Sequence((LearningRateSchedule.Cosine(), 2), (LearningRateSchedule.Polynomial(), 3)),
    };

    private int Draw(int what, int below) => CounterRandom.Below(_key, (ulong)what, below);

    private sealed class AddNoise : IExampleTransform<float>
    {
        public void Apply(Span<float> example, ulong seed, ulong key)
        {
            for (int i = 0; i < example.Length; i++)
            {
                example[i] += 0.1f * (float)CounterRandom.Normal(CounterRandom.Key64(seed, key), (ulong)i);
            }
        }
    }
}
