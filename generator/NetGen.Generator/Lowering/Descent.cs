using NetGen.Generator.Calculus;
using NetGen.Generator.Planning;

namespace NetGen.Generator.Lowering;

/// <summary>
/// Which stages of the backward pass can add what they compute to the parameters themselves, instead of leaving gradients: a step of
/// gradient descent w ← w − η·∂L/∂w is a backward pass from −η·∂L/∂ℓ that adds up in w.
/// </summary>
internal static class Descent
{
    /// <param name="backward">The stages in the order in which they run.</param>
    /// <param name="slots">Where everything lies.</param>
    public static IReadOnlyCollection<Stage> Of(IReadOnlyList<Stage> backward, IReadOnlyDictionary<Tensor, Slot> slots)
    {
        var nests = backward.SelectMany(s => s.Nests.Select(n => (Stage: s, Nest: n))).ToList();
        return [.. backward.Where(stage => stage.Round is null && Gradients(stage.Buffers, slots) is { Count: > 0 } gradients && gradients.All(g => IsLastOf(g, stage)))];

        // Nobody else adds to the gradient, and from there on nobody reads the parameter.
        bool IsLastOf(int offset, Stage stage)
        {
            int first = nests.FindIndex(n => Gradients(n.Nest.Buffers, slots).Contains(offset));
            return nests[first].Stage == stage
                && nests.Skip(first + 1).All(n => n.Stage == stage || !Gradients(n.Nest.Buffers, slots).Contains(offset))
                && !nests.Skip(first).Any(n => n.Nest.Buffers.Any(b => slots[b.Tensor] is { Region: Region.Parameters } slot && slot.Offset == offset));
        }
    }

    /// <summary>Where the gradients among buffers lie, which is where their parameters lie, too.</summary>
    private static List<int> Gradients(IEnumerable<Buffer> buffers, IReadOnlyDictionary<Tensor, Slot> slots) =>
        [.. buffers.Select(b => slots[b.Tensor]).Where(s => s.Region == Region.Gradients).Select(s => s.Offset)];
}
