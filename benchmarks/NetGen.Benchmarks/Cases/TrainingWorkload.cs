namespace NetGen.Benchmarks.Cases;

/// <summary>Training steps as a program of the user would make them: forward, loss, backward, and gradient descent, in one call.</summary>
internal sealed class TrainingWorkload<TNet, TTarget, TWorkspace>(
    ITrainable<TNet, float, TTarget, TWorkspace> net,
    float[] inputs,
    TTarget[] targets,
    TWorkspace workspace,
    double operations) : Workload
    where TNet : ITrainable<TNet, float, TTarget, TWorkspace>
    where TTarget : unmanaged
    where TWorkspace : Workspace<float>
{
    private const float LearningRate = 1e-3f;

    public override double Operations => operations;

    public override void Run(int steps)
    {
        for (int step = 0; step < steps; step++)
        {
            net.Descend(inputs, targets, workspace, LearningRate);
        }
    }
}
