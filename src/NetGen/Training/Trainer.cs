using System.Numerics;

namespace NetGen;

/// <summary>Trains and evaluates any network that has a loss.</summary>
/// <example><code>
/// var net = new DigitNet(seed: 1);
/// var fit = Trainer.Fit(net, train, new Adam(1e-3), new FitOptions { Epochs = 3, BatchSize = 64, Validation = test });
/// Console.WriteLine(fit.Last.ValidationAccuracy);
/// </code></example>
public static partial class Trainer
{
    /// <summary>
    /// Trains a network on mini-batches: each epoch shuffles the examples, each batch makes one step of the optimiser.
    /// The same network, data and options give the same parameters bit by bit, whatever the number of threads. Sums over
    /// a large batch are split by the sizes of batch and network, on one thread too, so a loop of your own over
    /// <c>Backward</c> gives the same up to rounding. Once the first step begins, steps allocate nothing.
    /// </summary>
    /// <typeparam name="TNet">The network.</typeparam>
    /// <typeparam name="T">The type it computes in.</typeparam>
    /// <typeparam name="TTarget">The type of its targets.</typeparam>
    /// <typeparam name="TWorkspace">The type of its workspaces.</typeparam>
    /// <param name="net">The network, whose parameters change.</param>
    /// <param name="train">The examples, at least one. Their weights, if they have any, say how much each counts.</param>
    /// <param name="optimizer">The optimiser, which keeps its state for a later run.</param>
    /// <param name="options">How to train; without them one epoch in batches of 32.</param>
    /// <param name="progress">Called after every step, epoch and checkpoint, on the thread that trains.</param>
    /// <param name="cancellation">Ends training between two steps; the network keeps what it has learned so far.</param>
    /// <returns>Loss, accuracy and speed of every epoch.</returns>
    /// <exception cref="ArgumentException">The data or the options do not fit the network, or the optimiser is that of another.</exception>
    /// <exception cref="IOException">No checkpoint can be written: the folder takes none, which is found out first, or the disk is full.</exception>
    /// <exception cref="DataFormatException">A checkpoint to go on from is damaged or that of another run; nothing has been changed.</exception>
    /// <exception cref="NonFiniteLossException">The loss became infinite or not a number.</exception>
    /// <exception cref="OperationCanceledException">Training was cancelled.</exception>
    public static FitResult Fit<TNet, T, TTarget, TWorkspace>(
        ITrainable<TNet, T, TTarget, TWorkspace> net,
        Dataset<T, TTarget> train,
        IOptimizer<T> optimizer,
        FitOptions? options = null,
        Action<FitProgress>? progress = null,
        CancellationToken cancellation = default)
        where TNet : ITrainable<TNet, T, TTarget, TWorkspace>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TTarget : unmanaged, INumberBase<TTarget>
        where TWorkspace : Workspace<T>
    {
        ArgumentNullException.ThrowIfNull(net);
        ArgumentNullException.ThrowIfNull(train);
        ArgumentNullException.ThrowIfNull(optimizer);
        var setup = SetupBuilder.Build(net, train, new Stepper<T>(optimizer), options ?? new FitOptions(), progress);
        return new TrainingRun<TNet, T, TTarget, TWorkspace>(setup).Fit(cancellation);
    }

    /// <summary>
    /// Trains a network on all examples at once with an optimiser that evaluates the loss several times per step, such as
    /// <see cref="LBFGS"/>: each epoch is one step. All as with batches, which <see cref="FitOptions.BatchSize"/> does not cut here.
    /// </summary>
    /// <typeparam name="TNet">The network.</typeparam>
    /// <typeparam name="T">The type it computes in.</typeparam>
    /// <typeparam name="TTarget">The type of its targets.</typeparam>
    /// <typeparam name="TWorkspace">The type of its workspaces.</typeparam>
    /// <param name="net">The network, whose parameters change.</param>
    /// <param name="train">The examples, at least one.</param>
    /// <param name="optimizer">The optimiser, which keeps its state for a later run.</param>
    /// <param name="options">How to train; without them one epoch.</param>
    /// <param name="progress">Called after every step, epoch and checkpoint, on the thread that trains.</param>
    /// <param name="cancellation">Ends training between two steps; the network keeps what it has learned so far.</param>
    /// <returns>Loss, accuracy and speed of every epoch; the loss is that before the step.</returns>
    /// <exception cref="ArgumentException">The data or the options do not fit the network or the optimiser.</exception>
    /// <exception cref="IOException">No checkpoint can be written: the folder takes none, which is found out first, or the disk is full.</exception>
    /// <exception cref="DataFormatException">A checkpoint to go on from is damaged or that of another run; nothing has been changed.</exception>
    /// <exception cref="NonFiniteLossException">The loss became infinite or not a number.</exception>
    /// <exception cref="OperationCanceledException">Training was cancelled.</exception>
    public static FitResult Fit<TNet, T, TTarget, TWorkspace>(
        ITrainable<TNet, T, TTarget, TWorkspace> net,
        Dataset<T, TTarget> train,
        IFullBatchOptimizer<T> optimizer,
        FitOptions? options = null,
        Action<FitProgress>? progress = null,
        CancellationToken cancellation = default)
        where TNet : ITrainable<TNet, T, TTarget, TWorkspace>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TTarget : unmanaged, INumberBase<TTarget>
        where TWorkspace : Workspace<T>
    {
        ArgumentNullException.ThrowIfNull(net);
        ArgumentNullException.ThrowIfNull(train);
        ArgumentNullException.ThrowIfNull(optimizer);
        var setup = SetupBuilder.Build(net, train, new Stepper<T>(optimizer), options ?? new FitOptions(), progress);
        return new TrainingRun<TNet, T, TTarget, TWorkspace>(setup).Fit(cancellation);
    }

