using System.Numerics;

namespace NetGen.Tests.Architectures;

/// <summary>A network with a loss.</summary>
internal class TrainableSubject<TNet, T, TTarget, TWorkspace>(TNet network) : NetworkSubject<TNet, T, TTarget, TWorkspace>(network)
    where TNet : ITrainable<TNet, T, TTarget, TWorkspace>
    where T : unmanaged, INumber<T>
    where TTarget : unmanaged, INumber<TTarget>
    where TWorkspace : Workspace<T>
{
    public sealed override bool HasLoss => true;

    public sealed override int TargetLength => TNet.TargetLength;

    protected sealed override T Backward(T[] inputs, TTarget[] targets, TWorkspace workspace, bool accumulate, T[] exampleWeights) =>
        Net.Backward(inputs, targets, workspace, accumulate, exampleWeights);

    public sealed override double Descend(double[] inputs, double[] targets, double rate, PassOptions? options = null)
    {
        options ??= new();
        var workspace = Net.CreateWorkspace(Math.Max(options.Capacity, inputs.Length / InputLength));
        workspace.Step = options.Step;
        workspace.FirstExample = options.FirstExample;
        return double.CreateChecked(Net.Descend(Convert<double, T>(inputs), Convert<double, TTarget>(targets), workspace, T.CreateChecked(rate), Convert<double, T>(options.ExampleWeights)));
    }

    protected sealed override void Descend(T[] inputs, TTarget[] targets, TWorkspace workspace) => Net.Descend(inputs, targets, workspace, T.CreateChecked(1e-6));

    protected sealed override T Loss(T[] inputs, TTarget[] targets, TWorkspace workspace) => Net.Loss(inputs, targets, workspace);
}
