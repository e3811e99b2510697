using NetGen.Generator.Calculus;

namespace NetGen.Generator.Functions;

/// <summary>
/// A number that a loop changes. In the loop its name means the value at the start of the round, behind the loop the last one.
/// </summary>
/// <param name="Name">The variable.</param>
/// <param name="Initial">Its value before the first round.</param>
/// <param name="Next">Its value after a round; null for a sum, to which the statements of the loop only add.</param>
internal sealed record Carried(string Name, Expr Initial, Expr? Next)
{
    public bool IsSum => Next is null;
}
