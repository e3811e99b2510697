namespace NetGen.Generator.Layers.Formulas;

/// <summary>The number behind <c>else</c>.</summary>
internal static class Fills
{
    public static bool IsNumber(Node node) => Find(node) is not null;

    /// <summary>The number, which has been checked.</summary>
    public static double? Of(Node? node) => node is null ? null : Find(node);

    private static double? Find(Node node) => node switch
    {
        Node.Number number => number.Value,
        Node.Named { IsBare: true } named when Words.Constants.TryGetValue(named.Name, out double value) => value,
        Node.Negate negate => -Find(negate.Operand),
        _ => null,
    };
}
