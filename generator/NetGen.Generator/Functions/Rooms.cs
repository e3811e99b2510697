using NetGen.Generator.Common;

namespace NetGen.Generator.Functions;

/// <summary>Moves room for numbers out of loops, since room on the stack lasts as long as the method; a round begins by clearing it.</summary>
internal static class Rooms
{
    public static ValueList<Statement> Hoist(ValueList<Statement> body)
    {
        var defined = new HashSet<string>(body.Defined());
        var hoisted = new Dictionary<string, Statement.Local>();
        var inside = body.Select(s => Inside(s, defined, hoisted)).ToList();
        return hoisted.Values.Concat(inside).ToValueList();
    }

    private static Statement Inside(Statement statement, HashSet<string> defined, Dictionary<string, Statement.Local> hoisted) => statement switch
    {
        Statement.Loop loop => loop with { Body = Block(loop.Body, defined, hoisted) },
        Statement.If branch => branch with { Then = Block(branch.Then, defined, hoisted), Else = Block(branch.Else, defined, hoisted) },
        _ => statement,
    };

    private static ValueList<Statement> Block(ValueList<Statement> body, HashSet<string> defined, Dictionary<string, Statement.Local> hoisted)
    {
        var steps = new List<Statement>();
        for (int k = 0; k < body.Count; k++)
        {
            if (body[k] is not Statement.Local local || local.Length.MayFail || local.Length.Names.Any(defined.Contains) || (hoisted.TryGetValue(local.Array, out var known) && !known.Equals(local)))
            {
                steps.Add(Inside(body[k], defined, hoisted));
                continue;
            }

            hoisted[local.Array] = local;
            if (!Filling.ComesFirst([.. body.Skip(k + 1)], local.Array, local.Length))
            {
                steps.Add(new Statement.Clear(local.Array));
            }
        }

        return steps.ToValueList();
    }
}
