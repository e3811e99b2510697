namespace NetGen.Generator.Planning;

/// <summary>
/// Finds places for tensors so that those that live at the same moment do not overlap: one after the other, each as low as it fits.
/// Which order needs the least memory depends on the network, so a few are tried. The same tensors always get the same places.
/// </summary>
internal static class Packing
{
    public static Places Pack(IReadOnlyList<Block> blocks)
    {
        var bySize = blocks.OrderByDescending(b => b.Size).ToList();
        var byLength = bySize.OrderByDescending(b => b.Lifetime.Last - b.Lifetime.First).ToList();
        return new[] { bySize, blocks, byLength }.Select(InOrder).OrderBy(p => p.Used).First();
    }

    private static Places InOrder(IReadOnlyList<Block> blocks)
    {
        var placed = new List<(Block Block, int Offset)>();
        foreach (var block in blocks)
        {
            placed.Add((block, Lowest(block.Size, placed.Where(p => p.Block.Lifetime.Overlaps(block.Lifetime)).OrderBy(p => p.Offset))));
        }

        return Places.Of(placed);
    }

    /// <summary>The first gap of the size between what is taken.</summary>
    private static int Lowest(int size, IEnumerable<(Block Block, int Offset)> taken)
    {
        int offset = 0;
        foreach (var (block, start) in taken)
        {
            if (start - offset >= size)
            {
                break;
            }

            offset = Math.Max(offset, checked(start + block.Size));
        }

        return offset;
    }
}
