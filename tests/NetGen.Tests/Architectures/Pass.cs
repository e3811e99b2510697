namespace NetGen.Tests.Architectures;

/// <summary>What one backward pass left.</summary>
/// <param name="Loss">The loss that it returned; 0 for a network without a loss.</param>
/// <param name="Gradient">The gradient of the parameters, laid out like them.</param>
/// <param name="InputGradient">The gradient of the inputs; empty where the network does not compute it.</param>
internal sealed record Pass(double Loss, double[] Gradient, double[] InputGradient);
