using NetGen.Generator.Calculus;
using NetGen.Generator.Common;

namespace NetGen.Generator.Functions;

/// <summary>Moves room that every round of a loop fills anew into the loop: each round then has room of its own.</summary>
internal static class Privatisation
{
    /// <param name="body">The steps.</param>
    /// <param name="results">What is read behind them.</param>
    public static ValueList<Statement> Run(ValueList<Statement> body, IEnumerable<Expr> results)
    {
        var kept = new HashSet<string>(results.SelectMany(r => r.Arrays()));
        var steps = body.ToList();
        for (int k = 0; k < steps.Count; k++)
        {
            if (steps[k] is Statement.Local local && !kept.Contains(local.Array) && Users(steps, k + 1, local.Array) is { Count: 1 } users && Inside(steps[users[0]], local) is { } step)
            {
                steps[users[0]] = step;
                steps.RemoveAt(k--);
            }
        }

        return steps.Select(s => s switch
        {
            Statement.Loop loop => WithBody(loop, Run(loop.Body, loop.Carried.Select(c => c.Next).OfType<Expr>())),
            Statement.If branch => WithBranches(branch, Run(branch.Then, branch.Merges.Select(m => m.Then)), Run(branch.Else, branch.Merges.Select(m => m.Else))),
            _ => s,
        }).ToValueList();
    }

    /// <summary>The only loop that uses the room, with the room in it or in a loop inside; null where no round fills it first.</summary>
    private static Statement.Loop? Inside(Statement statement, Statement.Local local)
    {
        if (statement is not Statement.Loop loop || local.Length.Names.Contains(loop.Index))
        {
            return null;
        }

        if (Filling.ComesFirst(loop.Body, local.Array, local.Length))
        {
            return loop with { Body = new Statement[] { local }.Concat(loop.Body).ToValueList() };
        }

        return Users(loop.Body, 0, local.Array) is { Count: 1 } users && Inside(loop.Body[users[0]], local) is { } inner
            ? loop with { Body = loop.Body.Select((s, k) => k == users[0] ? inner : s).ToValueList() }
            : null;
    }

    private static List<int> Users(IReadOnlyList<Statement> steps, int from, string array) =>
        [.. Enumerable.Range(from, steps.Count - from).Where(k => Filling.Touches(steps[k], array))];

    /// <summary>The step itself where nothing changed, so that it is still known where it was written.</summary>
    private static Statement WithBody(Statement.Loop loop, ValueList<Statement> body) => body.Equals(loop.Body) ? loop : loop with { Body = body };

    private static Statement WithBranches(Statement.If branch, ValueList<Statement> then, ValueList<Statement> otherwise) =>
        then.Equals(branch.Then) && otherwise.Equals(branch.Else) ? branch : branch with { Then = then, Else = otherwise };
}
