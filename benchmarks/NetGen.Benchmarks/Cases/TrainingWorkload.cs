namespace NetGen.Benchmarks.Cases;

/// <summary>Training steps as a program of the user would make them: <c>Backward</c>, then <see cref="Sgd"/>.</summary>
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
    private const double LearningRate = 1e-3;

    private readonly Sgd _optimizer = new(LearningRate);

    public override double Operations => operations;

    public override void Run(int steps)
    {
        for (int step = 0; step < steps; step++)
        {
            net.Backward(inputs, targets, workspace);
            _optimizer.Step(net.Parameters, workspace.Gradients);
        }
    }
}
