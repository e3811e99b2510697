using NetGen.Generator.Calculus;

namespace NetGen.Generator.Functions;

/// <summary>Walking and rebuilding steps.</summary>
internal static class StatementTree
{
    /// <summary>The steps and everything in them, in order.</summary>
    public static IEnumerable<Statement> Descendants(this IEnumerable<Statement> body) => body.SelectMany(s => new[] { s }.Concat(s switch
    {
        Statement.Loop loop => loop.Body.Descendants(),
        Statement.If branch => branch.Then.Descendants().Concat(branch.Else.Descendants()),
        _ => [],
    }));

    /// <summary>The formulas of a step itself, not those of the steps in it.</summary>
    public static IEnumerable<Expr> Formulas(this Statement statement) => statement switch
    {
        Statement.Let let => [let.Value],
        Statement.Store store => [store.Value],
        Statement.Accumulate add => [add.Value],
        Statement.Add add => [add.Value],
        Statement.Loop loop => loop.Carried.SelectMany(c => c.Next is null ? new[] { c.Initial } : [c.Initial, c.Next]),
        Statement.If branch => branch.Test.Numbers().Concat(branch.Merges.SelectMany(m => new[] { m.Then, m.Else })),
        Statement.Call call => call.Operands.OfType<Operand.Number>().Select(n => n.Value),
        _ => [],
    };

    /// <summary>The whole numbers of a step itself: positions and bounds.</summary>
    public static IEnumerable<Whole> Wholes(this Statement statement) => (statement switch
    {
        Statement.Store store => [store.At],
        Statement.Accumulate add => [add.At],
        Statement.Local local => [local.Length],
        Statement.View view => [view.Offset, view.Length],
        Statement.Start start => [start.Value],
        Statement.Loop loop => [loop.From, loop.To],
        Statement.If branch => branch.Test.Wholes(),
        Statement.Call call => call.Operands.SelectMany(o => o is Operand.Stretch s ? [s.Offset, s.Length] : o is Operand.Setting setting ? new[] { setting.Value } : []),
        _ => Enumerable.Empty<Whole>(),
    }).Concat(statement.Formulas().SelectMany(f => f.Descendants()).SelectMany(e => e switch
    {
        Expr.Element element => [element.At],
        Expr.Integer integer => [integer.Value],
        _ => Enumerable.Empty<Whole>(),
    }));

    /// <summary>The variables in a formula.</summary>
    public static IEnumerable<string> Variables(this Expr formula) => formula.Descendants().OfType<Expr.Variable>().Select(v => v.Name);

    /// <summary>The spans whose elements a formula reads.</summary>
    public static IEnumerable<string> Arrays(this Expr formula) => formula.Descendants().OfType<Expr.Element>().Select(e => e.Array);

    /// <summary>The spans that the steps, or those in them, write to.</summary>
    public static IEnumerable<string> Written(this IEnumerable<Statement> body) => body.Descendants().SelectMany(s => s switch
    {
        Statement.Store store => [store.Array],
        Statement.Accumulate add => [add.Array],
        Statement.Clear clear => [clear.Array],
        Statement.Local local => [local.Array],
        Statement.View view => [view.Name],
        Statement.Call call => call.Written.Select(w => w.Array),
        _ => Enumerable.Empty<string>(),
    });

    /// <summary>The spans that have their room in the steps.</summary>
    public static IEnumerable<string> OwnRoom(this IEnumerable<Statement> body) => body.Descendants().OfType<Statement.Local>().Select(l => l.Array);

    /// <summary>All elements that the steps read or write.</summary>
    public static IEnumerable<(string Array, Whole At)> Touched(this IEnumerable<Statement> body) => body.Descendants().SelectMany(s =>
        s.Formulas().SelectMany(f => f.Descendants()).OfType<Expr.Element>().Select(e => (e.Array, e.At)).Concat(s switch
        {
            Statement.Store store => [(store.Array, store.At)],
            Statement.Accumulate add => [(add.Array, add.At)],
            _ => Enumerable.Empty<(string, Whole)>(),
        }));

