using System.Diagnostics;
using System.Numerics;
using NetGen.Numerics;

namespace NetGen;

/// <summary>One call of <see cref="Trainer"/>'s Fit: everything that its steps need, allocated before the first.</summary>
internal sealed class TrainingRun<TNet, T, TTarget, TWorkspace>
    where TNet : ITrainable<TNet, T, TTarget, TWorkspace>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
    where TTarget : unmanaged, INumberBase<TTarget>
    where TWorkspace : Workspace<T>
{
    private readonly FitOptions _options;
    private readonly IOptimizer<T> _optimizer;
    private readonly int _batchSize;
    private readonly int[] _order;
    private readonly BatchChunks _cut;
    private readonly int _members;
    private readonly GradientPass<TNet, T, TTarget, TWorkspace> _gradients;
    private readonly UpdatePass<TNet, T, TTarget, TWorkspace> _update;
    private readonly EvaluationPass<TNet, T, TTarget, TWorkspace>? _evaluation;
    private readonly bool _predicts;
    private ulong _step;

    public TrainingRun(
        ITrainable<TNet, T, TTarget, TWorkspace> net,
        Dataset<T, TTarget> train,
        Dataset<T, TTarget>? validation,
        IOptimizer<T> optimizer,
        FitOptions options)
    {
        _options = options;
        _optimizer = optimizer;
        _batchSize = Math.Min(options.BatchSize, train.Count);
        _order = new int[train.Count];
        _predicts = options.AccuracyInterval > 0 && EvaluationPass<TNet, T, TTarget, TWorkspace>.IsClassifier;
        var sizes = NetworkSizes.Of<TNet, T, TTarget, TWorkspace>();
        _cut = BatchChunks.For(_batchSize, sizes.WorkPerExample, sizes.ParameterCount);
        _members = ThreadTeam.CountMembers(options.Threads);
        _gradients = new(net, train, sizes, _cut, _predicts);
        _update = new(net, _gradients.Workspaces, optimizer, _members);
        _evaluation = validation is null ? null : new(net, validation, sizes, _members);
        _members = Math.Min(_members, Math.Max(Math.Max(_cut.Count, _update.CountMembers(_cut.Count)), _evaluation?.Members ?? 1));
    }

    public FitResult Fit()
    {
        using var team = new ThreadTeam(_members);
        var results = new List<EpochResult>();
        while (results.Count < _options.Epochs)
        {
            results.Add(FitEpoch(team, results.Count + 1));
            _options.OnEpoch?.Invoke(results[^1]);
        }

        return new FitResult(results.AsReadOnly());
    }

    private EpochResult FitEpoch(ThreadTeam team, int epoch)
    {
        long start = Stopwatch.GetTimestamp();
        Shuffle(epoch);
        var sums = default(EpochSums);
        int batches = ((_order.Length - 1) / _batchSize) + 1;
        for (int batch = 0; batch < batches; batch++)
        {
            sums = sums.Add(FitBatch(team, epoch, batch));
            if (_options.OnProgress is { } report)
            {
                double speed = sums.Examples / Stopwatch.GetElapsedTime(start).TotalSeconds;
                report(new FitProgress(epoch, _options.Epochs, batch + 1, batches, sums.MeanLoss, sums.Accuracy, speed));
            }
        }

        TimeSpan duration = Stopwatch.GetElapsedTime(start);
        Evaluation? evaluation = _evaluation?.Run(team);
        return new EpochResult(
            epoch,
            sums.MeanLoss,
            sums.Accuracy,
            evaluation?.Loss,
            evaluation?.Accuracy,
            sums.Examples / duration.TotalSeconds,
            duration);
    }

    /// <summary>An order that depends on the seed and the epoch alone, not on the epochs before.</summary>
    private void Shuffle(int epoch)
    {
        for (int i = 0; i < _order.Length; i++)
        {
            _order[i] = i;
        }

        CounterRandom.Shuffle(_order.AsSpan(), _options.Seed, (ulong)epoch);
    }

    private EpochSums FitBatch(ThreadTeam team, int epoch, int batch)
    {
        int first = batch * _batchSize;
        int count = Math.Min(_batchSize, _order.Length - first);
        bool predict = _predicts && batch % _options.AccuracyInterval == 0;
        T? descent = _cut.IsOnePass(count) ? _optimizer.DescentRate : null;
        double loss = _gradients.Run(team, _order, first, count, _step, predict, descent);
        if (!double.IsFinite(loss))
        {
            if (_options.StopAtNonFiniteLoss)
            {
                throw new NonFiniteLossException(loss, epoch, batch + 1);
            }

            // Descending leaves the parameters alone then; an optimiser lets NaN through.
            _gradients.Run(team, _order, first, count, _step, predict);
            descent = null;
        }

        if (descent is null)
        {
            _update.Run(team, _cut.CountFor(count));
        }

        _step++;
        return new EpochSums(loss, count, _gradients.Correct, predict ? count : 0);
    }
}
