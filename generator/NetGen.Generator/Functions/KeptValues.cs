using NetGen.Generator.Calculus;
using NetGen.Generator.Common;

namespace NetGen.Generator.Functions;

/// <summary>
/// Lets the way back through a branch use what the way there computed with effort, functions and quotients: the first branch hands
/// it out, and the second one does not compute it again.
/// </summary>
internal sealed class KeptValues(NameSource names)
{
    public static ValueList<Statement> Run(ValueList<Statement> body, NameSource names) => new KeptValues(names).Block(body);

    private ValueList<Statement> Block(ValueList<Statement> body)
    {
        var steps = body.Select(s => s switch
        {
            Statement.Loop loop => loop with { Body = Block(loop.Body) },
            Statement.If branch => branch with { Then = Block(branch.Then), Else = Block(branch.Else) },
            _ => s,
        }).ToList();
        for (int second = 1; second < steps.Count; second++)
        {
            int first = steps.FindIndex(0, second, s => s is Statement.If earlier && steps[second] is Statement.If later && earlier.Test.Equals(later.Test));
            if (first >= 0)
            {
                (steps[first], steps[second]) = Keep((Statement.If)steps[first], (Statement.If)steps[second]);
            }
        }

        return steps.ToValueList();
    }

    private (Statement.If First, Statement.If Second) Keep(Statement.If first, Statement.If second)
    {
        var merges = first.Merges.ToList();
        var then = Kept(first.Then, second.Then, (name, value) => merges.Add(new(name, value, 0)));
        var otherwise = Kept(first.Else, second.Else, (name, value) => merges.Add(new(name, 0, value)));
        return (first with { Merges = merges.ToValueList() },
            new Statement.If(
                second.Test,
                then.Body,
                otherwise.Body,
                second.Merges.Map(m => m with { Then = then.Rename(m.Then), Else = otherwise.Rename(m.Else) })));
    }

    /// <summary>The second block without what the first one has computed.</summary>
    private (ValueList<Statement> Body, Func<Expr, Expr> Rename) Kept(ValueList<Statement> first, ValueList<Statement> second, Action<string, Expr> keep)
    {
        var known = first.OfType<Statement.Let>().Where(l => Efforts.Of(l.Value) > Effort.Instruction).ToDictionary(l => l.Name);
        var kept = new Dictionary<string, Expr>();
        foreach (var let in second.OfType<Statement.Let>().Where(l => known.TryGetValue(l.Name, out var same) && same.Equals(l)))
        {
            string name = names.Fresh(let.Name.TrimStart('@') + "Kept");
            keep(name, new Expr.Variable(let.Name));
            kept[let.Name] = new Expr.Variable(name);
        }

        Expr Rename(Expr e) => e.Replace(f => f is Expr.Variable v && kept.TryGetValue(v.Name, out var name) ? name : null);
        return (second.Where(s => s is not Statement.Let let || !kept.ContainsKey(let.Name)).Select(s => s.Map(Rename, w => w)).ToValueList(), Rename);
    }
}
