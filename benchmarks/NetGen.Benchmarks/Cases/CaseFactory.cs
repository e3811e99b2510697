using System.Numerics;

namespace NetGen.Benchmarks.Cases;

/// <summary>Makes cases.</summary>
internal static class CaseFactory
{
    private const int Classes = 10;

    // The length of the inputs of a data set: 64 MB, more than any cache holds.
    private const int MostNumbers = 1 << 24;

    /// <summary>Training towards classes.</summary>
    public static BenchmarkCase Classifier<TNet, TWorkspace>(
        string name, int[] batches, TrainableFactory<TNet, int, TWorkspace> create, Contractions contractions)
        where TNet : ITrainable<TNet, float, int, TWorkspace>
        where TWorkspace : Workspace<float> =>
        Training(name, batches, create, batch => SampleData.Labels(batch, Classes), contractions);

    /// <summary>Training towards numbers.</summary>
    public static BenchmarkCase Regression<TNet, TWorkspace>(
        string name, int[] batches, TrainableFactory<TNet, float, TWorkspace> create, Contractions contractions)
        where TNet : ITrainable<TNet, float, float, TWorkspace>
        where TWorkspace : Workspace<float> =>
        Training(name, batches, create, batch => SampleData.Numbers(batch * TNet.TargetLength), contractions);

    /// <summary>Prediction.</summary>
    public static BenchmarkCase Prediction<TNet, TWorkspace>(
        string name, int[] batches, NetworkFactory<TNet, TWorkspace> create, Contractions contractions)
        where TNet : INetwork<TNet, float, TWorkspace>
        where TWorkspace : Workspace<float> =>
        new("predict-" + name, batches, batch =>
        {
            INetwork<TNet, float, TWorkspace> net = create();
            return new PredictionWorkload<TNet, TWorkspace>(
                net,
                SampleData.Numbers(batch * TNet.InputLength),
                new float[batch * TNet.OutputLength],
                net.CreateWorkspace(batch),
                (double)batch * contractions.Prediction);
        });

    private static BenchmarkCase Training<TNet, TTarget, TWorkspace>(
        string name,
        int[] batches,
        TrainableFactory<TNet, TTarget, TWorkspace> create,
        Func<int, TTarget[]> createTargets,
        Contractions contractions)
        where TNet : ITrainable<TNet, float, TTarget, TWorkspace>
        where TTarget : unmanaged, INumberBase<TTarget>
        where TWorkspace : Workspace<float> =>
        new(
            name,
            batches,
            batch => Steps(create(), createTargets(batch), batch, (double)batch * contractions.Training),
            batch => Fit(create(), createTargets, batch, (double)batch * contractions.Training));

    private static Workload Steps<TNet, TTarget, TWorkspace>(
        ITrainable<TNet, float, TTarget, TWorkspace> net, TTarget[] targets, int batch, double operations)
        where TNet : ITrainable<TNet, float, TTarget, TWorkspace>
        where TTarget : unmanaged
        where TWorkspace : Workspace<float> =>
        new TrainingWorkload<TNet, TTarget, TWorkspace>(
            net, SampleData.Numbers(batch * TNet.InputLength), targets, net.CreateWorkspace(batch), operations);

    private static FitWorkload Fit<TNet, TTarget, TWorkspace>(
        ITrainable<TNet, float, TTarget, TWorkspace> net, Func<int, TTarget[]> createTargets, int batch, double operations)
        where TNet : ITrainable<TNet, float, TTarget, TWorkspace>
        where TTarget : unmanaged, INumberBase<TTarget>
        where TWorkspace : Workspace<float>
    {
        int examples = Math.Max(2, MostNumbers / (batch * TNet.InputLength)) * batch;
        var data = new Dataset<float, TTarget>(
            SampleData.Numbers(examples * TNet.InputLength), TNet.InputLength, createTargets(examples), TNet.TargetLength);
        return new TrainerWorkload<TNet, TTarget, TWorkspace>(net, data, batch, operations);
    }
}
