using NetGen.Generator.Calculus;

namespace NetGen.Generator.Planning;

/// <summary>
/// Places for tensors in a border of zeros. The zeros are there from the start and nothing overwrites them, so that no pass has to
/// clear them; for that, such a place is a frame which only tensors with the same border around the same shape take turns in.
/// </summary>
internal sealed class Frames
{
    private readonly List<Block> _frames = [];

    public int Count => _frames.Count;

    /// <summary>Where a frame starts if they all lie side by side.</summary>
    public int Start(int frame) => _frames.Take(frame).Aggregate(0, (sum, f) => checked(sum + f.Size));

    /// <summary>Which frame each tensor of a sequence gets: one that is free while it lives, else a new one.</summary>
    public IReadOnlyDictionary<Tensor, int> Assign(IEnumerable<Block> sequence)
    {
        var taken = new List<(int Frame, Lifetime Lifetime)>();
        var result = new Dictionary<Tensor, int>();
        foreach (var block in sequence)
        {
            int frame = _frames.FindIndex(f => f.HasFrameOf(block));
            while (frame >= 0 && taken.Any(t => t.Frame == frame && t.Lifetime.Overlaps(block.Lifetime)))
            {
                frame = _frames.FindIndex(frame + 1, f => f.HasFrameOf(block));
            }

            if (frame < 0)
            {
                frame = _frames.Count;
                _frames.Add(block);
            }

            taken.Add((frame, block.Lifetime));
            result[block.Tensor] = frame;
        }

        return result;
    }
}
