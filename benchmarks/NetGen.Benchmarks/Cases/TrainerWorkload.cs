using System.Numerics;

namespace NetGen.Benchmarks.Cases;

/// <summary>A call of Fit per run: each step gathers a batch from a data set in memory, and learns from it.</summary>
internal sealed class TrainerWorkload<TNet, TTarget, TWorkspace>(
    ITrainable<TNet, float, TTarget, TWorkspace> net,
    Dataset<float, TTarget> data,
    int batch,
    double operations) : FitWorkload
    where TNet : ITrainable<TNet, float, TTarget, TWorkspace>
    where TTarget : unmanaged, INumberBase<TTarget>
    where TWorkspace : Workspace<float>
{
    private const double LearningRate = 1e-3;

    private readonly Sgd _optimizer = new(LearningRate);

    public override double Operations => operations;

    public override int MostSteps => (data.Count / batch) - 1;

    public override FitRun Run(int steps, int threads)
    {
        var watch = new ProgressWatch();
        Trainer.Fit(net, data.Slice(0, (steps + 1) * batch), _optimizer, new FitOptions
        {
            BatchSize = batch,
            Threads = threads,
            AccuracyInterval = 0,
        }, watch.Observe);
        return watch.Run;
    }
}