    /// <summary>The spans that the steps, or those in them, do nothing but add to.</summary>
    public static IEnumerable<string> OnlyAddedTo(this IEnumerable<Statement> body)
    {
        var all = body.Descendants().ToList();
        return all.OfType<Statement.Accumulate>().Select(a => a.Array).Distinct().Except(all.Where(s => s is not Statement.Accumulate).SelectMany(s => s switch
        {
            Statement.Store store => [store.Array],
            Statement.Clear clear => [clear.Array],
            Statement.Local local => [local.Array],
            Statement.Call call => call.Written.Select(w => w.Array),
            _ => Enumerable.Empty<string>(),
        }));
    }

    /// <summary>The names that the steps, or those in them, define.</summary>
    public static IEnumerable<string> Defined(this IEnumerable<Statement> body) => body.Descendants().SelectMany(s => s switch
    {
        Statement.Let let => [let.Name],
        Statement.Start start => [start.Name],
        Statement.Loop loop => loop.Carried.Select(c => c.Name).Append(loop.Index),
        Statement.If branch => branch.Merges.Select(m => m.Name),
        Statement.Call call => call.Results,
        _ => Enumerable.Empty<string>(),
    });

    /// <summary>Everything that the steps, or those in them, read: variables, indices, spans.</summary>
    public static IEnumerable<string> Read(this IEnumerable<Statement> body) => body.Descendants().SelectMany(s =>
        s.Formulas().SelectMany(f => f.Variables().Concat(f.Arrays())).Concat(s.Wholes().SelectMany(w => w.Names))
            .Concat(s switch
            {
                Statement.View view => [view.Array],
                Statement.Add add => [add.Sum],
                Statement.Call call => call.Read.Select(r => r.Array),
                _ => Enumerable.Empty<string>(),
            }));

    /// <summary>The same steps with other formulas and whole numbers.</summary>
    public static Statement Map(this Statement statement, Func<Expr, Expr> real, Func<Whole, Whole> whole) => statement switch
    {
        Statement.Let let => let with { Value = real(let.Value) },
        Statement.Store store => store with { At = whole(store.At), Value = real(store.Value) },
        Statement.Accumulate add => add with { At = whole(add.At), Value = real(add.Value) },
        Statement.Add add => add with { Value = real(add.Value) },
        Statement.Local local => local with { Length = whole(local.Length) },
        Statement.Start start => start with { Value = whole(start.Value) },
        Statement.View view => view with { Offset = whole(view.Offset), Length = whole(view.Length) },
        Statement.Loop loop => loop with
        {
            From = whole(loop.From),
            To = whole(loop.To),
            Carried = loop.Carried.Map(c => c with { Initial = real(c.Initial), Next = c.Next is null ? null : real(c.Next) }),
            Body = loop.Body.Map(s => s.Map(real, whole)),
        },
        Statement.If branch => new Statement.If(
            branch.Test.Map(real, whole),
            branch.Then.Map(s => s.Map(real, whole)),
            branch.Else.Map(s => s.Map(real, whole)),
            branch.Merges.Map(m => m with { Then = real(m.Then), Else = real(m.Else) })),
        Statement.Call call => call with { Operands = call.Operands.Map(o => o.Map(real, whole)) },
        _ => statement,
    };

    /// <summary>The same steps with an index replaced by another whole number.</summary>
    public static Statement Reindex(this Statement statement, string index, Whole replacement)
    {
        Whole Replace(Whole whole) => whole.Names.Contains(index) ? whole.Substitute(n => n == index ? replacement : null) : whole;
        return statement.Map(
            e => e.Rewrite(f => f switch
            {
                Expr.Element element => element with { At = Replace(element.At) },
                Expr.Integer integer => new Expr.Integer(Replace(integer.Value)),
                _ => f,
            }),
            Replace);
    }
}
