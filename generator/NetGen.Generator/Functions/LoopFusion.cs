using NetGen.Generator.Calculus;
using NetGen.Generator.Common;

namespace NetGen.Generator.Functions;

/// <summary>
/// Joins loops, and branches, that go through the same rounds and do not depend on each other: the way back moves into the way
/// there wherever its adjoints are known before, and what both compute is computed once.
/// </summary>
internal static class LoopFusion
{
    public static ValueList<Statement> Run(IReadOnlyList<Statement> body)
    {
        var steps = RoomFirst(body);
        for (int second = 1; second < steps.Count; second++)
        {
            if (Partner(steps, second) is { } partner)
            {
                steps = Joined(steps, partner.First, second, partner.Before);
                second -= 1;
            }
        }

        return steps.Select(s => s switch
        {
            Statement.Loop loop => loop with { Body = Run(loop.Body) },
            Statement.If branch => branch with { Then = Run(branch.Then), Else = Run(branch.Else) },
            _ => s,
        }).ToValueList();
    }

    /// <summary>Room for numbers, in front where its size is known there.</summary>
    private static List<Statement> RoomFirst(IReadOnlyList<Statement> body)
    {
        var defined = new HashSet<string>(body.Defined());
        bool IsEarly(Statement s) => s is Statement.View or Statement.Local or Statement.Clear && !new[] { s }.Read().Any(defined.Contains);
        return [.. body.Where(IsEarly), .. body.Where(s => !IsEarly(s))];
    }

    /// <summary>The earlier step that a step can join, and the steps between that have to move in front of it; null if there is none.</summary>
    private static (int First, List<Statement> Before)? Partner(List<Statement> steps, int second)
    {
        for (int first = second - 1; first >= 0; first--)
        {
            if (AreAlike(steps[first], steps[second]) && Sources(steps, first, second) is { } sources && IsFree(steps, first, second, sources))
            {
                return (first, sources);
            }
        }

        return null;
    }

    /// <summary>The values between two steps that the second one needs; null where one of them comes from the first.</summary>
    private static List<Statement>? Sources(List<Statement> steps, int first, int second)
    {
        var needed = new HashSet<string>(new[] { steps[second] }.Read());
        var results = new HashSet<string>(Results(steps[first]));
        var written = new HashSet<string>(steps.GetRange(first, second - first).Written());
        var sources = new List<Statement>();
        for (int k = second - 1; k > first; k--)
        {
            if (steps[k] is Statement.Let let && needed.Contains(let.Name))
            {
                if (let.Value.Variables().Any(results.Contains) || let.Value.Arrays().Any(written.Contains))
                {
                    return null;
                }

                needed.UnionWith(new[] { steps[k] }.Read());
                sources.Insert(0, steps[k]);
            }
        }

        return sources;
    }

    private static List<Statement> Joined(List<Statement> steps, int first, int second, List<Statement> before) =>
    [
        .. steps.Take(first),
        .. before,
        Join(steps[first], steps[second]),
        .. steps.Skip(first + 1).Take(second - first - 1).Where(s => !before.Any(b => ReferenceEquals(b, s))),
        .. steps.Skip(second + 1),
    ];

    private static bool AreAlike(Statement first, Statement second) => (first, second) switch
    {
        (Statement.Loop a, Statement.Loop b) => a.OnlySums && b.OnlySums && (a.Index == b.Index || !b.Body.Defined().Contains(a.Index)) && a.From.Equals(b.From) && a.To.Equals(b.To) && !Recurrence.In(a, _ => true) && !Recurrence.In(b, _ => true)
            && !a.Body.Concat(b.Body).Descendants().Any(s => s is Statement.Call) && FillsNoMore(a.Body, b.Body),
        (Statement.If a, Statement.If b) => a.Test.Equals(b.Test) && FillsNoMore(a.Then, b.Then) && FillsNoMore(a.Else, b.Else),
        _ => false,
    };

