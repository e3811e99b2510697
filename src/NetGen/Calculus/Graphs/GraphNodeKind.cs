namespace NetGen;

/// <summary>What a node of a <see cref="ComputationGraph"/> is.</summary>
public enum GraphNodeKind
{
    /// <summary>A parameter, or an element of one, that there are derivatives by.</summary>
    Variable,

    /// <summary>A number that there are none by: a parameter marked with <see cref="ConstantAttribute"/>, a field, a number in the source.</summary>
    Constant,

    /// <summary>Something that the function computed.</summary>
    Operation,
}
