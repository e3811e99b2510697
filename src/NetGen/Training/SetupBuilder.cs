using System.Globalization;
using System.Numerics;

namespace NetGen;

/// <summary>Checks what <see cref="Trainer"/> is given, before anything is changed, and puts it together.</summary>
internal static class SetupBuilder
{
    /// <summary>For a data set in memory.</summary>
    public static TrainingSetup<TNet, T, TTarget, TWorkspace> Build<TNet, T, TTarget, TWorkspace>(
        ITrainable<TNet, T, TTarget, TWorkspace> net, Dataset<T, TTarget> train, Stepper<T> stepper, FitOptions options, Action<FitProgress>? progress)
        where TNet : ITrainable<TNet, T, TTarget, TWorkspace>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TTarget : unmanaged, INumberBase<TTarget>
        where TWorkspace : Workspace<T>
    {
        DatasetChecks.Check(net, train, nameof(train));
        Dataset<T, TTarget>? validation = DatasetChecks.CheckValidation(net, options.Validation);
        if (validation is null && options.ValidationSplit > 0)
        {
            bool isStratified = typeof(TTarget) == typeof(int) && train.TargetLength == 1;
            (train, validation) = train.Split(1 - options.ValidationSplit, options.Seed, isStratified);
            if (train.Count == 0 || validation.Count == 0)
            {
                throw new ArgumentException(
                    $"{nameof(FitOptions.ValidationSplit)} leaves {train.Count} examples to learn from and {validation.Count} to hold out.", nameof(options));
            }
        }

        if (stepper.Whole is not null)
        {
            options = options with { BatchSize = int.MaxValue, DropLast = false };
        }

        var feed = new DatasetFeed<T, TTarget>(train, options);
        return Build(net, feed, train.Count, Math.Min(options.BatchSize, train.Count), !train.Weights.IsEmpty, validation, stepper, options, progress);
    }

    /// <summary>For a stream.</summary>
    public static TrainingSetup<TNet, T, TTarget, TWorkspace> Build<TNet, T, TTarget, TWorkspace>(
        ITrainable<TNet, T, TTarget, TWorkspace> net, ExampleSource<T, TTarget> train, Stepper<T> stepper, FitOptions options, Action<FitProgress>? progress)
        where TNet : ITrainable<TNet, T, TTarget, TWorkspace>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TTarget : unmanaged, INumberBase<TTarget>
        where TWorkspace : Workspace<T>
    {
        DatasetChecks.Check(net, train.InputLength, train.TargetLength, nameof(train));
        Dataset<T, TTarget>? validation = DatasetChecks.CheckValidation(net, options.Validation);
        if (validation is null && options.ValidationSplit > 0)
        {
            throw new ArgumentException($"A stream cannot be split; set {nameof(FitOptions.Validation)} instead of {nameof(FitOptions.ValidationSplit)}.", nameof(options));
        }

        int batchSize = (int)Math.Min(options.BatchSize, train.Count ?? options.BatchSize);
        if (batchSize < 1 || (long)batchSize * train.InputLength > Array.MaxLength)
        {
            throw new ArgumentException(
                batchSize < 1 ? "train holds no examples." : $"A batch of a stream is held in memory: set a smaller {nameof(FitOptions.BatchSize)}.", nameof(options));
        }

        var feed = new SourceFeed<T, TTarget>(train, batchSize, options, targets =>
        {
            if (typeof(TTarget) == typeof(int))
            {
                DatasetChecks.CheckLabels(targets, TNet.OutputLength, net.GetType().Name, nameof(train));
            }
        });
        return Build(net, feed, train.Count, batchSize, false, validation, stepper, options, progress);
    }

    private static TrainingSetup<TNet, T, TTarget, TWorkspace> Build<TNet, T, TTarget, TWorkspace>(
        ITrainable<TNet, T, TTarget, TWorkspace> net,
        BatchFeed<T, TTarget> feed,
        long? examples,
        int batchSize,
        bool haveWeights,
        Dataset<T, TTarget>? validation,
        Stepper<T> stepper,
        FitOptions options,
        Action<FitProgress>? progress)
        where TNet : ITrainable<TNet, T, TTarget, TWorkspace>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TTarget : unmanaged, INumberBase<TTarget>
        where TWorkspace : Workspace<T>
    {
        Metric<T, TTarget>[] metrics = [.. options.Metrics.Select(m => m.Create<T, TTarget>(TNet.OutputLength))];
        CheckStopping(options, validation is not null);
        var weights = new ExampleWeights<T, TTarget>(haveWeights, options.ClassWeights, TNet.OutputLength, TNet.TargetLength);
        stepper.Prepare(TNet.ParameterTensors, TNet.ParameterCount);
        return new()
        {
            Network = net,
            Feed = feed,
            Examples = examples,
            BatchSize = batchSize,
            Options = options,
            Settings = StepSettings<T>.Of(stepper, options, TNet.ParameterTensors, TNet.ParameterCount),
            Rates = LearningRates.Of(stepper.Batches as Optimizer, options, feed.Batches),
            Weights = weights,
            Augmentation = Augmentation<T>(options, TNet.InputLength),
            Validation = validation,
            Metrics = metrics,
            Progress = progress,
        };
    }

    private static ExampleAugmentation<T>? Augmentation<T>(FitOptions options, int inputLength)
        where T : unmanaged => options.Augmentation switch
        {
            null => null,
            IExampleTransform<T> transform => new(transform, options.Seed, inputLength),
            var other => throw new ArgumentException(
                $"{nameof(FitOptions.Augmentation)} is a {other.GetType().Name}, which does not change examples of {typeof(T).Name}.", nameof(options)),
        };

    private static void CheckStopping(FitOptions options, bool isEvaluated)
    {
        if (!isEvaluated && (options.EarlyStopping is not null || options.Metrics.Count > 0))
        {
            throw new ArgumentException(
                $"{nameof(FitOptions.EarlyStopping)} and {nameof(FitOptions.Metrics)} need held-out data: set {nameof(FitOptions.Validation)} or {nameof(FitOptions.ValidationSplit)}.", nameof(options));
        }

        if (options.EarlyStopping?.Metric is { } name && options.Metrics.All(m => m.Name != name))
        {
            string known = options.Metrics.Count == 0 ? "is empty" : $"holds {string.Join(", ", options.Metrics.Select(m => m.Name))}";
            throw new ArgumentException($"{nameof(FitOptions.EarlyStopping)} watches the metric '{name}'; {nameof(FitOptions.Metrics)} {known}.", nameof(options));
        }
    }
}
