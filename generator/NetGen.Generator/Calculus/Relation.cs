namespace NetGen.Generator.Calculus;

/// <summary>How a <see cref="Condition"/> compares.</summary>
internal enum Relation
{
    Equal,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
}
