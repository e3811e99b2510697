using NetGen.Generator.Common;

namespace NetGen.Generator.Layers.Formulas;

/// <summary><c>y[o] = …</c> as it is written.</summary>
internal sealed record DefinitionNode(Node.Named Target, ValueList<Node.Named> Indices, Node Body)
{
    public string Name => Target.Name;
}
