using NetGen.Generator.Common;

namespace NetGen.Generator.Layers.Formulas;

/// <summary>A part of a formula as it is written, and where.</summary>
internal abstract record Node(TextRange Range)
{
    public sealed record Number(double Value, TextRange Range) : Node(Range);

    /// <summary>A name; what stands in brackets behind it, if anything does.</summary>
    /// <param name="Name">The name.</param>
    /// <param name="At">The indices; null without brackets.</param>
    /// <param name="Fill">The value outside of the tensor; null if there is none.</param>
    /// <param name="Range">All of it.</param>
    /// <param name="NameRange">The name alone.</param>
    public sealed record Named(string Name, ValueList<Node>? At, Node? Fill, TextRange Range, TextRange NameRange) : Node(Range)
    {
        public bool IsBare => At is null;
    }

    /// <summary>A function or a reduction.</summary>
    public sealed record Call(string Function, ValueList<Node> Arguments, TextRange Range, TextRange NameRange) : Node(Range);

    public sealed record Negate(Node Operand, TextRange Range) : Node(Range);

    /// <summary>Arithmetic, a comparison, or <c>&amp;&amp;</c> and <c>||</c>.</summary>
    public sealed record Binary(string Operator, Node Left, Node Right, TextRange Range) : Node(Range);

    /// <summary><c>Condition ? Then : Else</c>.</summary>
    public sealed record Choice(Node Condition, Node Then, Node Else, TextRange Range) : Node(Range);
}
