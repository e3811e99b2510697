using NetGen.Generator.Calculus;
using NetGen.Generator.Common;

namespace NetGen.Generator.Functions;

/// <summary>Names the part of a position that a loop does not change, in front of the loop: the start of a row.</summary>
internal sealed class Offsets
{
    private readonly NameSource _names;
    private readonly HashSet<string> _lanes;

    private Offsets(NameSource names, IEnumerable<string> lanes)
    {
        _names = names;
        _lanes = [.. lanes];
    }

    /// <param name="body">The steps.</param>
    /// <param name="names">For the starts.</param>
    public static ValueList<Statement> Run(ValueList<Statement> body, NameSource names)
    {
        // A vector is loaded at a position that the printer must see the step of.
        var lanes = body.Descendants().OfType<Statement.Loop>().Where(l => l.InLanes).Select(l => l.Index);
        return new Offsets(names, lanes).Block(body);
    }

    private ValueList<Statement> Block(ValueList<Statement> body)
    {
        var known = new Dictionary<Whole, string>();
        return body.SelectMany(s => Each(s, known)).ToValueList();
    }

    private IEnumerable<Statement> Each(Statement statement, Dictionary<Whole, string> known)
    {
        switch (statement)
        {
            case Statement.If branch:
                return [branch with { Then = Block(branch.Then), Else = Block(branch.Else) }];
            case Statement.Loop loop:
                var (offsets, replaced) = Named(loop, known);
                return [.. offsets, replaced with { Body = Block(replaced.Body) }];
            default:
                return [statement];
        }
    }

    private (IReadOnlyList<Statement> Offsets, Statement.Loop Loop) Named(Statement.Loop loop, Dictionary<Whole, string> offsets)
    {
        int before = offsets.Count;
        var inside = new HashSet<string>(loop.Body.Defined()) { loop.Index };
        Whole Replace(Whole at)
        {
            var fixedPart = Fixed(at, inside);
            if (!IsLong(fixedPart))
            {
                return at;
            }

            if (!offsets.TryGetValue(fixedPart, out string name))
            {
                name = _names.Fresh("start");
                offsets[fixedPart] = name;
            }

            return at - fixedPart + Whole.Named(name);
        }

        var body = loop.Body.Map(s => Positions(s, Replace));
        return ([.. offsets.Skip(before).Select(o => new Statement.Start(o.Value, o.Key))], loop with { Body = body });
    }

    /// <summary>The terms that are the same in every round, and can be computed even if there is none.</summary>
    private Whole Fixed(Whole at, HashSet<string> inside) =>
        new(at.Terms.Where(t => !new Whole([t], 0).MayFail && !t.Factors.SelectMany(f => f.Names).Any(n => inside.Contains(n) || _lanes.Contains(n))).ToValueList(), 0);

    private static bool IsLong(Whole value) => value.Terms.Count > 1 || value.Terms.Any(t => t.Factors.Count > 1 || Math.Abs(t.Coefficient) != 1 || t.Factors[0] is not (Whole.Factor.Named or Whole.Factor.Length));

    private static Statement Positions(Statement statement, Func<Whole, Whole> replace)
    {
        Expr Inside(Expr formula) => formula.Replace(e => e is Expr.Element element ? element with { At = replace(element.At) } : null);
        return statement switch
        {
            Statement.Store store => new Statement.Store(store.Array, replace(store.At), Inside(store.Value)),
            Statement.Accumulate add => new Statement.Accumulate(add.Array, replace(add.At), Inside(add.Value)),
            Statement.Loop loop => loop with
            {
                Carried = loop.Carried.Map(c => c with { Initial = Inside(c.Initial), Next = c.Next is null ? null : Inside(c.Next) }),
                Body = loop.Body.Map(s => Positions(s, replace)),
            },
            Statement.If branch => new Statement.If(
                branch.Test.Map(Inside, w => w),
                branch.Then.Map(s => Positions(s, replace)),
                branch.Else.Map(s => Positions(s, replace)),
                branch.Merges.Map(m => m with { Then = Inside(m.Then), Else = Inside(m.Else) })),
            _ => statement.Map(Inside, w => w),
        };
    }
}
