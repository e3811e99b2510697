using System.Numerics;

namespace NetGen.Tests.Architectures;

/// <summary>A network without a loss, whose gradient starts from given gradients of the outputs.</summary>
internal sealed class OpenSubject<TNet, T, TWorkspace>(TNet network, SeededBackward<TNet, T, TWorkspace> backward)
    : NetworkSubject<TNet, T, T, TWorkspace>(network)
    where TNet : INetwork<TNet, T, TWorkspace>
    where T : unmanaged, INumber<T>
    where TWorkspace : Workspace<T>
{
    public override bool HasLoss => false;

    public override int TargetLength => OutputLength;

    protected override T Backward(T[] inputs, T[] targets, TWorkspace workspace, bool accumulate, T[] exampleWeights)
    {
        backward(Net, inputs, targets, workspace, accumulate);
        return T.Zero;
    }

    protected override T Loss(T[] inputs, T[] targets, TWorkspace workspace) =>
        throw new InvalidOperationException($"{this} has no loss.");
}