    /// <summary>
    /// Trains a network on a stream of examples, of which one batch at a time is in memory. All as with a data set, but for
    /// the order of the examples, which is the stream's own.
    /// </summary>
    /// <typeparam name="TNet">The network.</typeparam>
    /// <typeparam name="T">The type it computes in.</typeparam>
    /// <typeparam name="TTarget">The type of its targets.</typeparam>
    /// <typeparam name="TWorkspace">The type of its workspaces.</typeparam>
    /// <param name="net">The network, whose parameters change.</param>
    /// <param name="train">The stream, which is opened once per epoch.</param>
    /// <param name="optimizer">The optimiser, which keeps its state for a later run.</param>
    /// <param name="options">How to train; without them one epoch in batches of 32.</param>
    /// <param name="progress">Called after every step, epoch and checkpoint, on the thread that trains.</param>
    /// <param name="cancellation">Ends training between two steps; the network keeps what it has learned so far.</param>
    /// <returns>Loss, accuracy and speed of every epoch.</returns>
    /// <exception cref="ArgumentException">The examples or the options do not fit the network, or the optimiser is that of another.</exception>
    /// <exception cref="IOException">No checkpoint can be written: the folder takes none, which is found out first, or the disk is full.</exception>
    /// <exception cref="DataFormatException">A checkpoint, or the data, is damaged.</exception>
    /// <exception cref="NonFiniteLossException">The loss became infinite or not a number.</exception>
    /// <exception cref="OperationCanceledException">Training was cancelled.</exception>
    public static FitResult Fit<TNet, T, TTarget, TWorkspace>(
        ITrainable<TNet, T, TTarget, TWorkspace> net,
        ExampleSource<T, TTarget> train,
        IOptimizer<T> optimizer,
        FitOptions? options = null,
        Action<FitProgress>? progress = null,
        CancellationToken cancellation = default)
        where TNet : ITrainable<TNet, T, TTarget, TWorkspace>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TTarget : unmanaged, INumberBase<TTarget>
        where TWorkspace : Workspace<T>
    {
        ArgumentNullException.ThrowIfNull(net);
        ArgumentNullException.ThrowIfNull(train);
        ArgumentNullException.ThrowIfNull(optimizer);
        var setup = SetupBuilder.Build(net, train, new Stepper<T>(optimizer), options ?? new FitOptions(), progress);
        using var feed = (SourceFeed<T, TTarget>)setup.Feed;
        return new TrainingRun<TNet, T, TTarget, TWorkspace>(setup).Fit(cancellation);
    }

    /// <summary>Trains on a thread of its own, so that the caller need not wait. All as with Fit; the handler is called on that thread.</summary>
    /// <typeparam name="TNet">The network.</typeparam>
    /// <typeparam name="T">The type it computes in.</typeparam>
    /// <typeparam name="TTarget">The type of its targets.</typeparam>
    /// <typeparam name="TWorkspace">The type of its workspaces.</typeparam>
    /// <param name="net">The network, which is to be left alone until the task is done.</param>
    /// <param name="train">The examples, at least one.</param>
    /// <param name="optimizer">The optimiser, which keeps its state for a later run.</param>
    /// <param name="options">How to train; without them one epoch in batches of 32.</param>
    /// <param name="progress">Called after every step, epoch and checkpoint, on the thread that trains.</param>
    /// <param name="cancellation">Ends training between two steps; the network keeps what it has learned so far.</param>
    /// <returns>Loss, accuracy and speed of every epoch.</returns>
    public static Task<FitResult> FitAsync<TNet, T, TTarget, TWorkspace>(
        ITrainable<TNet, T, TTarget, TWorkspace> net,
        Dataset<T, TTarget> train,
        IOptimizer<T> optimizer,
        FitOptions? options = null,
        Action<FitProgress>? progress = null,
        CancellationToken cancellation = default)
        where TNet : ITrainable<TNet, T, TTarget, TWorkspace>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TTarget : unmanaged, INumberBase<TTarget>
        where TWorkspace : Workspace<T> =>
        Start(() => Fit(net, train, optimizer, options, progress, cancellation), cancellation);

