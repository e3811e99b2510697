using NetGen.Generator.Calculus;
using NetGen.Generator.Common;

namespace NetGen.Generator.Functions;

/// <summary>Removes steps that nothing depends on: liveness from the end to the start, loops until nothing changes.</summary>
internal sealed class DeadSteps
{
    private readonly Func<Statement, bool> _isWanted;

    private DeadSteps(Func<Statement, bool> isWanted) => _isWanted = isWanted;

    /// <param name="body">The steps.</param>
    /// <param name="isWanted">Which steps are wanted for themselves.</param>
    /// <param name="live">The names of variables and spans that are wanted in the end.</param>
    public static ValueList<Statement> Remove(IReadOnlyList<Statement> body, Func<Statement, bool> isWanted, IEnumerable<string> live) =>
        new DeadSteps(isWanted).Keep(body, [.. live]);

    /// <summary>The steps that matter; what is live behind them becomes what is live before them.</summary>
    private ValueList<Statement> Keep(IReadOnlyList<Statement> body, HashSet<string> live)
    {
        var kept = new List<Statement>();
        foreach (var statement in body.Reverse())
        {
            if (_isWanted(statement))
            {
                live.UnionWith(new[] { statement }.Read());
                kept.Add(statement);
            }
            else if (Keep(statement, live, isFollowed: kept.Count > 0 && kept[kept.Count - 1] is not Statement.Comment) is { } step)
            {
                kept.Add(step);
            }
        }

        kept.Reverse();
        return kept.ToValueList();
    }

    private Statement? Keep(Statement statement, HashSet<string> live, bool isFollowed)
    {
        switch (statement)
        {
            case Statement.Let let:
                return live.Remove(let.Name) ? Reading(let, live) : null;
            case Statement.Store store:
                return live.Contains(store.Array) ? Reading(store, live) : null;
            case Statement.Accumulate add:
                return live.Contains(add.Array) ? Reading(add, live) : null;
            case Statement.Add add:
                return live.Contains(add.Sum) ? Reading(add, live) : null;
            case Statement.Clear clear:
                return live.Contains(clear.Array) ? clear : null;
            case Statement.Local local:
                return live.Remove(local.Array) ? Reading(local, live) : null;
            case Statement.View view:
                return live.Remove(view.Name) ? Reading(view, live) : null;
            case Statement.Call call:
                return Keep(call, live);
            case Statement.Loop loop:
                return Keep(loop, live);
            case Statement.If branch:
                return Keep(branch, live);
            default:
                return isFollowed ? statement : null;
        }
    }

    /// <summary>A call of which anything matters writes all that it writes, and needs the room for it.</summary>
    private static Statement? Keep(Statement.Call call, HashSet<string> live)
    {
        var written = call.Written.Select(w => w.Array).ToList();
        bool matters = call.Results.Concat(written).Any(live.Contains);
        live.ExceptWith(call.Results);
        if (!matters)
        {
            return null;
        }

        live.UnionWith(written);
        return Reading(call, live);
    }

    private static Statement Reading(Statement statement, HashSet<string> live)
    {
        live.UnionWith(new[] { statement }.Read());
        return statement;
    }

    private Statement.Loop? Keep(Statement.Loop loop, HashSet<string> live)
    {
        var wanted = new HashSet<string>(live);
        while (true)
        {
            var carried = loop.Carried.Where(c => wanted.Contains(c.Name)).ToValueList();
            var inside = new HashSet<string>(wanted);
            foreach (var next in carried.Select(c => c.Next).OfType<Expr>())
            {
                Read(next, inside);
            }

            var body = Keep(loop.Body, inside);
            inside.Remove(loop.Index);
            if (inside.IsSubsetOf(wanted))
            {
                return Kept(loop, carried, body, live, inside);
            }

            wanted.UnionWith(inside);
        }
    }

    private static Statement.Loop? Kept(Statement.Loop loop, ValueList<Carried> carried, ValueList<Statement> body, HashSet<string> live, HashSet<string> inside)
    {
        if (body.Count == 0 && carried.Count == 0)
        {
            return null;
        }

        live.UnionWith(inside);
        live.ExceptWith(loop.Carried.Select(c => c.Name));
        foreach (var initial in carried.Select(c => c.Initial))
        {
            Read(initial, live);
        }

        live.UnionWith(loop.From.Names.Concat(loop.To.Names));
        return loop with { Carried = carried, Body = body };
    }

    private Statement.If? Keep(Statement.If branch, HashSet<string> live)
    {
        var merges = branch.Merges.Where(m => live.Contains(m.Name)).ToValueList();
        live.ExceptWith(branch.Merges.Select(m => m.Name));
        var then = new HashSet<string>(live);
        var otherwise = new HashSet<string>(live);
        foreach (var merge in merges)
        {
            Read(merge.Then, then);
            Read(merge.Else, otherwise);
        }

        var kept = new Statement.If(branch.Test, Keep(branch.Then, then), Keep(branch.Else, otherwise), merges);
        if (kept.Then.Count + kept.Else.Count + merges.Count == 0)
        {
            return null;
        }

        live.UnionWith(then);
        live.UnionWith(otherwise);
        foreach (var number in branch.Test.Numbers())
        {
            Read(number, live);
        }

        live.UnionWith(branch.Test.Wholes().SelectMany(w => w.Names));
        return kept;
    }

    private static void Read(Expr formula, HashSet<string> live) => live.UnionWith(new[] { (Statement)new Statement.Let("", formula) }.Read());
}
