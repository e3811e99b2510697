using NetGen.Generator.Calculus;

namespace NetGen.Generator.Layers;

/// <summary>A learned tensor.</summary>
/// <param name="Tensor">Its axes are in PyTorch's order: [out, in], [out, in, height, width].</param>
/// <param name="Layer">The name of the layer that owns it: <c>dense1</c>.</param>
/// <param name="Name">Its name within the layer: <c>weight</c>.</param>
/// <param name="Member">The name of the generated property: <c>Dense1Weight</c>.</param>
/// <param name="Initialisation">How it starts.</param>
internal sealed record ParameterNode(Tensor Tensor, string Layer, string Name, string Member, Initialisation Initialisation)
{
    /// <summary>The penalty on its elements; null for none.</summary>
    public WeightPenalty? Penalty { get; init; }
}
