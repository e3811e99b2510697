using NetGen.Generator.Common;

namespace NetGen.Generator.Layers.Formulas;

/// <summary>The names in a formula, before anybody knows what they mean.</summary>
internal sealed class Names
{
    private readonly ValueList<DefinitionNode> _definitions;
    private readonly HashSet<string> _tensors;

    public Names(ValueList<DefinitionNode> definitions, ValueList<Declared> declared)
    {
        _definitions = definitions;
        _tensors = [.. definitions.Select(d => d.Name), .. declared.OfType<Declared.Parameter>().Select(p => p.Name)];
        Indices = [.. definitions.SelectMany(Bound), .. declared.OfType<Declared.Bound>().Select(b => b.Name)];
    }

    /// <summary>What is bound as an index: on a left side, in front in a reduction, or by a declaration.</summary>
    public HashSet<string> Indices { get; }

    /// <summary>Names that only another layer can have, <see cref="Words.Input"/> included, each where it stands first.</summary>
    public IEnumerable<Node.Named> Foreign => _definitions.SelectMany(d => Nodes(d.Body)).OfType<Node.Named>()
        .Where(n => !_tensors.Contains(n.Name) && !(n.IsBare && Indices.Contains(n.Name)) && (n.Name == Words.Input || Words.Reserved(n.Name) is null))
        .GroupBy(n => n.Name).Select(g => g.First());

    private IEnumerable<string> Bound(DefinitionNode definition) =>
        definition.Indices.Select(i => i.Name).Concat(Nodes(definition.Body).OfType<Node.Call>().SelectMany(Bound));

    private IEnumerable<string> Bound(Node.Call call) => call.Arguments.Count > 0 && Words.Over(call, _tensors.Contains) is { } over ? over.Select(n => n.Name) : [];

    /// <summary>A part of a formula and everything in it, in the order of the text.</summary>
    private static IEnumerable<Node> Nodes(Node node) => new[] { node }.Concat(Parts(node).SelectMany(Nodes));

    private static IEnumerable<Node> Parts(Node node) => node switch
    {
        Node.Named named => named.At ?? [],
        Node.Call call => call.Arguments,
        Node.Negate negate => [negate.Operand],
        Node.Binary binary => [binary.Left, binary.Right],
        Node.Choice choice => [choice.Condition, choice.Then, choice.Else],
        _ => [],
    };
}
