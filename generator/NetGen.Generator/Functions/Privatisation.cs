using NetGen.Generator.Common;

namespace NetGen.Generator.Functions;

/// <summary>Moves room that every round of a loop fills anew into the loop: each round then has room of its own.</summary>
internal static class Privatisation
{
    public static ValueList<Statement> Run(ValueList<Statement> body)
    {
        var steps = body.ToList();
        for (int k = 0; k < steps.Count; k++)
        {
            if (steps[k] is Statement.Local local && Users(steps, k, local.Array) is { Count: 1 } users && steps[users[0]] is Statement.Loop loop
                && !local.Length.Names.Contains(loop.Index) && Filling.ComesFirst(loop.Body, local.Array, local.Length))
            {
                steps[users[0]] = loop with { Body = new Statement[] { local }.Concat(loop.Body).ToValueList() };
                steps.RemoveAt(k--);
            }
        }

        return steps.Select(s => s switch
        {
            Statement.Loop loop => WithBody(loop, Run(loop.Body)),
            Statement.If branch => WithBranches(branch, Run(branch.Then), Run(branch.Else)),
            _ => s,
        }).ToValueList();
    }

    private static List<int> Users(List<Statement> steps, int room, string array) =>
        [.. Enumerable.Range(room + 1, steps.Count - room - 1).Where(k => Filling.Touches(steps[k], array))];

    /// <summary>The step itself where nothing changed, so that it is still known where it was written.</summary>
    private static Statement WithBody(Statement.Loop loop, ValueList<Statement> body) => body.Equals(loop.Body) ? loop : loop with { Body = body };

    private static Statement WithBranches(Statement.If branch, ValueList<Statement> then, ValueList<Statement> otherwise) =>
        then.Equals(branch.Then) && otherwise.Equals(branch.Else) ? branch : branch with { Then = then, Else = otherwise };
}
