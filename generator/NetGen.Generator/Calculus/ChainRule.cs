using NetGen.Generator.Common;

namespace NetGen.Generator.Calculus;

/// <summary>
/// The multivariate chain rule, once for everything: for T[i…] = e, each read S[f(i, r)] inside e contributes
/// dS[f(i, r)] += dT[i…]·∂e/∂S. A tensor that is read in several places gets the sum of all contributions.
/// </summary>
internal sealed class ChainRule
{
    private readonly List<Definition> _forward;
    private readonly List<Definition> _backward = [];
    private readonly HashSet<Tensor> _active;
    private readonly Dictionary<Tensor, Tensor> _gradients = [];
    private readonly Dictionary<(Tensor, Expr.Reduce), Tensor> _argMax = [];

    private ChainRule(IEnumerable<Definition> forward, HashSet<Tensor> active)
    {
        _forward = [.. forward];
        _active = active;
    }

    /// <param name="forward">The network, in an order in which it can be computed.</param>
    /// <param name="output">What is differentiated: the loss of each example, or the outputs.</param>
    /// <param name="seed">∂L/∂output.</param>
    /// <param name="wanted">The tensors that the gradient is asked for.</param>
    public static Backward Derive(IReadOnlyList<Definition> forward, Tensor output, Tensor seed, IReadOnlyCollection<Tensor> wanted)
    {
        var rule = new ChainRule(forward, ActiveTensors(forward, output, wanted));
        rule._gradients[output] = seed;
        foreach (var definition in forward.Reverse())
        {
            rule.Differentiate(definition);
        }

        return new(rule._forward, rule._backward, rule._gradients);
    }

    /// <summary>The tensors on a way from something wanted to the output.</summary>
    private static HashSet<Tensor> ActiveTensors(IReadOnlyList<Definition> forward, Tensor output, IEnumerable<Tensor> wanted)
    {
        var depends = new HashSet<Tensor>(wanted);
        foreach (var definition in forward.Where(d => Differentiable(d.Body).Any(r => depends.Contains(r.Tensor))))
        {
            depends.Add(definition.Target);
        }

        var influences = new HashSet<Tensor> { output };
        foreach (var definition in forward.Reverse().Where(d => influences.Contains(d.Target)))
        {
            influences.UnionWith(Differentiable(definition.Body).Select(r => r.Tensor));
        }

        depends.IntersectWith(influences);
        return depends;
    }

    /// <summary>The reads through which a gradient can flow: not those inside of a detached expression.</summary>
    private static IEnumerable<Expr.Read> Differentiable(Expr body) => body switch
    {
        Expr.Detach => [],
        Expr.Read read => [read],
        _ => body.Children().SelectMany(Differentiable),
    };

    private void Differentiate(Definition definition)
    {
        if (!_active.Contains(definition.Target) || !_gradients.TryGetValue(definition.Target, out var gradient))
        {
            return;
        }

        var seed = new Expr.Read(gradient, definition.At, null);
        var contributions = Adjoints.Of(
            definition.Body,
            seed,
            _active.Contains,
            reduce => Value(definition, reduce),
            reduce => FirstMaximum(definition, reduce));
        foreach (var contribution in contributions)
        {
            Contribute(definition, contribution);
        }
    }

    private void Contribute(Definition definition, Contribution contribution)
    {
        var source = contribution.Read.Tensor;
        bool isFirst = !_gradients.TryGetValue(source, out var target);
        if (isFirst)
        {
            target = new Tensor("d" + source.Name, Role.Gradient, source.Axes) { Primal = source };
            _gradients[source] = target;
        }

        var free = definition.Parallel.Concat(contribution.Reduce?.Over ?? []).ToValueList();
        foreach (var gather in Transposition.Gather(target!, contribution.Read.At, contribution.Term, free))
        {
            _backward.Add(gather with { Accumulate = !isFirst, Layer = definition.Layer, IsBackward = true, Note = Explain(contribution.Reduce) });
        }
    }

    private static string Explain(Expr.Reduce? reduce) => reduce?.Reduction switch
    {
        Reduction.Max => "the gradient goes to the first maximum",
        Reduction.LogSumExp => "the derivative of logΣexp is softmax",
        _ => "",
    };

    private static Expr Value(Definition definition, Expr.Reduce reduce) => definition.Body.Equals(reduce)
        ? new Expr.Read(definition.Target, definition.At, null)
        : throw new InvalidOperationException($"{Notation.Format(definition)}: a logΣexp inside of a larger formula; define it in a step of its own.");

    /// <summary>The arg-max tensor of a maximum, defined next to the maximum when a gradient first asks for it.</summary>
    private Expr FirstMaximum(Definition definition, Expr.Reduce reduce)
    {
        if (!_argMax.TryGetValue((definition.Target, reduce), out var position))
        {
            position = new Tensor("arg" + definition.Target.Name, Role.Computed, definition.Parallel);
            _argMax[(definition.Target, reduce)] = position;
            var argMax = Definition.Of(position, Formula.ArgMax(reduce.Over, reduce.Body)) with { Layer = definition.Layer };
            _forward.Insert(_forward.IndexOf(definition) + 1, argMax);
        }

        return new Expr.Read(position, definition.Parallel.Map(i => (Affine)i), null);
    }
}
