namespace NetGen;

/// <summary>A number as the generated code met it.</summary>
/// <param name="kind">What it is.</param>
/// <param name="name">The name in the source; empty if it has none.</param>
/// <param name="element">Which element of that; null for a number of its own.</param>
/// <param name="formula">The operation, with <c>{0}</c>, <c>{1}</c>… for its inputs; null for a sum.</param>
internal sealed class RecordedNode(GraphNodeKind kind, string name, int? element, string? formula)
{
    public GraphNodeKind Kind { get; } = kind;

    public string Name { get; set; } = name;

    public int? Element { get; set; } = element;

    public string? Formula { get; } = formula;

    public double Value { get; set; }

    public List<(int From, double? Partial)> Inputs { get; } = [];

    /// <summary>A number that formulas show instead of a name.</summary>
    public bool IsNumber => Kind == GraphNodeKind.Constant && Name.Length == 0;
}
