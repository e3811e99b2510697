using NetGen.Generator.Common;

namespace NetGen.Generator.Layers.Formulas;

/// <summary>A place where a formula reads a tensor.</summary>
internal sealed record Use(Operand Operand, Node.Named Node)
{
    public ValueList<Node> At => Node.At ?? [];

    public bool HasFill => Node.Fill is not null;
}
