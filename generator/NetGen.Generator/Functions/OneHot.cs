using NetGen.Generator.Calculus;
using NetGen.Generator.Common;

namespace NetGen.Generator.Functions;

/// <summary>The way back from a single element: a loop over all elements shrinks to the round that wrote this one.</summary>
internal static class OneHot
{
    /// <param name="statement">A step of the way back.</param>
    /// <param name="seed">The span of adjoints that is 1 at one position and 0 elsewhere.</param>
    /// <param name="row">That position.</param>
    /// <param name="rows">How many positions there are.</param>
    /// <param name="forward">The variables and spans of the function itself: all others are adjoints.</param>
    public static IEnumerable<Statement> Select(Statement statement, string seed, Whole row, Whole rows, HashSet<string> forward)
    {
        ValueList<Statement> Inside(ValueList<Statement> body) => body.SelectMany(s => Select(s, seed, row, rows, forward)).ToValueList();
        switch (statement)
        {
            case Statement.Let { Value: Expr.Element element } let when element.Array == seed:
                return [element.At.Equals(row)
                    ? let with { Value = 1 }
                    : new Statement.If(new Test.CompareWhole(Relation.Equal, element.At, row), [], [], [new(let.Name, 1, 0)])];
            case Statement.Loop loop when Round(loop, seed, row, forward) is { } round:
                var body = loop.Body.Map(s => s.Map(e => e.Rewrite(f => f is Expr.Element element && element.Array == seed ? 1 : f), w => w));
                bool isEveryRow = loop.From.Equals(0) && loop.To.Equals(rows) && round.Equals(row);
                return isEveryRow && loop.Carried.Count == 0
                    ? body.Select(s => s.Reindex(loop.Index, row))
                    : [loop with { From = isEveryRow ? row : Whole.Highest(loop.From, round), To = isEveryRow ? row + 1 : Whole.Lowest(loop.To, round + 1), Body = body, IsSingle = true }];
            case Statement.Loop loop:
                return [loop with { Body = Inside(loop.Body) }];
            case Statement.If branch:
                return [branch with { Then = Inside(branch.Then), Else = Inside(branch.Else) }];
            default:
                return [statement];
        }
    }

    /// <summary>The one round of a loop that a single position belongs to; null if there may be several or other effects.</summary>
    private static Whole? Round(Statement.Loop loop, string seed, Whole row, HashSet<string> forward)
    {
        var positions = loop.Body.Touched().Where(t => t.Array == seed).Select(t => t.At).Distinct().ToList();
        if (positions.Count != 1 || !loop.OnlySums || positions[0].CoefficientOf(loop.Index) is not { IsConstant: true, Constant: 1 or -1 } step || Depends(positions[0], loop) || HasOtherSources(loop, seed, row, forward))
        {
            return null;
        }

        var rest = positions[0].Substitute(n => n == loop.Index ? (Whole)0 : null);
        return step.Constant == 1 ? row - rest : rest - row;
    }

    /// <summary>Whether the loop takes adjoints from elsewhere, so that rounds matter which the position has nothing to do with.</summary>
    private static bool HasOtherSources(Statement.Loop loop, string seed, Whole row, HashSet<string> forward)
    {
        var own = new HashSet<string>(loop.Body.Defined().Concat(loop.Carried.Select(c => c.Name)).Concat(row.Names)) { seed, loop.Index };
        return loop.Body.Read().Any(n => !own.Contains(n) && !forward.Contains(n) && !n.Contains('.'));
    }

    /// <summary>Whether the position also depends on a loop inside, or rounds have room of their own.</summary>
    private static bool Depends(Whole position, Statement.Loop loop) =>
        loop.Body.Descendants().OfType<Statement.Loop>().Any(inner => position.Names.Contains(inner.Index))
        || loop.Body.Descendants().OfType<Statement.Local>().Any();
}
