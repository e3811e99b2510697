using NetGen.Generator.Calculus;

namespace NetGen.Generator.Layers;

/// <summary>The loss of a network.</summary>
/// <param name="Value">ℓ[n], the loss of each example.</param>
/// <param name="Targets">What it compares with: a tensor of role Label or Target.</param>
/// <param name="Classes">For labels: how many classes there are.</param>
/// <param name="TargetLength">Targets per example.</param>
/// <param name="IsMean">Mean over the examples; else their sum.</param>
internal sealed record LossNode(Tensor Value, Tensor Targets, int? Classes, int TargetLength, bool IsMean);
