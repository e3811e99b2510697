using System.Numerics;

namespace NetGen.Tests.Architectures;

/// <summary>A network of doubles with a loss, whose gradients the library's own check can judge.</summary>
internal sealed class CheckableSubject<TNet, TTarget, TWorkspace>(TNet network) : TrainableSubject<TNet, double, TTarget, TWorkspace>(network)
    where TNet : ITrainable<TNet, double, TTarget, TWorkspace>
    where TTarget : unmanaged, INumber<TTarget>
    where TWorkspace : Workspace<double>
{
    public override GradientReport CheckGradients(double[] inputs, double[] targets, GradientCheckOptions? options = null) =>
        GradientCheck.Run(Net, inputs, [.. targets.Select(TTarget.CreateChecked)], options);
}
