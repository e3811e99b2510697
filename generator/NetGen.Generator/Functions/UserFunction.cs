using NetGen.Generator.Calculus;
using NetGen.Generator.Common;

namespace NetGen.Generator.Functions;

/// <summary>A function of the user as a formula, for layers and losses; or the reason why it cannot be one.</summary>
/// <param name="Parameters">What it takes, in order.</param>
/// <param name="Formula">Its result, in the parameters as variables.</param>
/// <param name="Problem">What is wrong; null if nothing.</param>
/// <param name="WayOut">What to do about it.</param>
internal sealed record UserFunction(ValueList<UserParameter> Parameters, Expr Formula, string? Problem, string WayOut)
{
    /// <summary>The parameters that are given, rather than learned.</summary>
    public IReadOnlyList<UserParameter> Given => [.. Parameters.Where(p => !p.IsLearned)];

    /// <summary>The parameters that training adjusts.</summary>
    public IReadOnlyList<UserParameter> Learned => [.. Parameters.Where(p => p.IsLearned)];

    public static UserFunction Unfit(string problem, string wayOut) => new([], 0, problem, wayOut);
}
