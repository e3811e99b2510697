namespace NetGen;

/// <summary>A number in a <see cref="ComputationGraph"/>.</summary>
public sealed class GraphNode
{
    internal GraphNode(int index, GraphNodeKind kind, string name, string formula, double value, double? gradient, IReadOnlyList<GraphInput> inputs)
    {
        Index = index;
        Kind = kind;
        Name = name;
        Formula = formula;
        Value = value;
        Gradient = gradient;
        Inputs = inputs;
    }

    /// <summary>Its place in <see cref="ComputationGraph.Nodes"/>.</summary>
    public int Index { get; }

    /// <summary>What it is.</summary>
    public GraphNodeKind Kind { get; }

    /// <summary>
    /// What it is called: as in the source, with the number of an element or of a round below (<c>x₀</c>, <c>s₂</c>); <c>v₁</c>,
    /// <c>v₂</c>… where the source has no name for it.
    /// </summary>
    public string Name { get; }

    /// <summary>The operation as a textbook writes it, <c>w·x</c>; empty for what was not computed.</summary>
    public string Formula { get; }

    /// <summary>Its value on the way there.</summary>
    public double Value { get; }

    /// <summary>
    /// The derivative of <see cref="ComputationGraph.Result"/> by it, on the way back; null for constants, for what was computed
    /// from nothing else, and for what is only read where it is held constant.
    /// </summary>
    public double? Gradient { get; }

    /// <summary>What it was computed from.</summary>
    public IReadOnlyList<GraphInput> Inputs { get; }

    /// <inheritdoc/>
    public override string ToString()
    {
        string computed = Formula.Length > 0 ? $"{Name} = {Formula}" : Name;
        string value = $"{computed} = {GraphNumber.Format(Value, 9)}";
        return Gradient is { } gradient ? $"{value}, ∂ = {GraphNumber.Format(gradient, 9)}" : value;
    }
}
