using NetGen.Generator.Calculus;
using NetGen.Generator.Layers;

namespace NetGen.Generator.Planning;

/// <summary>Gives every tensor that is more than a local variable its buffer, its layout and its place.</summary>
internal sealed class Allocation(
    Network network,
    IReadOnlyDictionary<Tensor, Tensor> gradients,
    Borders borders,
    Relayout relayout,
    Tensor outputs)
{
    private readonly Dictionary<Tensor, Slot> _slots = [];

    /// <param name="sequences">What the methods of the network do; training last.</param>
    /// <returns>The tensors of all sequences, and for each sequence the places of those that lie in the workspace.</returns>
    public (IReadOnlyDictionary<Tensor, Slot> Slots, IReadOnlyList<Memory> Memories) Run(IReadOnlyList<Sequence> sequences)
    {
        PlaceParameters();
        foreach (var tensor in sequences.SelectMany(s => s.Uses).Select(u => u.Tensor).Where(t => !_slots.ContainsKey(t)))
        {
            _slots[tensor] = Place(tensor);
        }

        var perExample = Arrange(sequences, u => u.Tensor.HasBatch && u.Round is null);
        var perRound = Arrange(sequences, u => u.Round is not null);
        var shared = Arrange(sequences, u => !u.Tensor.HasBatch);
        return (_slots, [.. Enumerable.Range(0, sequences.Count).Select(k => new Memory(perExample[k], perRound[k], shared[k]))]);
    }

    /// <summary>Parameters and their gradients: one after the other, without padding, in the order of declaration.</summary>
    private void PlaceParameters()
    {
        int offset = 0;
        foreach (var parameter in network.Parameters)
        {
            var layout = Layouts.Parameter(parameter.Tensor);
            _slots[parameter.Tensor] = new(Region.Parameters, offset, layout);
            if (gradients.TryGetValue(parameter.Tensor, out var gradient))
            {
                _slots[gradient] = new(Region.Gradients, offset, layout);
            }

            offset = checked(offset + layout.Size);
        }
    }

    private Slot Place(Tensor tensor) => tensor.Role switch
    {
        Role.Input => new(Region.Inputs, 0, Layouts.Dense(tensor)),
        Role.Target or Role.Label => new(Region.Targets, 0, Layouts.Dense(tensor)),
        Role.Seed => new(Region.OutputGradients, 0, Layouts.Dense(tensor)),
        Role.Output => new(tensor == outputs ? Region.Outputs : Region.InputGradient, 0, Layouts.Dense(tensor)),
        Role.Random => new(Region.None, 0, Layouts.Internal(tensor, Border.None(tensor.Axes.Count))),
        _ => new(Region.Workspace, 0, relayout.Innermost.TryGetValue(tensor, out int axis)
            ? Layouts.Relaid(tensor, axis)
            : Layouts.Internal(tensor, borders.Of(tensor))),
    };

    private IReadOnlyList<Places> Arrange(IReadOnlyList<Sequence> sequences, Func<Use, bool> belongs) => Arena.Arrange([.. sequences.Select(s =>
        (IReadOnlyList<Block>)[.. s.Uses
            .Where(u => _slots[u.Tensor].Region == Region.Workspace && belongs(u))
            .Select(u => new Block(u, _slots[u.Tensor].Layout, borders.Of(u.Tensor)))])]);
}
