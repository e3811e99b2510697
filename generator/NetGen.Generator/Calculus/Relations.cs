namespace NetGen.Generator.Calculus;

/// <summary>What relations say about known numbers.</summary>
internal static class Relations
{
    /// <summary>Whether the relation holds between two numbers; false where either is NaN.</summary>
    public static bool Holds(this Relation relation, double a, double b) => relation switch
    {
        Relation.Equal => a == b,
        Relation.Less => a < b,
        Relation.LessOrEqual => a <= b,
        Relation.Greater => a > b,
        _ => a >= b,
    };
}
