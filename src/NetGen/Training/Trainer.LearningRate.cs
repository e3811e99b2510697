using System.Numerics;

namespace NetGen;

// Choosing a learning rate.
public static partial class Trainer
{
    /// <summary>How much of the smoothed loss each step keeps.</summary>
    private const double Smoothing = 0.9;

    /// <summary>How many times the smallest loss so far a loss has to be to end the test.</summary>
    private const double Diverged = 4;

    /// <summary>
    /// A range test: trains with a rate that grows from step to step until the loss grows out of hand, and gives the curve. The
    /// network and the optimiser are then what they were before.
    /// </summary>
    /// <typeparam name="TNet">The network.</typeparam>
    /// <typeparam name="T">The type it computes in.</typeparam>
    /// <typeparam name="TTarget">The type of its targets.</typeparam>
    /// <typeparam name="TWorkspace">The type of its workspaces.</typeparam>
    /// <param name="net">The network.</param>
    /// <param name="train">The examples, which are gone through as often as it takes.</param>
    /// <param name="optimizer">The optimiser, whose rate is not looked at.</param>
    /// <param name="range">Which rates; without it 200 steps from 1e-6 to 10.</param>
    /// <param name="options">Batch size, seed, threads, penalties and the like; epochs, schedule, held-out data and checkpoints are not looked at.</param>
    /// <exception cref="ArgumentException">The data does not fit the network, or the optimiser is that of another.</exception>
    public static LearningRateCurve FindLearningRate<TNet, T, TTarget, TWorkspace>(
        ITrainable<TNet, T, TTarget, TWorkspace> net,
        Dataset<T, TTarget> train,
        Optimizer optimizer,
        LearningRateRange? range = null,
        FitOptions? options = null)
        where TNet : ITrainable<TNet, T, TTarget, TWorkspace>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TTarget : unmanaged, INumberBase<TTarget>
        where TWorkspace : Workspace<T>
    {
        ArgumentNullException.ThrowIfNull(net);
        ArgumentNullException.ThrowIfNull(train);
        ArgumentNullException.ThrowIfNull(optimizer);
        var typed = (IOptimizer<T>)(object)optimizer;
        range ??= new LearningRateRange();
        options = (options ?? new FitOptions()) with
        {
            Epochs = range.Steps,
            Schedule = new RangeSchedule(Math.Exp(Math.Log(range.To / range.From) / (range.Steps - 1))),
            Validation = null,
            ValidationSplit = 0,
            EarlyStopping = null,
            Metrics = [],
            Averaging = null,
            Checkpoints = null,
            AccuracyInterval = 0,
            StopAtNonFiniteLoss = true,
        };
        typed.Prepare(TNet.ParameterTensors, TNet.ParameterCount);
        T[] parameters = net.Parameters.ToArray();
        var state = new StateSnapshot<T>(typed.State);
        double rate = optimizer.LearningRate;
        optimizer.LearningRate = range.From;
        var curve = new RangeTest(range.Steps);
        try
        {
            Fit(net, train, typed, options, curve.Observe, curve.End);
        }
        catch (Exception exception) when (exception is NonFiniteLossException || (exception is OperationCanceledException && curve.End.IsCancellationRequested))
        {
            // That is how a range test ends.
        }
        finally
        {
            parameters.CopyTo(net.Parameters);
            state.Restore(typed.State);
            optimizer.LearningRate = rate;
        }

        return curve.Result();
    }

    /// <summary>Collects the losses of a range test and says when it has seen enough.</summary>
    private sealed class RangeTest(int steps)
    {
        private readonly CancellationTokenSource _end = new();
        private readonly List<double> _rates = [];
        private readonly List<double> _losses = [];
        private double _mean;
        private double _least = double.PositiveInfinity;
        private double _share = 1;

        public CancellationToken End => _end.Token;

        public void Observe(FitProgress progress)
        {
            if (progress.Event != FitEvent.Step)
            {
                return;
            }

            // Divided by what the mean lacks of its weight at the beginning.
            _mean = (Smoothing * _mean) + ((1 - Smoothing) * progress.BatchLoss);
            _share *= Smoothing;
            double loss = _mean / (1 - _share);
            _rates.Add(progress.LearningRate);
            _losses.Add(loss);
            _least = Math.Min(_least, loss);
            if (_rates.Count == steps || loss > Diverged * Math.Abs(_least) + 1e-12)
            {
                _end.Cancel();
            }
        }

        public LearningRateCurve Result() => new(_rates.AsReadOnly(), _losses.AsReadOnly());
    }
}
