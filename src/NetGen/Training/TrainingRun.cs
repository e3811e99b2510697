using System.Numerics;

namespace NetGen;

/// <summary>One call of <see cref="Trainer"/>'s Fit: everything that its steps need, allocated before the first.</summary>
internal sealed class TrainingRun<TNet, T, TTarget, TWorkspace>
    where TNet : ITrainable<TNet, T, TTarget, TWorkspace>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
    where TTarget : unmanaged, INumberBase<TTarget>
    where TWorkspace : Workspace<T>
{
    private readonly ITrainable<TNet, T, TTarget, TWorkspace> _net;
    private readonly BatchFeed<T, TTarget> _feed;
    private readonly FitOptions _options;
    private readonly StepSettings<T> _settings;
    private readonly LearningRates? _rates;
    private readonly Action<FitProgress>? _progress;
    private readonly RunState _state = new();
    private readonly FitClock _clock = new();
    private readonly BatchChunks _cut;
    private readonly int _members;
    private readonly GradientPass<TNet, T, TTarget, TWorkspace> _gradients;
    private readonly UpdatePass<TNet, T, TTarget, TWorkspace> _update;
    private readonly EvaluationPass<TNet, T, TTarget, TWorkspace>? _evaluation;
    private readonly LayerWatch<T> _layers;
    private readonly BestParameters<T>? _best;
    private readonly StepHistory _history;
    private readonly AverageSwap<T>? _average;
    private readonly Checkpoints<T>? _checkpoints;
    private readonly Dictionary<string, string> _setup;
    private readonly bool _predicts;

    // Made once, as a step is to allocate nothing; what it needs beside its argument is kept in fields.
    private readonly LossAndGradient<T>? _evaluateWhole;
    private ThreadTeam? _team;
    private double? _firstLoss;
    private bool _predictsFirst;
    private double _batchLoss;
    private int _correct;

    public TrainingRun(TrainingSetup<TNet, T, TTarget, TWorkspace> setup)
    {
        _net = setup.Network;
        _feed = setup.Feed;
        _options = setup.Options;
        _settings = setup.Settings;
        _rates = setup.Rates;
        _progress = setup.Progress;
        _setup = setup.Describe();
        _evaluateWhole = _settings.Stepper.Whole is null ? null : EvaluateWhole;
        _predicts = _options.AccuracyInterval > 0 && EvaluationPass<TNet, T, TTarget, TWorkspace>.IsClassifier;
        var sizes = NetworkSizes.Of<TNet, T, TTarget, TWorkspace>();
        _cut = BatchChunks.For(setup.BatchSize, sizes.WorkPerExample, sizes.ParameterCount);
        _members = ThreadTeam.CountMembers(_options.Threads);
        _gradients = new(_net, _feed, setup.Weights, setup.Augmentation, sizes, _cut, _predicts);
        _update = new(_net, _gradients.Workspaces, _settings, _members);
        _evaluation = setup.Validation is null ? null : new(_net, setup.Validation, setup.Metrics, sizes, _members);
        _layers = new(TNet.ParameterTensors, TNet.ParameterCount, _options.LayerInterval);
        _best = _options.EarlyStopping is { } stopping ? new(stopping, setup.IsHigherBetter, _state, TNet.ParameterCount) : null;
        _average = _settings.Average is null ? null : new(_settings.Average, TNet.ParameterCount);
        _history = new(_feed.Batches * (long)_options.Epochs);
        _checkpoints = _options.Checkpoints is { } checkpoints ? new(checkpoints, _options.Epochs, Parts(), _state, _history) : null;
        _members = Math.Min(_members, Math.Max(Math.Max(_cut.Count, _update.CountMembers(_cut.Count)), _evaluation?.Members ?? 1));
    }

    public FitResult Fit(CancellationToken cancellation)
    {
        if (_checkpoints?.Resume() == true)
        {
            _clock.BeginEpoch(_state.Sums.Examples);
            Report(FitEvent.Resume);
        }

        _clock.BeginRun(ShareDone() ?? 0);
        try
        {
            FitEpochs(cancellation);
        }
        finally
        {
            _rates?.EndRun();
        }

        _average?.Keep(_net.Parameters);
        if (_best is { Parameters.Length: > 0 })
        {
            _best.Restore(_net.Parameters);
        }

        return new FitResult(_state.Results.AsReadOnly())
        {
            BestEpoch = _best is { Parameters.Length: > 0 } ? _state.BestEpoch : _state.Results.Count,
            StopReason = _state.HasStopped ? StopReason.EarlyStopping : StopReason.Finished,
            Steps = _history,
        };
    }

    private void FitEpochs(CancellationToken cancellation)
    {
        using var team = new ThreadTeam(_members);
        while (!_state.HasStopped && _state.Results.Count < _options.Epochs)
        {
            FitEpoch(team, cancellation);
        }
    }

    private void FitEpoch(ThreadTeam team, CancellationToken cancellation)
    {
        int epoch = _state.Results.Count + 1;
        _clock.BeginEpoch(_state.Sums.Examples);
        _layers.BeginEpoch();
        _feed.Begin(epoch, _state.Batch);
        while (_feed.Next())
        {
            cancellation.ThrowIfCancellationRequested();
            FitBatch(team, epoch);
            if (_progress is not null)
            {
                Report(FitEvent.Step);
            }

            Save(isEpochEnd: false);
        }

        if (_state.Sums.Examples == 0)
        {
            throw new ArgumentException(NoBatch(epoch), "train");
        }

        EndEpoch(team, epoch, cancellation);
    }

    private string NoBatch(int epoch) => string.Create(
        System.Globalization.CultureInfo.InvariantCulture,
        $"train gave no batch in epoch {epoch}: it holds {(_options.DropLast ? $"fewer than {_options.BatchSize} examples, and {nameof(FitOptions.DropLast)} leaves such a batch out" : "no examples")}.");

    private void EndEpoch(ThreadTeam team, int epoch, CancellationToken cancellation)
    {
        TimeSpan duration = _clock.Epoch;
        cancellation.ThrowIfCancellationRequested();
        EpochResult result = WithAverage(team, epoch, duration);
        _rates?.EndEpoch(result.ValidationLoss ?? result.Loss);
        _state.Results.Add(result);
        _state.Batch = 0;
        Report(FitEvent.Epoch, result);
        _state.Sums = default;
        Save(isEpochEnd: true);
    }

    /// <summary>Judges the epoch with the averaged parameters, if there are some.</summary>
    private EpochResult WithAverage(ThreadTeam team, int epoch, TimeSpan duration)
    {
        _average?.Enter(_net.Parameters);
        try
        {
            EpochResult result = Evaluate(team, epoch, duration);
            _best?.Observe(epoch, Watched(result), _net.Parameters);
            return result;
        }
        finally
        {
            _average?.Leave(_net.Parameters);
        }
    }

    private EpochResult Evaluate(ThreadTeam team, int epoch, TimeSpan duration)
    {
        Evaluation? evaluation = _evaluation?.Run(team);
        return new(
            epoch,
            _state.Sums.MeanLoss,
            _state.Sums.Accuracy,
            evaluation?.Loss,
            evaluation?.Accuracy,
            _clock.Speed(_state.Sums.Examples, duration),
            duration)
        {
            LearningRate = _rates?.Current ?? 0,
            Metrics = evaluation?.Metrics ?? [],
            Layers = _layers.Last.ToArray(),
        };
    }

    private double Watched(EpochResult result) => _options.EarlyStopping?.Metric is { } name
        ? result.Metrics.First(m => m.Name == name).Value
        : result.ValidationLoss!.Value;

    private void FitBatch(ThreadTeam team, int epoch)
    {
        long step = _state.Step;
        _rates?.BeginStep(step, epoch - 1 + (_feed.Batches is { } batches ? (double)_state.Batch / batches : 0));
        bool predict = _predicts && _state.Batch % _options.AccuracyInterval == 0;
        double loss = _settings.Stepper.Whole is { } whole ? StepWhole(whole, team, predict) : Step(team, epoch, predict);
        _batchLoss = loss / _feed.Count;
        _history.Add(step, _batchLoss, _rates?.Current ?? 0);
        _state.Step++;
        _state.Batch++;
        _state.Sums = _state.Sums.Add(new EpochSums(loss, _feed.Count, _correct, predict ? _feed.Count : 0));
    }

    /// <summary>A step of the batch's gradient. Gives the sum of the losses of its examples.</summary>
    private double Step(ThreadTeam team, int epoch, bool predict)
    {
        ulong step = (ulong)_state.Step;
        bool watch = _layers.Watches(_state.Step);
        T? descent = _cut.IsOnePass(_feed.Count) && !watch ? _settings.DescentRate : null;
        double loss = _gradients.Run(team, step, predict, descent) + Penalty();
        _correct = _gradients.Correct;
        if (!double.IsFinite(loss))
        {
            if (_options.StopAtNonFiniteLoss)
            {
                throw NonFinite(loss, epoch);
            }

            // Descending leaves the parameters alone then; an optimiser lets NaN through.
            _gradients.Run(team, step, predict);
            descent = null;
        }

        if (descent is null)
        {
            Update(team, watch);
        }

        return loss;
    }

    /// <summary>A step of an optimiser that evaluates loss and gradient as often as it likes. Gives the sum of the losses before it.</summary>
    private double StepWhole(IFullBatchOptimizer<T> optimizer, ThreadTeam team, bool predict)
    {
        bool watch = _layers.Watches(_state.Step);
        if (watch)
        {
            _layers.Before(_net.Parameters);
        }

        (_team, _firstLoss, _predictsFirst) = (team, null, predict);
        optimizer.Step(_evaluateWhole!, _net.Parameters);
        _update.Finish(team);
        if (watch)
        {
            _layers.After(_net.Parameters, _update.Gradient);
        }

        return _firstLoss ?? throw new InvalidOperationException($"{optimizer.State.Kind} made a step without evaluating the loss.");
    }

    /// <summary>Evaluates loss and gradient for <see cref="StepWhole"/>. The first loss of a step is that of the batch.</summary>
    private double EvaluateWhole(Span<T> gradient)
    {
        bool isFirst = _firstLoss is null;
        double loss = _gradients.Run(_team!, (ulong)_state.Step, _predictsFirst && isFirst) + Penalty();
        if (isFirst)
        {
            if (!double.IsFinite(loss) && _options.StopAtNonFiniteLoss)
            {
                throw NonFinite(loss, _state.Results.Count + 1);
            }

            (_firstLoss, _correct) = (loss, _gradients.Correct);
        }

        _update.AddUp(_team!, _cut.CountFor(_feed.Count));
        _update.Gradient.CopyTo(gradient);
        return TNet.LossReduction == Reduction.Mean ? loss / _feed.Count : loss;
    }

    /// <summary>The penalty as part of a sum of losses, of which a mean is divided by the number of examples.</summary>
    private double Penalty() => _settings.Penalties is { HasCost: true } penalties
        ? penalties.Cost(_net.Parameters) * (TNet.LossReduction == Reduction.Mean ? _feed.Count : 1)
        : 0;

    private void Update(ThreadTeam team, bool watch)
    {
        if (watch)
        {
            _layers.Before(_net.Parameters);
        }

        _update.Run(team, _cut.CountFor(_feed.Count));
        if (watch)
        {
            _layers.After(_net.Parameters, _update.Gradient);
        }
    }

    private NonFiniteLossException NonFinite(double loss, int epoch)
    {
        (string sentence, string? layer) = NonFiniteCause.Find(
            _feed.Data, _feed.Order.AsSpan(_feed.First, _feed.Count), _net.Parameters, TNet.ParameterTensors);
        return new(loss, _state.Step + 1, epoch, _state.Batch + 1, sentence, layer);
    }

    private void Save(bool isEpochEnd)
    {
        if (_checkpoints?.Save(isEpochEnd) == true)
        {
            Report(FitEvent.Checkpoint);
        }
    }

    /// <summary>Everything that changes from step to step.</summary>
    private RunParts<T> Parts()
    {
        var buffers = new List<(string, T[])>();
        var numbers = new List<RunNumber>(_rates?.Numbers ?? []);
        Add("optimizer", _settings.Stepper.State);
        if (_settings.Average is { } average)
        {
            Add("average", average.State);
        }

        if (_best is not null)
        {
            buffers.Add(("best", _best.Parameters));
        }

        return new(
            _setup,
            content => content.AddWeights(_net),
            checkpoint => NetworkTensors<TNet, T, TWorkspace>.Check(checkpoint.File),
            checkpoint => checkpoint.LoadWeights(_net),
            buffers,
            numbers);

        void Add(string owner, OptimizerState<T> state)
        {
            buffers.AddRange(state.Buffers.Select(b => ($"{owner}/{b.Name}", b.Values)));
            numbers.AddRange(state.NumberNames.Select(n => new RunNumber($"{owner}/{n}", () => state[n], value => state[n] = value)));
        }
    }

    private double? ShareDone() => _feed.Batches is { } batches
        ? (_state.Results.Count + ((double)_state.Batch / batches)) / _options.Epochs
        : _state.Batch == 0 ? (double)_state.Results.Count / _options.Epochs : null;

    private void Report(FitEvent what, EpochResult? result = null) => _progress?.Invoke(new FitProgress
    {
        Event = what,
        Epoch = result?.Epoch ?? Math.Min(_options.Epochs, _state.Results.Count + 1),
        Epochs = _options.Epochs,
        Batch = result is null ? _state.Batch : _feed.Batches ?? 0,
        Batches = _feed.Batches,
        Step = _state.Step,
        Loss = _state.Sums.MeanLoss,
        BatchLoss = _batchLoss,
        Accuracy = _state.Sums.Accuracy,
        LearningRate = _rates?.Current ?? 0,
        ExamplesPerSecond = _clock.Speed(_state.Sums.Examples, _clock.Epoch),
        TimeLeft = _clock.Left(ShareDone()),
        Layers = _layers.Last,
        Result = result,
    });
}
