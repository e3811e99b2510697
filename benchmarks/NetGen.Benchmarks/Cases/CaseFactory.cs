namespace NetGen.Benchmarks.Cases;

/// <summary>Makes cases.</summary>
internal static class CaseFactory
{
    private const int Classes = 10;

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
        where TTarget : unmanaged
        where TWorkspace : Workspace<float> =>
        new(name, batches, batch =>
        {
            ITrainable<TNet, float, TTarget, TWorkspace> net = create();
            return new TrainingWorkload<TNet, TTarget, TWorkspace>(
                net,
                SampleData.Numbers(batch * TNet.InputLength),
                createTargets(batch),
                net.CreateWorkspace(batch),
                (double)batch * contractions.Training);
        });
}
