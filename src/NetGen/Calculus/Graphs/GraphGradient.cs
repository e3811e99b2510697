namespace NetGen;

/// <summary>The chain rule on a recorded graph: one way back, which adds up what arrives at a node from everything that read it.</summary>
internal static class GraphGradient
{
    /// <summary>The same nodes with the derivatives of a result.</summary>
    public static IReadOnlyList<GraphNode> Of(IReadOnlyList<GraphNode> nodes, GraphNode result)
    {
        bool[] areActive = Active(nodes);
        bool[] areReached = new bool[nodes.Count];
        bool[] areRead = new bool[nodes.Count];
        double[] gradients = new double[nodes.Count];
        gradients[result.Index] = 1;
        foreach (var node in nodes.Reverse())
        {
            foreach (var (input, partial) in node.Inputs)
            {
                areRead[input.Index] = true;
                areReached[input.Index] |= partial is not null;

                // A zero is a derivative that is not there, and stops even what is infinite.
                if (partial is { } factor && factor != 0 && gradients[node.Index] != 0)
                {
                    gradients[input.Index] += gradients[node.Index] * factor;
                }
            }
        }

        var copies = new GraphNode[nodes.Count];
        foreach (var node in nodes)
        {
            bool isHeld = node.Kind == GraphNodeKind.Operation && areRead[node.Index] && !areReached[node.Index] && node.Index != result.Index;
            copies[node.Index] = new(
                node.Index,
                node.Kind,
                node.Name,
                node.Formula,
                node.Value,
                areActive[node.Index] && !isHeld ? gradients[node.Index] : null,
                [.. node.Inputs.Select(i => i with { Node = copies[i.Node.Index] })]);
        }

        return copies;
    }

    /// <summary>What changes with a variable.</summary>
    private static bool[] Active(IReadOnlyList<GraphNode> nodes)
    {
        bool[] areActive = new bool[nodes.Count];
        foreach (var node in nodes)
        {
            areActive[node.Index] = node.Kind == GraphNodeKind.Variable || node.Inputs.Any(i => i.Partial is not null && areActive[i.Node.Index]);
        }

        return areActive;
    }
}
