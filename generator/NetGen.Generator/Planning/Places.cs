using NetGen.Generator.Calculus;

namespace NetGen.Generator.Planning;

/// <summary>Where the tensors of a sequence start in an arena, and how many elements lie before the end of the last of them.</summary>
internal sealed record Places(IReadOnlyDictionary<Tensor, int> Offsets, int Used)
{
    public static Places Of(IReadOnlyList<(Block Block, int Offset)> blocks) => new(
        blocks.ToDictionary(b => b.Block.Tensor, b => b.Offset),
        blocks.Select(b => checked(b.Offset + b.Block.Size)).DefaultIfEmpty(0).Max());
}
