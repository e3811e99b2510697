using NetGen.Generator.Calculus;
using NetGen.Generator.Common;
using NetGen.Generator.Layers;

namespace NetGen.Generator.Planning;

/// <summary>Derives the passes of a network and decides what is kept, what is computed in one nest, and where everything lies.</summary>
internal sealed class Planner
{
    private readonly Network _network;
    private readonly bool _inputGradient;
    private readonly Tensor _outputs;
    private readonly Tensor _seed;
    private readonly Tensor _inputGradientOut;
    private readonly Unflattening _unflattening = new();
    private readonly Relayout _relayout = new();
    private readonly StableLogSumExp _logSumExp = new();

    private Planner(Network network, bool inputGradient)
    {
        _network = network;
        _inputGradient = inputGradient;
        _outputs = new("outputs", Role.Output, network.Output.Axes);
        _seed = network.Loss is { } loss
            ? new("d" + loss.Value.Name, Role.Gradient, loss.Value.Axes) { Primal = loss.Value }
            : new("outputGradients", Role.Seed, network.Output.Axes);
        _inputGradientOut = new("inputGradient", Role.Output, network.Input.Axes);
    }

    private IEnumerable<Tensor> Weights => _network.Parameters.Select(p => p.Tensor);

    public static Plan Plan(Network network, bool inputGradient)
    {
        var stored = ImageWeights.Apply(network);
        return new Planner(stored, inputGradient).Run() with { Stored = [.. stored.Parameters.Select(p => p.Tensor)] };
    }

    private Plan Run()
    {
        var (forward, backward, gradients) = Training();
        var prediction = Inference([.. Predicted(), Definition.Of(_outputs, _network.Output.Element) with { Layer = LayerOf(_network.Output) }], _outputs);
        var evaluation = _network.Loss is { } loss ? Inference([.. Predicted()], loss.Value) : [];
        IReadOnlyList<Definition>[] passes = [Orientation.Apply(forward), Orientation.Apply(backward), Orientation.Apply(prediction), Orientation.Apply(evaluation)];
        var borders = new Borders(passes.SelectMany(p => p));
        var copies = new HashSet<Tensor>();
        var nests = passes.Select((p, k) => Fusion.Apply(_relayout.Apply(borders.Stage(p, k < 2 ? copies : [])))).ToList();
        nests[1] = ParametersLast.Apply(nests[1]);
        nests[0] = Keep(nests[0], [.. nests[0], .. nests[1]]);
        for (int k = 1; k < nests.Count; k++)
        {
            nests[k] = Keep(nests[k], nests[k]);
        }

        nests = EvenRounds.Apply([.. nests.Select(Rounds.Apply)]);
        Sequence[] sequences = [new Sequence().Run(nests[2]), Evaluation(nests[3]), TrainingSequence(nests[0], nests[1])];
        var (slots, memories) = new Allocation(_network, gradients, borders, _relayout, _outputs).Run(sequences);
        return new(nests[0], nests[1], nests[2], nests[3], slots, [.. gradients.Keys.Where(t => t.Role == Role.Parameter)], _seed, memories[2], memories[0], memories[1]);
    }

    /// <summary>The losses of the examples are read at the end.</summary>
    private Sequence Evaluation(IReadOnlyList<Group> pass) => WithLosses(new Sequence().Run(pass));

    /// <summary>Between the passes the seed is written, after them the losses are read.</summary>
    private Sequence TrainingSequence(IReadOnlyList<Group> forward, IReadOnlyList<Group> backward) =>
        WithLosses(new Sequence().Run(forward).Touch(_seed).Run(backward));

    private Sequence WithLosses(Sequence sequence) => _network.Loss is { } loss ? sequence.Touch(loss.Value) : sequence;

    /// <summary>The forward and the backward pass of training: derived together, since the backward pass decides what the forward keeps.</summary>
    private (IReadOnlyList<Definition> Forward, IReadOnlyList<Definition> Backward, IReadOnlyDictionary<Tensor, Tensor> Gradients) Training()
    {
        var wanted = Weights.Concat(_inputGradient ? [_network.Input] : []).ToList();
        var output = _network.Loss?.Value ?? _network.Output;
        var derived = ChainRule.Derive(_network.Definitions, output, _seed, wanted);
        var results = wanted.Where(derived.Gradients.ContainsKey).ToDictionary(t => t, t => derived.Gradients[t]);
        var backward = derived.Definitions.ToList();
        if (results.TryGetValue(_network.Input, out var inputGradient))
        {
            backward.Add(Definition.Of(_inputGradientOut, inputGradient.Element) with { IsBackward = true });
            results[_network.Input] = _inputGradientOut;
        }

        var roots = new HashSet<Tensor>(results.Values);
        if (_network.Loss is { } loss)
        {
            roots.Add(loss.Value);
        }

        var all = Simplified([.. derived.Forward, .. backward], roots);
        return (
            [.. all.Where(d => !d.IsBackward)],
            [.. all.Where(d => d.IsBackward)],
            results);
    }

    /// <summary>Marks what a nest must leave in memory: what another of the readers, or the caller, needs, and sums that grow nest by nest.</summary>
    private IReadOnlyList<Group> Keep(IReadOnlyList<Group> groups, IReadOnlyList<Group> readers) => [.. groups.Select(g => g with
    {
        Kept = g.Targets.Where(t =>
            t.Role == Role.Output || t == _network.Loss?.Value || t.Primal?.Role == Role.Parameter
            || groups.Count(other => other.Defines(t)) > 1
            || readers.Any(r => !r.Defines(t) && r.Reads(t))).ToValueList(),
    })];

    private IReadOnlyList<Definition> Inference(IReadOnlyList<Definition> definitions, Tensor root) =>
        Simplified(definitions, new HashSet<Tensor> { root });

    private IReadOnlyList<Definition> Simplified(IReadOnlyList<Definition> definitions, ISet<Tensor> roots)
    {
        var result = _logSumExp.Apply(definitions);
        result = ValueReuse.Apply(result);
        result = Contributions.Merge(result);
        result = Views.Remove(result, roots);
        result = Recomputation.Apply(Views.Remove(_unflattening.Apply(result, roots), roots));
        return [.. DeadCode.Remove(result, roots).Select(d => d with { Body = Simplify.FactorOut(d.Body) })];
    }

    private IEnumerable<Definition> Predicted() => _network.Definitions.Select(d => d with { Body = d.Prediction ?? d.Body });

    private int LayerOf(Tensor tensor) => _network.Definitions.LastOrDefault(d => d.Target == tensor)?.Layer ?? 0;
}
