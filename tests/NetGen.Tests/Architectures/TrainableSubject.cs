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

    protected sealed override T Loss(T[] inputs, TTarget[] targets, TWorkspace workspace) => Net.Loss(inputs, targets, workspace);
}
