namespace NetGen;

/// <summary>
/// Makes a partial class a neural network: NetGen adds forward and backward methods, parameters and a workspace for
/// the layers declared by the other attributes, in their order in the source.
/// </summary>
/// <example>
/// <code>
/// [Network]
/// [Input(1, 28, 28)]
/// [Conv2D(8, 5), ReLU, MaxPool2D(2)]
/// [Flatten, Dense(10)]
/// [SoftmaxCrossEntropy]
/// public partial class DigitNet;
///
/// var net = new DigitNet(seed: 1);
/// </code>
/// </example>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = false, Inherited = false)]
public sealed class NetworkAttribute : Attribute
{
    /// <summary>The type of parameters, activations and gradients. Default: <see cref="Precision.Single"/>.</summary>
    public Precision Precision { get; set; } = Precision.Single;

    /// <summary>Which loops the generated code writes out. Default: <see cref="Unroll.Auto"/>.</summary>
    public Unroll Unroll { get; set; } = Unroll.Auto;

    /// <summary>
    /// Whether <c>Backward</c> also computes the gradient with respect to the inputs
    /// (<see cref="Workspace{T}.InputGradient"/>). Default: <see langword="false"/>, which saves its cost.
    /// </summary>
    public bool InputGradient { get; set; }
}
