using NetGen.Generator.Calculus;

namespace NetGen.Generator.Planning;

/// <summary>
/// A part of the workspace that several sequences use, one at a time. Frames are the same for all of them; between the frames each
/// sequence packs its other tensors as if it were alone, since nothing that one leaves is read by another:
/// <c>frames of all but the last sequence | tensors without a border | frames of the last one alone</c>.
/// </summary>
internal static class Arena
{
    /// <param name="sequences">The tensors of each; the one that needs the most comes last, so that the others end before it.</param>
    public static IReadOnlyList<Places> Arrange(IReadOnlyList<IReadOnlyList<Block>> sequences)
    {
        var frames = new Frames();
        var framed = new List<IReadOnlyDictionary<Tensor, int>>();
        int low = 0;
        foreach (var sequence in sequences)
        {
            low = frames.Count;
            framed.Add(frames.Assign(sequence.Where(b => b.Layout.HasBorder)));
        }

        int start = frames.Start(low);
        var packed = sequences.Select(s => Packing.Pack([.. s.Where(b => !b.Layout.HasBorder)])).ToList();
        int room = packed.Max(p => p.Used);
        return [.. sequences.Select((sequence, k) => Places.Of([.. sequence.Select(b => (b, framed[k].TryGetValue(b.Tensor, out int frame)
            ? checked(frames.Start(frame) + (frame < low ? 0 : room))
            : checked(start + packed[k].Offsets[b.Tensor])))]))];
    }
}
