namespace NetGen;

/// <summary>Makes a graph of what was recorded: drops what no result needs, and puts the rest in order.</summary>
/// <param name="function">The function.</param>
/// <param name="recorded">Everything that it met.</param>
/// <param name="results">What it gave.</param>
internal sealed class GraphBuilder(string function, IReadOnlyList<RecordedNode> recorded, IReadOnlyList<int> results)
{
    public ComputationGraph Build()
    {
        var order = Order(Needed());
        string[] names = GraphNames.Of(recorded, order);
        var nodes = new Dictionary<int, GraphNode>();
        foreach (int id in order)
        {
            var node = recorded[id];
            var inputs = node.Inputs.Where(i => !recorded[i.From].IsNumber).GroupBy(i => i.From)
                .Select(g => new GraphInput(nodes[g.Key], g.Aggregate((double?)null, (sum, i) => i.Partial is { } partial ? (sum ?? 0) + partial : sum)));
            nodes[id] = new(nodes.Count, node.Kind, names[id], Formula(node, names), node.Value, null, [.. inputs]);
        }

        return new(function, [.. order.Select(id => nodes[id])], [.. results.Select(id => nodes[id])], 0);
    }

    /// <summary>The variables, and all that a result was computed from.</summary>
    private bool[] Needed()
    {
        bool[] isNeeded = new bool[recorded.Count];
        var open = new Stack<int>(results.Concat(Enumerable.Range(0, recorded.Count).Where(id => recorded[id].Kind == GraphNodeKind.Variable)));
        while (open.TryPop(out int id))
        {
            if (!isNeeded[id] && !recorded[id].IsNumber)
            {
                isNeeded[id] = true;
                foreach (var (from, _) in recorded[id].Inputs)
                {
                    open.Push(from);
                }
            }
        }

        return isNeeded;
    }

    /// <summary>Inputs before what is computed from them, and otherwise as it was recorded; a sum was begun before its terms were known.</summary>
    private List<int> Order(bool[] isNeeded)
    {
        var readers = new List<int>[recorded.Count];
        int[] missing = new int[recorded.Count];
        var ready = new PriorityQueue<int, int>();
        for (int id = 0; id < recorded.Count; id++)
        {
            if (!isNeeded[id])
            {
                continue;
            }

            foreach (var (from, _) in recorded[id].Inputs.Where(i => isNeeded[i.From]))
            {
                (readers[from] ??= []).Add(id);
                missing[id]++;
            }

            if (missing[id] == 0)
            {
                ready.Enqueue(id, id);
            }
        }

        var order = new List<int>();
        while (ready.TryDequeue(out int id, out _))
        {
            order.Add(id);
            foreach (int reader in readers[id] ?? [])
            {
                if (--missing[reader] == 0)
                {
                    ready.Enqueue(reader, reader);
                }
            }
        }

        return order;
    }

    private string Formula(RecordedNode node, string[] names)
    {
        if (node.Kind != GraphNodeKind.Operation)
        {
            return "";
        }

        string[] inputs = [.. node.Inputs.Select(i => recorded[i.From].IsNumber ? GraphNumber.InFormula(recorded[i.From].Value) : names[i.From])];
        if (node.Formula is null)
        {
            return Sum(inputs);
        }

        string formula = node.Formula;
        for (int k = 0; k < inputs.Length; k++)
        {
            formula = formula.Replace($"{{{k}}}", inputs[k], StringComparison.Ordinal);
        }

        return formula;
    }

    private static string Sum(string[] terms) => terms.Length switch
    {
        0 => "0",
        <= 4 => string.Join(" + ", terms),
        _ => $"{terms[0]} + {terms[1]} + … + {terms[^1]}",
    };
}
