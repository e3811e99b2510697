using NetGen.Generator.Calculus;
using NetGen.Generator.Common;

namespace NetGen.Generator.Functions;

/// <summary>
/// What is carried from round to round, made available on the way back: kept in a span where the rounds are gone through backwards
/// or the values depend on what is differentiated by, computed anew where not.
/// </summary>
/// <param name="Room">Spans for what is kept.</param>
/// <param name="Loop">The loop, which now fills them.</param>
/// <param name="Round">A round of the way back.</param>
/// <param name="Carried">What the way back carries.</param>
internal sealed record History(IReadOnlyList<Statement> Room, Statement.Loop Loop, IReadOnlyList<Statement> Round, IReadOnlyList<Carried> Carried)
{
    /// <param name="loop">The loop.</param>
    /// <param name="computed">A round's values, computed anew.</param>
    /// <param name="steps">A round's way back.</param>
    /// <param name="back">What it carries.</param>
    /// <param name="turns">Whether the way back goes through the rounds backwards.</param>
    /// <param name="names">For the spans.</param>
    public static History Of(
        Statement.Loop loop, IReadOnlyList<Statement> computed, IReadOnlyList<Statement> steps, IReadOnlyList<Carried> back, bool turns, NameSource names)
    {
        IReadOnlyList<Statement> round = [.. computed, .. steps];
        var next = back.Select(c => c.Next).OfType<Expr>().SelectMany(n => n.Variables()).ToList();
        round = DeadSteps.Remove(round, s => steps.Contains(s), next);
        var needed = loop.Carried.Where(c => !c.IsSum && round.Read().Concat(next).Contains(c.Name)).ToList();
        if (needed.Count == 0)
        {
            return new([], loop, round, back);
        }

        if (!turns)
        {
            return Again(loop, [.. computed, .. steps], back, names);
        }

        return Kept(loop, round, back, needed, names);
    }

    /// <summary>Carries the values along on the way back as well, under other names.</summary>
    private static History Again(Statement.Loop loop, IReadOnlyList<Statement> round, IReadOnlyList<Carried> back, NameSource names)
    {
        var renamed = loop.Carried.Where(c => !c.IsSum).ToDictionary(c => c.Name, c => names.Fresh(c.Name.TrimStart('@')));
        var again = loop.Carried.Where(c => !c.IsSum).Select(c => c with { Name = renamed[c.Name], Next = c.Next!.Renamed(renamed) });
        return new([], loop, Renamed(round, renamed), [.. Renamed(back, renamed), .. again]);
    }

    /// <summary>Keeps the values that are needed in spans.</summary>
    private static History Kept(Statement.Loop loop, IReadOnlyList<Statement> round, IReadOnlyList<Carried> back, IReadOnlyList<Carried> needed, NameSource names)
    {
        var room = new List<Statement>();
        var stores = new List<Statement>();
        var reads = new List<Statement>();
        var renamed = new Dictionary<string, string>();
        foreach (var carried in needed)
        {
            string span = names.Fresh(carried.Name.TrimStart('@') + "History");
            var at = Whole.Named(loop.Index) - loop.From;
            room.Add(new Statement.Local(span, loop.To - loop.From));
            stores.Add(new Statement.Store(span, at, new Expr.Variable(carried.Name)));
            string old = names.Fresh(carried.Name.TrimStart('@') + "Old");
            reads.Add(new Statement.Let(old, new Expr.Element(span, at)));
            renamed[carried.Name] = old;
        }

        return new(room, loop with { Body = stores.Concat(loop.Body).ToValueList() }, [.. reads, .. Renamed(round, renamed)], Renamed(back, renamed));
    }

    private static IReadOnlyList<Statement> Renamed(IReadOnlyList<Statement> round, IReadOnlyDictionary<string, string> names) =>
        [.. round.Select(s => s.Map(e => e.Renamed(names), w => w))];

    private static IReadOnlyList<Carried> Renamed(IReadOnlyList<Carried> carried, IReadOnlyDictionary<string, string> names) =>
        [.. carried.Select(c => c with { Next = c.Next?.Renamed(names) })];
}
