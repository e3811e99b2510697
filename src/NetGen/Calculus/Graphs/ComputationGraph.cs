using System.Text;

namespace NetGen;

/// <summary>
/// What a function computed at a point, number by number: the values on the way there, and the derivative of its result by each of
/// them on the way back. A function gets a method that makes one with <c>[Differentiable(Graph = true)]</c>.
/// </summary>
/// <remarks>It shows the function as it is written; the other derivatives may be computed in another way that neither overflows nor loses digits.</remarks>
public sealed class ComputationGraph
{
    private readonly int _chosen;

    internal ComputationGraph(string name, IReadOnlyList<GraphNode> nodes, IReadOnlyList<GraphNode> results, int chosen)
    {
        Name = name;
        _chosen = chosen;
        Nodes = results.Count > 0 ? GraphGradient.Of(nodes, results[chosen]) : nodes;
        Results = [.. results.Select(r => Nodes[r.Index])];
    }

    /// <summary>The function.</summary>
    public string Name { get; }

    /// <summary>All numbers that have to do with the result, in an order in which they can be computed.</summary>
    public IReadOnlyList<GraphNode> Nodes { get; }

    /// <summary>What the function gives: its result, the parts of a tuple, or the elements of a span.</summary>
    public IReadOnlyList<GraphNode> Results { get; }

    /// <summary>The result whose derivatives the nodes have; the first one unless <see cref="For(int)"/> has chosen another.</summary>
    /// <exception cref="InvalidOperationException">The function gave no result: a span without elements.</exception>
    public GraphNode Result => Results.Count > 0 ? Results[_chosen] : throw new InvalidOperationException($"{Name} gave no result here: its span has no elements.");

    /// <summary>The node of that name.</summary>
    /// <param name="name">The name; an index may be written as in C#, <c>x[0]</c> for x₀.</param>
    /// <exception cref="KeyNotFoundException">There is none.</exception>
    public GraphNode this[string name] => Find(Nodes, name);

    /// <summary>The same graph with the derivatives of another result.</summary>
    /// <param name="result">Its place in <see cref="Results"/>.</param>
    /// <returns>The graph.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There are not so many results.</exception>
    public ComputationGraph For(int result)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(result);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(result, Results.Count);
        return new(Name, Nodes, Results, result);
    }

    /// <summary>The same graph with the derivatives of another result.</summary>
    /// <param name="result">Its name; an index may be written as in C#, <c>y[0]</c> for y₀.</param>
    /// <returns>The graph.</returns>
    /// <exception cref="KeyNotFoundException">No result has that name.</exception>
    public ComputationGraph For(string result) => For(Results.ToList().IndexOf(Find(Results, result)));

    /// <summary>The graph as a Mermaid diagram, which GitHub and many editors draw in the middle of a text.</summary>
    /// <param name="options">What to show.</param>
    /// <returns>The diagram, without the fence around it.</returns>
    /// <exception cref="InvalidOperationException">The graph has more nodes than the options allow.</exception>
    public string ToMermaid(GraphPictureOptions? options = null) => new MermaidWriter(this, Checked(options)).Write();

    /// <summary>The graph as a picture that needs nothing but itself, for light and dark pages.</summary>
    /// <param name="options">What to show.</param>
    /// <returns>An SVG document.</returns>
    /// <exception cref="InvalidOperationException">The graph has more nodes than the options allow.</exception>
    public string ToSvg(GraphPictureOptions? options = null) => new SvgWriter(this, Checked(options)).Write();

    /// <summary>The computation as a list: a line for each node.</summary>
    /// <returns>The list.</returns>
    public override string ToString() => new StringBuilder().AppendJoin('\n', Nodes).ToString();

    private GraphPictureOptions Checked(GraphPictureOptions? options)
    {
        options ??= new();
        return Nodes.Count <= options.MaxNodes
            ? options
            : throw new InvalidOperationException(
                $"The graph of {Name} has {GraphNumber.Format(Nodes.Count, 9)} nodes, more than a picture shows ({GraphNumber.Format(options.MaxNodes, 9)}): draw it for fewer rounds or shorter spans, or raise GraphPictureOptions.MaxNodes.");
    }

    private GraphNode Find(IReadOnlyList<GraphNode> nodes, string name)
    {
        string typeset = GraphNames.Typeset(name);
        return nodes.FirstOrDefault(n => n.Name == typeset)
            ?? throw new KeyNotFoundException($"The graph of {Name} has no '{name}' here; it has {string.Join(", ", nodes.Take(40).Select(n => n.Name))}{(nodes.Count > 40 ? "…" : "")}.");
    }
}
