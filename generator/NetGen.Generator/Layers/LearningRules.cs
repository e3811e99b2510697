namespace NetGen.Generator.Layers;

/// <summary>Warns of networks that are legal and will not do what their author hopes.</summary>
internal sealed class LearningRules
{
    private readonly IReadOnlyList<DeclaredLayer> _layers;
    private readonly ICollection<LayerProblem> _problems;
    private readonly ILookup<int, DeclaredLayer> _readers;

    private LearningRules(IReadOnlyList<DeclaredLayer> layers, ICollection<LayerProblem> problems)
    {
        _layers = layers;
        _problems = problems;
        _readers = layers.SelectMany(l => l.Sources!.Distinct().Select(s => (Source: s, Reader: l))).ToLookup(e => e.Source, e => e.Reader);
    }

    public static void Check(IReadOnlyList<DeclaredLayer> layers, ICollection<LayerProblem> problems)
    {
        var rules = new LearningRules(layers, problems);
        rules.CheckUnread();
        rules.CheckLinearStacks();
        rules.CheckZeroDerivatives();
        rules.CheckAppliedTwice();
    }

    private void CheckUnread()
    {
        foreach (var layer in _layers.Take(_layers.Count - 1).Where(l => !_readers[l.Ordinal].Any()))
        {
            _problems.Add(layer.Problem(Problems.Unread, layer.GivenName is null ? null : "Name", layer.Name));
        }
    }

    /// <summary>
    /// Two weighted layers make one linear layer if the second is a linear function of the first and of nothing else: every way
    /// back from it leads, through linear layers, to the same tensor.
    /// </summary>
    private void CheckLinearStacks()
    {
        var roots = new int[_layers.Count];
        var stacks = new List<int>[_layers.Count];
        foreach (var layer in _layers)
        {
            int k = layer.Ordinal;
            bool isLinear = layer.Entry.Linearity != Linearity.Nonlinear && layer.Sources!.Select(s => roots[s]).Distinct().Count() == 1;
            roots[k] = isLinear ? roots[layer.Sources![0]] : k;
            stacks[k] = isLinear ? [.. layer.Sources!.SelectMany(s => stacks[s]).Distinct().OrderBy(s => s)] : [];
            if (layer.Entry.Linearity == Linearity.Linear)
            {
                stacks[k].Add(k);
            }
        }

        var candidates = _layers.Where(l => l.Entry.Linearity == Linearity.Linear && stacks[l.Ordinal].Count > 1).ToList();
        foreach (var last in candidates.Where(c => !candidates.Any(o => o != c && stacks[o.Ordinal].Contains(c.Ordinal))))
        {
            string names = Enumerate(stacks[last.Ordinal].Select(s => $"'{_layers[s].Name}'"));
            _problems.Add(new(Problems.LinearStack, last.Ordinal, null, -1, [names]));
        }
    }

    /// <summary>Follows the gradient from the loss back; where a step stops it, the parameters behind that it would have reached.</summary>
    private void CheckZeroDerivatives()
    {
        if (!_layers[_layers.Count - 1].Entry.IsLoss)
        {
            return;
        }

        var learning = new HashSet<int>();
        Follow(_layers[_layers.Count - 1], learning, l => !l.Entry.HasZeroDerivative);
        foreach (var step in _layers.Where(l => l.Entry.HasZeroDerivative && learning.Contains(l.Ordinal)))
        {
            var behind = new HashSet<int>();
            Follow(step, behind, _ => true);
            var idle = _layers.Where(l => l.Parameters.Count > 0 && behind.Contains(l.Ordinal) && !learning.Contains(l.Ordinal)).ToList();
            if (idle.Count > 0)
            {
                _problems.Add(step.Problem(Problems.ZeroDerivative, null, Enumerate(idle.Select(l => $"'{l.Name}'"))));
            }
        }
    }

    private void CheckAppliedTwice()
    {
        foreach (var reader in _layers)
        {
            foreach (var source in reader.Sources!.Select(s => _layers[s]).Where(s => reader.Entry.Includes.Contains(s.Entry.Kind)))
            {
                _problems.Add(source.Problem(Problems.AppliedTwice, null, reader.Text));
            }
        }
    }

    private void Follow(DeclaredLayer layer, HashSet<int> seen, Func<DeclaredLayer, bool> passes)
    {
        if (seen.Add(layer.Ordinal) && passes(layer))
        {
            foreach (int source in layer.Sources!)
            {
                Follow(_layers[source], seen, passes);
            }
        }
    }

    private static string Enumerate(IEnumerable<string> names)
    {
        var all = names.ToList();
        return all.Count == 1 ? all[0] : $"{string.Join(", ", all.Take(all.Count - 1))} and {all[all.Count - 1]}";
    }
}
