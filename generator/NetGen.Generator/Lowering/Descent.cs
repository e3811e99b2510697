using NetGen.Generator.Calculus;
using NetGen.Generator.Planning;

namespace NetGen.Generator.Lowering;

/// <summary>
/// Which stages of the backward pass can add what they compute to the parameters themselves, instead of leaving gradients. The backward
/// pass is linear in what it starts from, so a step w ← w − η·∂L/∂w is a backward pass from −η·∂L/∂ℓ that adds up in w.
/// </summary>
internal sealed class Descent
{
    private readonly IReadOnlyList<(Stage Stage, Nest Nest)> _nests;
    private readonly IReadOnlyDictionary<Tensor, Slot> _slots;
    private readonly HashSet<Stage> _stages;

    private Descent(IReadOnlyList<Stage> backward, IReadOnlyDictionary<Tensor, Slot> slots)
    {
        _slots = slots;
        _nests = [.. backward.SelectMany(s => s.Nests.Select(n => (s, n)))];
        _stages = IsOurs ? [.. backward.Where(s => s.Round is null && Gradients(s) is { Count: > 0 } gradients && gradients.All(g => IsFinal(g, s)))] : [];
    }

    /// <summary>Whether there is such a stage.</summary>
    public bool IsPossible => _stages.Count > 0;

    /// <summary>Whether all that the pass leaves are gradients of parameters: the caller's gradient cannot be scaled, and one for the caller must not be.</summary>
    private bool IsOurs => _nests.All(n => n.Nest.Buffers.All(b => _slots[b.Tensor].Region is not (Region.OutputGradients or Region.InputGradient)));

    /// <param name="backward">The stages in the order in which they run.</param>
    /// <param name="slots">Where everything lies.</param>
    public static Descent Of(IReadOnlyList<Stage> backward, IReadOnlyDictionary<Tensor, Slot> slots) => new(backward, slots);

    /// <summary>Whether the stage changes parameters.</summary>
    public bool Changes(Stage stage) => _stages.Contains(stage);

    /// <summary>Whether the parameter or the gradient that lies there is one that a stage changes.</summary>
    public bool Changes(Slot slot) => slot.Region is Region.Parameters or Region.Gradients && _stages.Any(s => Gradients(s).Contains(slot.Offset));

    /// <summary>Nobody else touches the gradient, nobody reads it, and from its first nest on nobody reads the parameter.</summary>
    private bool IsFinal(int offset, Stage stage)
    {
        int first = _nests.ToList().FindIndex(n => Touches(n.Nest, Region.Gradients, offset));
        return _nests.All(n => n.Stage == stage || !Touches(n.Nest, Region.Gradients, offset))
            && _nests.All(n => n.Nest.Buffers.All(b => b.IsWritten || !IsAt(b, Region.Gradients, offset)))
            && _nests.Skip(first).All(n => !Touches(n.Nest, Region.Parameters, offset));
    }

    /// <summary>Where the gradients that a stage leaves lie, which is where their parameters lie, too.</summary>
    private List<int> Gradients(Stage stage) => [.. stage.Buffers.Select(b => _slots[b.Tensor]).Where(s => s.Region == Region.Gradients).Select(s => s.Offset)];

    private bool Touches(Nest nest, Region region, int offset) => nest.Buffers.Any(b => IsAt(b, region, offset));

    private bool IsAt(Buffer buffer, Region region, int offset) => _slots[buffer.Tensor] is var slot && slot.Region == region && slot.Offset == offset;
}
