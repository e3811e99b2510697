using NetGen.Generator.Calculus;

namespace NetGen.Generator.Planning;

/// <summary>Where one sequence of nests finds its tensors in the workspace.</summary>
/// <param name="PerExample">What has room for each example of a batch; in elements per example.</param>
/// <param name="PerRound">What never leaves a round, and has room for the examples of one; in elements per example.</param>
/// <param name="Shared">What has no batch axis.</param>
internal sealed record Memory(Places PerExample, Places PerRound, Places Shared)
{
    /// <summary>Where a tensor starts in its part.</summary>
    public int this[Tensor tensor] => (!tensor.HasBatch ? Shared : IsLocal(tensor) ? PerRound : PerExample).Offsets[tensor];

    /// <summary>Whether the tensor never leaves a round.</summary>
    public bool IsLocal(Tensor tensor) => PerRound.Offsets.ContainsKey(tensor);
}
