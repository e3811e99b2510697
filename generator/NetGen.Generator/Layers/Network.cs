using NetGen.Generator.Calculus;

namespace NetGen.Generator.Layers;

/// <summary>A checked network: what the rooms to the right work on.</summary>
/// <param name="Layers">The declared layers in order; a layer's position is its ordinal.</param>
/// <param name="Definitions">The forward formulas, in an order in which they can be computed.</param>
/// <param name="Parameters">The learned tensors in the order of the flat buffer; shared ones once.</param>
/// <param name="Input">The tensor of inputs.</param>
/// <param name="Output">What <c>Forward</c> gives: what the loss reads, or the last layer.</param>
/// <param name="Loss">The loss, if the network has one.</param>
internal sealed record Network(
    IReadOnlyList<LayerNode> Layers,
    IReadOnlyList<Definition> Definitions,
    IReadOnlyList<ParameterNode> Parameters,
    Tensor Input,
    Tensor Output,
    LossNode? Loss);
