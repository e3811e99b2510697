namespace NetGen.Benchmarks.Cases;

/// <summary>Predictions of one batch.</summary>
internal sealed class PredictionWorkload<TNet, TWorkspace>(
    INetwork<TNet, float, TWorkspace> net,
    float[] inputs,
    float[] outputs,
    TWorkspace workspace,
    double operations) : Workload
    where TNet : INetwork<TNet, float, TWorkspace>
    where TWorkspace : Workspace<float>
{
    public override double Operations => operations;

    public override void Run(int steps)
    {
        for (int step = 0; step < steps; step++)
        {
            net.Forward(inputs, outputs, workspace);
        }
    }
}