    /// <summary>Whether rooms that both blocks have, as one computes again what the other one does, are filled in the first as in the second.</summary>
    private static bool FillsNoMore(IReadOnlyList<Statement> first, IReadOnlyList<Statement> second)
    {
        var shared = Shared(first, second);
        return shared.Count == 0 || !Writes(second, shared).Except(Writes(first, shared)).Any();
    }

    /// <summary>The rooms of two blocks that will be one; those of blocks inside stay apart until these are joined.</summary>
    private static HashSet<string> Shared(IEnumerable<Statement> first, IEnumerable<Statement> second) =>
        [.. first.OfType<Statement.Local>().Select(l => l.Array).Intersect(second.OfType<Statement.Local>().Select(l => l.Array))];

    private static IEnumerable<Statement> Writes(IEnumerable<Statement> body, HashSet<string> arrays) => body.Descendants()
        .Where(s => s is Statement.Store or Statement.Accumulate or Statement.Clear or Statement.Call && new[] { s }.Written().Any(arrays.Contains));

    /// <summary>Whether the second step can move up to the first: it reads nothing that comes from there or from between.</summary>
    private static bool IsFree(List<Statement> steps, int first, int second, List<Statement> sources)
    {
        IReadOnlyList<Statement> between = [.. steps.GetRange(first + 1, second - first - 1).Where(s => !sources.Any(b => ReferenceEquals(b, s)))];
        IReadOnlyList<Statement> moved = [.. sources, steps[second]];
        var inner = new HashSet<string>(Results(steps[first]).Concat(between.Defined()));
        var own = new HashSet<string>(moved.Defined());
        if (moved.Read().Any(n => inner.Contains(n) && !own.Contains(n)))
        {
            return false;
        }

        // Additions to one span can change places as long as nobody reads it.
        var added = new HashSet<string>(moved.OnlyAddedTo().Intersect(between.OnlyAddedTo()).Except(moved.Read()).Except(between.Read()));
        var written = new HashSet<string>(moved.Written().Except(added));
        return !moved.Read().Concat(written).Any(new HashSet<string>(between.Written().Except(added)).Contains)
            && !between.Read().Any(written.Contains)
            && (steps[first] is not Statement.Loop loop || SharesRoundsOnly(loop, moved, ((Statement.Loop)steps[second]).Index));
    }

    /// <summary>What a step defines for those behind it.</summary>
    private static IEnumerable<string> Results(Statement statement) => statement switch
    {
        Statement.Loop loop => loop.Carried.Select(c => c.Name),
        Statement.If branch => branch.Merges.Select(m => m.Name),
        _ => [],
    };

    /// <summary>Whether elements that one of two loops writes are touched by the other one in the same round alone.</summary>
    private static bool SharesRoundsOnly(Statement.Loop loop, IReadOnlyList<Statement> second, string otherIndex)
    {
        IReadOnlyList<Statement> first = [loop];
        var renamed = second.Select(s => s.Reindex(otherIndex, Whole.Named(loop.Index))).ToList();
        var added = first.OnlyAddedTo().Intersect(renamed.OnlyAddedTo()).Except(first.Read()).Except(renamed.Read());
        var shared = new HashSet<string>(first.Written().Intersect(renamed.Written().Concat(renamed.Read()))
            .Concat(renamed.Written().Intersect(first.Read())).Except(first.OwnRoom()).Except(added));
        var positions = first.Concat(renamed).Touched().Where(t => shared.Contains(t.Array)).ToLookup(t => t.Array, t => t.At);
        var inside = loop.Body.Concat(renamed.SelectMany(s => s is Statement.Loop other ? other.Body : [s])).ToList();
        return positions.All(group => group.Distinct().Count() == 1 && Positions.BelongsToRound(group.First(), loop, inside));
    }

