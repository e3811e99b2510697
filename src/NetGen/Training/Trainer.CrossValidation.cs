using System.Numerics;

namespace NetGen;

// Cross-validation.
public static partial class Trainer
{
    /// <summary>
    /// Trains and evaluates several times, each time holding out another part of the data, to see how well a network of this
    /// kind does on what it has not seen. The parts of a classifier each have their share of every class. Every run starts from
    /// the network's parameters, which it has again in the end.
    /// </summary>
    /// <typeparam name="TNet">The network.</typeparam>
    /// <typeparam name="T">The type it computes in.</typeparam>
    /// <typeparam name="TTarget">The type of its targets.</typeparam>
    /// <typeparam name="TWorkspace">The type of its workspaces.</typeparam>
    /// <param name="net">The network.</param>
    /// <param name="data">The examples.</param>
    /// <param name="makeOptimizer">Makes the optimiser of a run.</param>
    /// <param name="folds">The number of parts, 2 to the number of examples.</param>
    /// <param name="options">
    /// How to train each; the held-out part is the validation data. The seed also draws the parts. Checkpoints are not written.
    /// </param>
    /// <param name="prepare">Changes training and held-out data of a run, such as scaling fitted on the first; null leaves them.</param>
    /// <param name="cancellation">Ends the current run between two steps.</param>
    /// <exception cref="ArgumentException">The data does not fit the network or the number of parts, or makeOptimizer gives no new optimiser.</exception>
    public static CrossValidation CrossValidate<TNet, T, TTarget, TWorkspace>(
        ITrainable<TNet, T, TTarget, TWorkspace> net,
        Dataset<T, TTarget> data,
        Func<IOptimizer<T>> makeOptimizer,
        int folds,
        FitOptions? options = null,
        Func<Dataset<T, TTarget>, Dataset<T, TTarget>, (Dataset<T, TTarget> Train, Dataset<T, TTarget> Test)>? prepare = null,
        CancellationToken cancellation = default)
        where TNet : ITrainable<TNet, T, TTarget, TWorkspace>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TTarget : unmanaged, INumberBase<TTarget>
        where TWorkspace : Workspace<T>
    {
        ArgumentNullException.ThrowIfNull(net);
        ArgumentNullException.ThrowIfNull(data);
        ArgumentNullException.ThrowIfNull(makeOptimizer);
        options ??= new FitOptions();
        T[] start = net.Parameters.ToArray();
        var evaluations = new List<Evaluation>();
        IOptimizer<T>? optimizer = null;
        bool isStratified = typeof(TTarget) == typeof(int) && data.TargetLength == 1;
        try
        {
            foreach (var (train, test) in data.KFold(folds, options.Seed, isStratified))
            {
                start.CopyTo(net.Parameters);
                var (prepared, heldOut) = prepare?.Invoke(train, test) ?? (train, test);
                optimizer = Another(makeOptimizer(), optimizer);
                Fit(net, prepared, optimizer, options with { Validation = heldOut, Checkpoints = null }, null, cancellation);
                evaluations.Add(Evaluate(net, heldOut, options.Threads, options.Metrics));
            }
        }
        finally
        {
            start.CopyTo(net.Parameters);
        }

        return new(evaluations.AsReadOnly());
    }

    private static IOptimizer<T> Another<T>(IOptimizer<T> made, IOptimizer<T>? before)
        where T : unmanaged => made is not null && made != before
            ? made
            : throw new ArgumentException(
                $"makeOptimizer gave {(made is null ? "null" : "the optimiser of the run before")}; each run needs a new one, as an optimiser keeps its state.", "makeOptimizer");
}
