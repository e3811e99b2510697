using NetGen.Generator.Calculus;
using NetGen.Generator.Common;

namespace NetGen.Generator.Functions;

/// <summary>
/// Gives names of their own to values that C# would take for each other: a value may be computed again on the way back, and a name
/// may stand in one block only once, and not in the blocks inside of it as well.
/// </summary>
internal sealed class Scoping
{
    private readonly NameSource _names;

    private Scoping(NameSource names) => _names = names;

    public static (ValueList<Statement> Body, ValueList<Expr> Results) Run(ValueList<Statement> body, ValueList<Expr> results, NameSource names)
    {
        var renamed = new Dictionary<string, string>();
        var steps = new Scoping(names).Block(body, [], renamed);
        return (steps, results.Map(r => r.Renamed(renamed)));
    }

    /// <param name="body">A block.</param>
    /// <param name="outer">The names that the blocks around declare anywhere.</param>
    /// <param name="renamed">What names stand for; goes on behind the block.</param>
    private ValueList<Statement> Block(ValueList<Statement> body, HashSet<string> outer, Dictionary<string, string> renamed)
    {
        var own = new HashSet<string>();
        var around = new HashSet<string>(outer.Concat(body.SelectMany(Declared)));
        string Declare(string name)
        {
            if (!outer.Contains(name) && own.Add(name))
            {
                return name;
            }

            return _names.Fresh(name);
        }

        var steps = new List<Statement>();
        foreach (var statement in body)
        {
            switch (statement)
            {
                case Statement.Let let:
                    var value = let.Value.Renamed(renamed);
                    steps.Add(new Statement.Let(Note(let.Name, Declare(let.Name), renamed), value));
                    break;
                case Statement.Call call:
                    var passed = (Statement.Call)call.Map(e => e.Renamed(renamed), w => w);
                    steps.Add(passed with { Results = call.Results.Map(r => Note(r, Declare(r), renamed)) });
                    break;
                case Statement.Loop loop:
                    steps.Add(Loop(loop, around, renamed, Declare));
                    break;
                case Statement.If branch:
                    steps.Add(If(branch, around, renamed, Declare));
                    break;
                default:
                    var step = statement.Map(e => e.Renamed(renamed), w => w);
                    steps.Add(step is Statement.Add add && renamed.TryGetValue(add.Sum, out string sum) ? add with { Sum = sum } : step);
                    break;
            }
        }

        return steps.ToValueList();
    }

    private Statement.Loop Loop(Statement.Loop loop, HashSet<string> around, Dictionary<string, string> renamed, Func<string, string> declare)
    {
        var initial = loop.Carried.Map(c => c.Initial.Renamed(renamed));
        var carried = loop.Carried.Map(c => Note(c.Name, declare(c.Name), renamed));
        if (around.Contains(loop.Index))
        {
            string index = _names.Fresh(loop.Index);
            loop = (Statement.Loop)loop.Reindex(loop.Index, Whole.Named(index)) with { Index = index };
        }

        var inside = new Dictionary<string, string>(renamed);
        var body = Block(loop.Body, [.. around, loop.Index], inside);
        return loop with
        {
            Body = body,
            Carried = loop.Carried.Select((c, k) => new Carried(carried[k], initial[k], c.Next is null ? null : c.Next.Renamed(inside))).ToValueList(),
        };
    }

    private Statement.If If(Statement.If branch, HashSet<string> around, Dictionary<string, string> renamed, Func<string, string> declare)
    {
        var test = branch.Test.Map(e => e.Renamed(renamed), w => w);
        var (inThen, inElse) = (new Dictionary<string, string>(renamed), new Dictionary<string, string>(renamed));
        var then = Block(branch.Then, around, inThen);
        var otherwise = Block(branch.Else, around, inElse);
        var merges = branch.Merges.Map(m => new Merge(Note(m.Name, declare(m.Name), renamed), m.Then.Renamed(inThen), m.Else.Renamed(inElse)));
        return new(test, then, otherwise, merges);
    }

    /// <summary>Remembers what a name stands for from here on.</summary>
    private static string Note(string name, string given, Dictionary<string, string> renamed)
    {
        if (given == name)
        {
            renamed.Remove(name);
        }
        else
        {
            renamed[name] = given;
        }

        return given;
    }

    /// <summary>The names that a step declares in its own block.</summary>
    private static IEnumerable<string> Declared(Statement statement) => statement switch
    {
        Statement.Let let => [let.Name],
        Statement.Local local => [local.Array],
        Statement.View view => [view.Name],
        Statement.Loop loop => loop.Carried.Select(c => c.Name),
        Statement.Call call => call.Results,
        Statement.If branch => branch.Merges.Select(m => m.Name),
        _ => [],
    };
}