    private static Statement Join(Statement first, Statement second) => (first, second) switch
    {
        (Statement.Loop a, Statement.Loop b) => a with
        {
            Carried = a.Carried.Concat(b.Carried.Where(c => a.Carried.All(o => o.Name != c.Name))).ToValueList(),
            Body = Append(a.Body, Without(b.Body.Select(s => s.Reindex(b.Index, Whole.Named(a.Index))), new(a.Carried.Select(c => c.Name).Intersect(b.Carried.Select(c => c.Name))))),
        },
        (Statement.If a, Statement.If b) => a with
        {
            Then = Append(a.Then, b.Then),
            Else = Append(a.Else, b.Else),
            Merges = a.Merges.Concat(b.Merges.Where(m => a.Merges.All(o => o.Name != m.Name))).ToValueList(),
        },
        _ => throw new InvalidOperationException("Only loops and branches join."),
    };

    /// <summary>One block behind another one; steps that define what is defined already are the same steps again.</summary>
    private static ValueList<Statement> Append(ValueList<Statement> first, IReadOnlyList<Statement> second)
    {
        var known = new HashSet<string>(first.Defined().Concat(first.OwnRoom()));
        var all = first.ToList();
        foreach (var statement in Without(second.Where(s => !IsKnown(s, known)), Shared(first, second)))
        {
            int same = statement is Statement.Loop { Carried.Count: > 0 } loop ? all.FindIndex(s => s is Statement.Loop other && IsSame(other, loop)) : -1;
            if (same < 0)
            {
                all.Add(statement);
                continue;
            }

            // The same loop, which keeps what it carries for the way back; its room goes in front of it.
            var room = all.Skip(first.Count).OfType<Statement.Local>().Where(l => new[] { statement }.Written().Contains(l.Array)).ToList();
            all[same] = statement;
            all.RemoveAll(s => s is Statement.Local local && room.Contains(local));
            all.InsertRange(same, room);
        }

        return all.ToValueList();
    }

    /// <summary>
    /// The steps without what adds to sums or writes to rooms that the first of two blocks has computed in full: the second one,
    /// which computes them again, would do it twice.
    /// </summary>
    private static IReadOnlyList<Statement> Without(IEnumerable<Statement> body, HashSet<string> computed) => computed.Count == 0 ? [.. body] :
    [
        .. body.Where(s => s switch
        {
            Statement.Add add => !computed.Contains(add.Sum),
            Statement.Store or Statement.Accumulate or Statement.Clear => !new[] { s }.Written().Any(computed.Contains),
            Statement.Call call => call.Written.Count() == 0 || !call.Written.All(w => computed.Contains(w.Array)),
            _ => true,
        }).Select(s => s switch
        {
            Statement.Loop loop => loop with { Body = Without(loop.Body, computed).ToValueList() },
            Statement.If branch => branch with { Then = Without(branch.Then, computed).ToValueList(), Else = Without(branch.Else, computed).ToValueList() },
            _ => s,
        }),
    ];

    /// <summary>Whether a loop is another one with further steps.</summary>
    private static bool IsSame(Statement.Loop loop, Statement.Loop with) =>
        loop.Index == with.Index && loop.Carried.Equals(with.Carried) && loop.Body.All(with.Body.Contains);

    private static bool IsKnown(Statement statement, HashSet<string> known) => statement switch
    {
        Statement.Let let => known.Contains(let.Name),
        Statement.Local local => known.Contains(local.Array),
        Statement.Store store => known.Contains(store.Array),
        Statement.Accumulate add => known.Contains(add.Array),
        Statement.Clear clear => known.Contains(clear.Array),
        Statement.Add add => known.Contains(add.Sum),
        Statement.Call call => call.Results.Concat(call.Written.Select(w => w.Array)).All(known.Contains),
        Statement.Loop loop => known.Contains(loop.Index) && loop.Carried.All(c => known.Contains(c.Name)) && loop.Body.All(s => IsKnown(s, known)),
        Statement.If branch => branch.Merges.All(m => known.Contains(m.Name)) && branch.Then.Concat(branch.Else).All(s => IsKnown(s, known)),
        _ => false,
    };
}
