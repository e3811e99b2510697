namespace NetGen;

/// <summary>
/// The shape of one example, without the batch: the first layer of every network. <c>[Input(4)]</c> is a vector of
/// 4 features, <c>[Input(1, 28, 28)]</c> an image of channels × height × width, row-major as in PyTorch.
/// </summary>
/// <example><code>[Network, Input(1, 28, 28), Flatten, Dense(10), SoftmaxCrossEntropy] public partial class Linear;</code></example>
public sealed class InputAttribute : LayerAttribute
{
    /// <summary>Declares the input.</summary>
    /// <param name="shape">One to three sizes, each at least 1.</param>
    public InputAttribute(params int[] shape) => Shape = shape;

    /// <summary>The sizes of one example.</summary>
    public IReadOnlyList<int> Shape { get; }
}
