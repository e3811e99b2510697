using NetGen.Generator.Calculus;

namespace NetGen.Generator.Planning;

/// <summary>
/// What one call of a method of the network does, moment by moment: its nests, and what the method itself writes and reads between
/// and behind them. Nothing in the workspace outlives it but the gradients.
/// </summary>
internal sealed class Sequence
{
    private readonly List<Tensor> _order = [];
    private readonly Dictionary<Tensor, List<(int Moment, Round? Round)>> _touches = [];
    private readonly Dictionary<Round, Lifetime> _rounds = [];
    private int _moment;

    /// <summary>How long each tensor of memory is needed, in the order in which they appear.</summary>
    public IEnumerable<Use> Uses => _order.Select(t => LocalRound(t) is { } round
        ? new Use(t, Lifetime.Of(_touches[t].Select(m => m.Moment)), round)
        : new Use(t, Lifetime.Of(_touches[t].SelectMany(Moments)), null));

    /// <summary>Adds the nests of a pass.</summary>
    public Sequence Run(IReadOnlyList<Group> pass)
    {
        foreach (var nest in pass)
        {
            if (nest.Round is { } round)
            {
                _rounds[round] = _rounds.TryGetValue(round, out var known) ? known with { Last = _moment } : new(_moment, _moment);
            }

            Add(Touched(nest), nest.Round);
        }

        return this;
    }

    /// <summary>Adds a moment in which the method writes or reads a tensor.</summary>
    public Sequence Touch(Tensor tensor)
    {
        Add([tensor], null);
        return this;
    }

    /// <summary>What a nest reads from memory and leaves there.</summary>
    private static IEnumerable<Tensor> Touched(Group nest) => nest.Definitions
        .SelectMany(d => d.Reads.Select(r => r.Tensor).Concat(d.Body.Labels()))
        .Where(t => !nest.Defines(t))
        .Concat(nest.Kept)
        .Distinct();

    private void Add(IEnumerable<Tensor> touched, Round? round)
    {
        foreach (var tensor in touched)
        {
            if (!_touches.TryGetValue(tensor, out var touches))
            {
                _order.Add(tensor);
                _touches[tensor] = touches = [];
            }

            touches.Add((_moment, round));
        }

        _moment++;
    }

    /// <summary>The round that alone uses the tensor: each time it goes round, it begins and ends with nothing in it.</summary>
    private Round? LocalRound(Tensor tensor)
    {
        var rounds = _touches[tensor].Select(t => t.Round).Distinct().ToList();
        return tensor.HasBatch && rounds.Count == 1 ? rounds[0] : null;
    }

    /// <summary>What is touched anywhere in a round is touched again when the next examples go round, so it is needed during all of it.</summary>
    private IEnumerable<int> Moments((int Moment, Round? Round) touch) =>
        touch.Round is null ? [touch.Moment] : [_rounds[touch.Round].First, _rounds[touch.Round].Last];
}
