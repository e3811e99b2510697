using System.Numerics;

namespace NetGen.Tests.Architectures;

/// <summary>A network with a loss.</summary>
internal sealed class TrainableSubject<TNet, T, TTarget, TWorkspace>(TNet network) : NetworkSubject<TNet, T, TTarget, TWorkspace>(network)
    where TNet : ITrainable<TNet, T, TTarget, TWorkspace>
    where T : unmanaged, INumber<T>
    where TTarget : unmanaged, INumber<TTarget>
    where TWorkspace : Workspace<T>
{
    public override bool HasLoss => true;

    public override int TargetLength => TNet.TargetLength;

    protected override T Backward(T[] inputs, TTarget[] targets, TWorkspace workspace, bool accumulate, T[] exampleWeights) =>
        Net.Backward(inputs, targets, workspace, accumulate, exampleWeights);

    protected override T Loss(T[] inputs, TTarget[] targets, TWorkspace workspace) => Net.Loss(inputs, targets, workspace);
}
