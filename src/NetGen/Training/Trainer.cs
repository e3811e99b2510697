using System.Numerics;

namespace NetGen;

/// <summary>Trains and evaluates any network that has a loss.</summary>
/// <example><code>
/// var net = new DigitNet(seed: 1);
/// var fit = Trainer.Fit(net, train, new Adam(1e-3), new FitOptions { Epochs = 3, BatchSize = 64, Validation = test });
/// Console.WriteLine(fit.Last.ValidationAccuracy);
/// </code></example>
public static class Trainer
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
    /// <param name="train">The examples, at least one.</param>
    /// <param name="optimizer">The optimiser, which keeps its state for a later run.</param>
    /// <param name="options">How to train; without them one epoch in batches of 32.</param>
    /// <returns>Loss, accuracy and speed of every epoch.</returns>
    /// <exception cref="ArgumentException">The data does not fit the network, or the optimiser is that of another.</exception>
    /// <exception cref="NonFiniteLossException">The loss became infinite or not a number.</exception>
    public static FitResult Fit<TNet, T, TTarget, TWorkspace>(
        ITrainable<TNet, T, TTarget, TWorkspace> net,
        Dataset<T, TTarget> train,
        IOptimizer<T> optimizer,
        FitOptions? options = null)
        where TNet : ITrainable<TNet, T, TTarget, TWorkspace>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TTarget : unmanaged, INumberBase<TTarget>
        where TWorkspace : Workspace<T>
    {
        ArgumentNullException.ThrowIfNull(net);
        ArgumentNullException.ThrowIfNull(train);
        ArgumentNullException.ThrowIfNull(optimizer);
        options ??= new FitOptions();
        DatasetChecks.Check(net, train, nameof(train));
        Dataset<T, TTarget>? validation = DatasetChecks.CheckValidation(net, options.Validation);
        optimizer.Prepare(TNet.ParameterTensors, TNet.ParameterCount);
        return new TrainingRun<TNet, T, TTarget, TWorkspace>(net, train, validation, optimizer, options).Fit();
    }

    /// <summary>Measures the loss, and for a classifier the accuracy, as prediction sees them (dropout off).</summary>
    /// <typeparam name="TNet">The network.</typeparam>
    /// <typeparam name="T">The type it computes in.</typeparam>
    /// <typeparam name="TTarget">The type of its targets.</typeparam>
    /// <typeparam name="TWorkspace">The type of its workspaces.</typeparam>
    /// <param name="net">The network.</param>
    /// <param name="data">The examples, at least one.</param>
    /// <param name="threads">The most threads that work, at least 1; the result does not depend on it. Default: the number of processors.</param>
    /// <exception cref="ArgumentException">The data does not fit the network.</exception>
    public static Evaluation Evaluate<TNet, T, TTarget, TWorkspace>(
        ITrainable<TNet, T, TTarget, TWorkspace> net, Dataset<T, TTarget> data, int? threads = null)
        where TNet : ITrainable<TNet, T, TTarget, TWorkspace>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TTarget : unmanaged, INumberBase<TTarget>
        where TWorkspace : Workspace<T>
    {
        ArgumentNullException.ThrowIfNull(net);
        ArgumentNullException.ThrowIfNull(data);
        int members = threads ?? Environment.ProcessorCount;
        ArgumentOutOfRangeException.ThrowIfLessThan(members, 1, nameof(threads));
        DatasetChecks.Check(net, data, nameof(data));
        var sizes = NetworkSizes.Of<TNet, T, TTarget, TWorkspace>();
        var pass = new EvaluationPass<TNet, T, TTarget, TWorkspace>(net, data, sizes, ThreadTeam.CountMembers(members));
        using var team = new ThreadTeam(pass.Members);
        return pass.Run(team);
    }
}
