using System.ComponentModel;

namespace NetGen;

/// <summary>Writes down what a function computes, number by number; for generated code.</summary>
/// <param name="function">The function.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class GraphRecorder(string function)
{
    private readonly List<RecordedNode> _nodes = [new(GraphNodeKind.Constant, "", null, "")];
    private readonly List<(string Name, int? Element, int Node)> _results = [];

    /// <summary>A parameter that there are derivatives by.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="value">Its value.</param>
    /// <returns>Its node.</returns>
    public int Variable(string name, double value) => Create(GraphNodeKind.Variable, name, null, "", value);

    /// <summary>The elements of a parameter that there are derivatives by.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="values">Its elements.</param>
    /// <returns>Their nodes.</returns>
    public GraphElements Variables(string name, ReadOnlySpan<double> values) => Elements(GraphNodeKind.Variable, name, values);

    /// <inheritdoc cref="Variables(string, ReadOnlySpan{double})"/>
    public GraphElements Variables(string name, ReadOnlySpan<float> values) => Elements(GraphNodeKind.Variable, name, Widen(values));

    /// <summary>A number with a name that there is no derivative by.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="value">Its value.</param>
    /// <returns>Its node.</returns>
    public int Constant(string name, double value) => Create(GraphNodeKind.Constant, name, null, "", value);

    /// <summary>The elements of a span that there are no derivatives by.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="values">Its elements.</param>
    /// <returns>Their nodes.</returns>
    public GraphElements Constants(string name, ReadOnlySpan<double> values) => Elements(GraphNodeKind.Constant, name, values);

    /// <inheritdoc cref="Constants(string, ReadOnlySpan{double})"/>
    public GraphElements Constants(string name, ReadOnlySpan<float> values) => Elements(GraphNodeKind.Constant, name, Widen(values));

    /// <summary>Room for numbers, all zero.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="length">How many.</param>
    /// <returns>Their nodes.</returns>
    public GraphElements Zeros(string name, int length) => new(this, name, new int[length]);

    /// <summary>A number without a name, which formulas show as it is.</summary>
    /// <param name="value">The number.</param>
    /// <returns>Its node.</returns>
    public int Number(double value) => value == 0 ? 0 : Create(GraphNodeKind.Constant, "", null, "", value);

    /// <summary>A number that was computed.</summary>
    /// <param name="name">Its name; empty if it has none.</param>
    /// <param name="formula">The operation, with <c>{0}</c>, <c>{1}</c>… for its inputs.</param>
    /// <param name="value">Its value.</param>
    /// <param name="inputs">What it was computed from, with the partial derivatives by that; null where no gradient flows.</param>
    /// <returns>Its node.</returns>
    public int Operation(string name, string formula, double value, params (int From, double? Partial)[] inputs)
    {
        int node = Create(GraphNodeKind.Operation, name, null, formula, value);
        _nodes[node].Inputs.AddRange(inputs);
        return node;
    }

    /// <summary>The same number, held constant.</summary>
    /// <param name="name">Its name; empty if it has none.</param>
    /// <param name="node">The number.</param>
    /// <returns>A node of its own.</returns>
    public int Hold(string name, int node) => Operation(name, "constant({0})", _nodes[node].Value, (node, null));

    /// <summary>Begins a sum.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="initial">What it begins with.</param>
    /// <returns>Its node.</returns>
    public int Sum(string name, int initial) => Sum(name, null, initial);

    /// <summary>Adds to a sum.</summary>
    /// <param name="sum">Its node.</param>
    /// <param name="term">What is added.</param>
    public void Add(int sum, int term) => _nodes[sum].Inputs.Add((term, 1));

    /// <summary>Ends a sum.</summary>
    /// <param name="sum">Its node.</param>
    /// <param name="value">Its value.</param>
    /// <returns>The node to go on with.</returns>
    public int Total(int sum, double value)
    {
        _nodes[sum].Value = value;
        return sum;
    }

    /// <summary>Says what the function returns.</summary>
    /// <param name="name">The name of the result.</param>
    /// <param name="node">Its node.</param>
    public void Result(string name, int node) => Result(name, null, node);

    /// <summary>Says what the function gives in a span.</summary>
    /// <param name="elements">The nodes of the span.</param>
    public void Results(GraphElements elements)
    {
        for (int k = 0; k < elements.Count; k++)
        {
            Result(elements.Name, k, elements[k]);
        }
    }

    /// <summary>Everything that was written down.</summary>
    /// <returns>The graph, with the gradient of its last result.</returns>
    public ComputationGraph Build() => new GraphBuilder(function, _nodes, [.. _results.Select(r => r.Node)]).Build();

    internal int Sum(string name, int? element, int initial)
    {
        int node = Create(GraphNodeKind.Operation, name, element, null, _nodes[initial].Value);
        if (!_nodes[initial].IsNumber || _nodes[initial].Value != 0)
        {
            Add(node, initial);
        }

        return node;
    }

    /// <summary>Gives a name to a number that has none.</summary>
    internal void Name(int node, string name, int? element)
    {
        var recorded = _nodes[node];
        if (recorded.Kind == GraphNodeKind.Operation && recorded.Name.Length == 0)
        {
            (recorded.Name, recorded.Element) = (name, element);
        }
    }

    private void Result(string name, int? element, int node)
    {
        if (_nodes[node].IsNumber)
        {
            node = Create(GraphNodeKind.Constant, name, element, "", _nodes[node].Value);
        }

        Name(node, name, element);
        _results.Add((name, element, node));
    }

    private GraphElements Elements(GraphNodeKind kind, string name, ReadOnlySpan<double> values)
    {
        int[] nodes = new int[values.Length];
        for (int k = 0; k < nodes.Length; k++)
        {
            nodes[k] = Create(kind, name, k, "", values[k]);
        }

        return new(this, name, nodes);
    }

    private int Create(GraphNodeKind kind, string name, int? element, string? formula, double value)
    {
        _nodes.Add(new(kind, name, element, formula) { Value = value });
        return _nodes.Count - 1;
    }

    private static double[] Widen(ReadOnlySpan<float> values)
    {
        double[] wide = new double[values.Length];
        for (int k = 0; k < wide.Length; k++)
        {
            wide[k] = values[k];
        }

        return wide;
    }
}
