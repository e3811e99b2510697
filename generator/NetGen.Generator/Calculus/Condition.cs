namespace NetGen.Generator.Calculus;

/// <summary>A comparison of two numbers; false where either is NaN.</summary>
internal sealed record Condition(Relation Relation, Expr Left, Expr Right);
