using NetGen.Generator.Calculus;
using NetGen.Generator.Layers;

namespace NetGen.Generator.Planning;

/// <summary>Gives every tensor that is more than a local variable its place.</summary>
internal sealed class Allocation(
    Network network,
    IReadOnlyList<IReadOnlyList<Group>> passes,
    IReadOnlyDictionary<Tensor, Tensor> gradients,
    Borders borders,
    Relayout relayout,
    Tensor outputs)
{
    private readonly Dictionary<Tensor, Slot> _slots = [];
    private int _perExample;
    private int _shared;

    public (IReadOnlyDictionary<Tensor, Slot> Slots, int PerExample, int Shared) Run()
    {
        PlaceParameters();
        foreach (var tensor in passes.SelectMany(p => p).SelectMany(g => g.Kept).Concat(External()).Distinct())
        {
            if (!_slots.ContainsKey(tensor))
            {
                _slots[tensor] = Place(tensor);
            }
        }

        return (_slots, _perExample, _shared);
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

    private IEnumerable<Tensor> External() => passes.SelectMany(p => p).SelectMany(g => g.Definitions)
        .SelectMany(d => d.Reads.Select(r => r.Tensor).Concat(d.Body.Labels()))
        .Where(t => t.Role is Role.Input or Role.Target or Role.Label or Role.Seed or Role.Random || t.Primal == network.Loss?.Value);

    private Slot Place(Tensor tensor) => tensor.Role switch
    {
        Role.Input => new(Region.Inputs, 0, Layouts.Dense(tensor)),
        Role.Target or Role.Label => new(Region.Targets, 0, Layouts.Dense(tensor)),
        Role.Seed => new(Region.OutputGradients, 0, Layouts.Dense(tensor)),
        Role.Output => new(tensor == outputs ? Region.Outputs : Region.InputGradient, 0, Layouts.Dense(tensor)),
        Role.Random => new(Region.None, 0, Layouts.Internal(tensor, Border.None(tensor.Axes.Count))),
        _ => Workspace(tensor),
    };

    private Slot Workspace(Tensor tensor)
    {
        var layout = relayout.Innermost.TryGetValue(tensor, out int axis)
            ? Layouts.Relaid(tensor, axis)
            : Layouts.Internal(tensor, borders.Of(tensor));
        if (tensor.HasBatch)
        {
            var slot = new Slot(Region.PerExample, _perExample, layout);
            _perExample = checked(_perExample + layout.Size);
            return slot;
        }

        var shared = new Slot(Region.Shared, _shared, layout);
        _shared = checked(_shared + layout.Size);
        return shared;
    }
}