    /// <inheritdoc cref="FitAsync{TNet, T, TTarget, TWorkspace}(ITrainable{TNet, T, TTarget, TWorkspace}, Dataset{T, TTarget}, IOptimizer{T}, FitOptions?, Action{FitProgress}?, CancellationToken)"/>
    public static Task<FitResult> FitAsync<TNet, T, TTarget, TWorkspace>(
        ITrainable<TNet, T, TTarget, TWorkspace> net,
        ExampleSource<T, TTarget> train,
        IOptimizer<T> optimizer,
        FitOptions? options = null,
        Action<FitProgress>? progress = null,
        CancellationToken cancellation = default)
        where TNet : ITrainable<TNet, T, TTarget, TWorkspace>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TTarget : unmanaged, INumberBase<TTarget>
        where TWorkspace : Workspace<T> =>
        Start(() => Fit(net, train, optimizer, options, progress, cancellation), cancellation);

    /// <inheritdoc cref="FitAsync{TNet, T, TTarget, TWorkspace}(ITrainable{TNet, T, TTarget, TWorkspace}, Dataset{T, TTarget}, IOptimizer{T}, FitOptions?, Action{FitProgress}?, CancellationToken)"/>
    public static Task<FitResult> FitAsync<TNet, T, TTarget, TWorkspace>(
        ITrainable<TNet, T, TTarget, TWorkspace> net,
        Dataset<T, TTarget> train,
        IFullBatchOptimizer<T> optimizer,
        FitOptions? options = null,
        Action<FitProgress>? progress = null,
        CancellationToken cancellation = default)
        where TNet : ITrainable<TNet, T, TTarget, TWorkspace>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TTarget : unmanaged, INumberBase<TTarget>
        where TWorkspace : Workspace<T> =>
        Start(() => Fit(net, train, optimizer, options, progress, cancellation), cancellation);

    /// <summary>Measures the loss, and for a classifier the accuracy, as prediction sees them (dropout off).</summary>
    /// <typeparam name="TNet">The network.</typeparam>
    /// <typeparam name="T">The type it computes in.</typeparam>
    /// <typeparam name="TTarget">The type of its targets.</typeparam>
    /// <typeparam name="TWorkspace">The type of its workspaces.</typeparam>
    /// <param name="net">The network.</param>
    /// <param name="data">The examples, at least one; weights of theirs are not read.</param>
    /// <param name="threads">The most threads that work, at least 1; the result does not depend on it. Default: the number of processors.</param>
    /// <param name="metrics">What else to measure.</param>
    /// <exception cref="ArgumentException">The data does not fit the network.</exception>
    public static Evaluation Evaluate<TNet, T, TTarget, TWorkspace>(
        ITrainable<TNet, T, TTarget, TWorkspace> net, Dataset<T, TTarget> data, int? threads = null, params IReadOnlyList<Metric> metrics)
        where TNet : ITrainable<TNet, T, TTarget, TWorkspace>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TTarget : unmanaged, INumberBase<TTarget>
        where TWorkspace : Workspace<T>
    {
        ArgumentNullException.ThrowIfNull(net);
        ArgumentNullException.ThrowIfNull(data);
        ArgumentNullException.ThrowIfNull(metrics);
        int members = threads ?? Environment.ProcessorCount;
        ArgumentOutOfRangeException.ThrowIfLessThan(members, 1, nameof(threads));
        DatasetChecks.Check(net, data, nameof(data));
        var sizes = NetworkSizes.Of<TNet, T, TTarget, TWorkspace>();
        Metric<T, TTarget>[] measured = [.. metrics.Select(m => m.Create<T, TTarget>(TNet.OutputLength))];
        var pass = new EvaluationPass<TNet, T, TTarget, TWorkspace>(net, data, measured, sizes, ThreadTeam.CountMembers(members));
        using var team = new ThreadTeam(pass.Members);
        return pass.Run(team);
    }

    private static Task<FitResult> Start(Func<FitResult> fit, CancellationToken cancellation) =>
        Task.Factory.StartNew(fit, cancellation, TaskCreationOptions.LongRunning | TaskCreationOptions.DenyChildAttach, TaskScheduler.Default);
}
