using NetGen.Generator.Calculus;

namespace NetGen.Generator.Functions;

/// <summary>What can be proved about positions in spans from the ranges of the loops around.</summary>
internal static class Positions
{
    /// <summary>
    /// Whether no two combinations of rounds give the same position. Proved in the manner of row-major storage: sorted by step, each
    /// index moves further than all faster ones together can.
    /// </summary>
    public static bool AreDistinct(Whole at, IReadOnlyList<Statement.Loop> loops) => AreDistinct(at, loops, at, []);

    /// <summary>Whether two positions differ unless the indices of the common loops agree.</summary>
    /// <param name="a">One position.</param>
    /// <param name="common">The loops around both.</param>
    /// <param name="b">The other position.</param>
    /// <param name="others">Loops around only one of them; the range of their indices counts.</param>
    public static bool AreDistinct(Whole a, IReadOnlyList<Statement.Loop> common, Whole b, IReadOnlyList<Statement.Loop> others)
    {
        // What the common indices do not decide must be the same span of positions, seen from every round.
        var open = new List<(Whole Step, Whole Extent)>();
        foreach (var loop in others.Where(o => a.Names.Concat(b.Names).Contains(o.Index)))
        {
            if ((a.Names.Contains(loop.Index) ? a : b).CoefficientOf(loop.Index) is not { } step)
            {
                return false;
            }

            open.Add((step, loop.To - loop.From));
        }

        if (others.Count == 0 ? !a.Equals(b) : !Fixed(a, common, others).Equals(Fixed(b, common, others)))
        {
            return false;
        }

        var remaining = new List<Statement.Loop>(common);
        foreach (var loop in common)
        {
            if (a.CoefficientOf(loop.Index) is not { } own || b.CoefficientOf(loop.Index) is not { } other || !own.Equals(other) || own is { IsConstant: true, Constant: 0 })
            {
                return false;
            }
        }

        // Take away the largest step that is at least as long as what the rest can reach.
        while (remaining.Count > 0)
        {
            var outermost = remaining.FirstOrDefault(l => Reaches(a.CoefficientOf(l.Index)!, remaining.Where(o => o != l).Select(o => (a.CoefficientOf(o.Index)!, Extent(o, remaining))).Concat(open)));
            if (outermost is null)
            {
                return false;
            }

            remaining.Remove(outermost);
        }

        return true;
    }

    /// <summary>Whether a position in a loop is that of one round only, whatever the loops inside do.</summary>
    /// <param name="at">The position.</param>
    /// <param name="loop">The loop.</param>
    /// <param name="inside">The steps of its rounds.</param>
    public static bool BelongsToRound(Whole at, Statement.Loop loop, IEnumerable<Statement> inside)
    {
        if (at.CoefficientOf(loop.Index) is not { IsConstant: true, Constant: not 0 })
        {
            return false;
        }

        // A loop that was copied for the way back is still the same loop.
        var inner = inside.Descendants().OfType<Statement.Loop>().Where(l => at.Names.Contains(l.Index))
            .GroupBy(l => (l.Index, l.From, l.To)).Select(g => g.First()).ToList();
        return AreDistinct(at, [loop, .. inner]) || AreDistinct(at, [loop], at, inner);
    }

    /// <summary>Whether two positions never meet, whatever the rounds.</summary>
    public static bool AreApart(Whole a, IReadOnlyList<Statement.Loop> aLoops, Whole b, IReadOnlyList<Statement.Loop> bLoops) =>
        AreInterleaved(a, b) ||
        IsPositive(Subtract(Bound(b, bLoops, lowest: true), Bound(a, aLoops, lowest: false)))
        || IsPositive(Subtract(Bound(a, aLoops, lowest: true), Bound(b, bLoops, lowest: false)));

    /// <summary>Whether a whole number is above 0 for any lengths and indices, none of which is negative.</summary>
    private static bool IsPositive(Whole? value) => value is not null && value.Constant > 0 && value.Terms.All(t => t.Coefficient > 0 && t.Factors.All(f => f is Whole.Factor.Length));

    /// <summary>The part of a position that is neither of common nor of other indices.</summary>
    private static Whole Fixed(Whole at, IReadOnlyList<Statement.Loop> common, IReadOnlyList<Statement.Loop> others) =>
        at.Substitute(n => common.Concat(others).Any(l => l.Index == n) ? (Whole)0 : null);

    private static Whole Extent(Statement.Loop loop, IEnumerable<Statement.Loop> around)
    {
        // The widest range where the bounds depend on an index around, as in a triangle.
        var to = loop.To;
        var from = loop.From;
        foreach (var outer in around.Where(o => o != loop))
        {
            to = Farthest(to, outer, isHighest: true);
            from = Farthest(from, outer, isHighest: false);
        }

        return to - from;
    }

    /// <summary>The highest or lowest value of a bound over the rounds of a loop around, which may count it up or down.</summary>
    private static Whole Farthest(Whole bound, Statement.Loop around, bool isHighest)
    {
        if (!bound.Names.Contains(around.Index) || bound.CoefficientOf(around.Index) is not { IsConstant: true } slope)
        {
            return bound;
        }

        return bound.Substitute(n => n == around.Index ? slope.Constant > 0 == isHighest ? around.To - 1 : around.From : null);
    }

    /// <summary>Whether a step is at least 1 and no shorter than what the other indices reach together: Σ step·(extent − 1) &lt; step.</summary>
    private static bool Reaches(Whole step, IEnumerable<(Whole Step, Whole Extent)> others)
    {
        var all = others.ToList();
        if (all.Count == 0)
        {
            return step is { IsConstant: true, Constant: not 0 };
        }

        // Steps down reach as far as steps up; what is neither for certain proves nothing.
        if (all.Any(o => !IsNotNegative(o.Step)))
        {
            return false;
        }

        var reach = all.Aggregate((Whole)0, (sum, o) => sum + (o.Step * (o.Extent - 1)));
        var rest = step - reach;
        return rest.IsConstant ? rest.Constant > 0 : IsPositive(rest);
    }

    /// <summary>Whether two positions leave different remainders, as 2i and 2i + 1.</summary>
    private static bool AreInterleaved(Whole a, Whole b)
    {
        int step = a.Terms.Concat(b.Terms).Aggregate(0, (gcd, term) => Gcd(gcd, Math.Abs(term.Coefficient)));
        return step > 1 && (a.Constant - b.Constant) % step != 0;
    }

    private static int Gcd(int a, int b) => b == 0 ? a : Gcd(b, a % b);

    /// <summary>Whether a position never falls with the loop's index.</summary>
    public static bool Grows(Whole at, Statement.Loop loop) => at.CoefficientOf(loop.Index) is { } step && IsNotNegative(step);

    private static bool IsNotNegative(Whole step) => step.Constant >= 0 && step.Terms.All(t => t.Coefficient > 0);

    private static Whole? Bound(Whole at, IReadOnlyList<Statement.Loop> loops, bool lowest)
    {
        foreach (var loop in loops.Reverse())
        {
            if (!at.Names.Contains(loop.Index))
            {
                continue;
            }

            if (at.CoefficientOf(loop.Index) is not { IsConstant: true } step)
            {
                return null;
            }

            at = at.Substitute(n => n == loop.Index ? step.Constant > 0 == lowest ? loop.From : loop.To - 1 : null);
        }

        return at;
    }

    private static Whole? Subtract(Whole? a, Whole? b) => a is null || b is null ? null : a - b;
}
