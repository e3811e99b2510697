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
        Expr Rename(Expr e) => e.Replace(f => f is Expr.Variable v && renamed.TryGetValue(v.Name, out string name) ? new Expr.Variable(name) : null);
        var again = loop.Carried.Where(c => !c.IsSum).Select(c => c with { Name = renamed[c.Name], Next = Rename(c.Next!) });
        return new([], loop, [.. round.Select(s => s.Map(Rename, w => w))], [.. back.Select(c => c.Next is null ? c : c with { Next = Rename(c.Next) }), .. again]);
    }

    /// <summary>Keeps the values that are needed in spans.</summary>
    private static History Kept(Statement.Loop loop, IReadOnlyList<Statement> round, IReadOnlyList<Carried> back, IReadOnlyList<Carried> needed, NameSource names)
    {
        var room = new List<Statement>();
        var stores = new List<Statement>();
        var reads = new List<Statement>();
        foreach (var carried in needed)
        {
            string span = names.Fresh(carried.Name.TrimStart('@') + "History");
            var at = Whole.Named(loop.Index) - loop.From;
            room.Add(new Statement.Local(span, loop.To - loop.From));
            stores.Add(new Statement.Store(span, at, new Expr.Variable(carried.Name)));
            string old = names.Fresh(carried.Name.TrimStart('@') + "Old");
            reads.Add(new Statement.Let(old, new Expr.Element(span, at)));
            Expr Rename(Expr e) => e.Rewrite(f => f is Expr.Variable v && v.Name == carried.Name ? new Expr.Variable(old) : f);
            round = [.. round.Select(s => s.Map(Rename, w => w))];
            back = [.. back.Select(c => c.Next is null ? c : c with { Next = Rename(c.Next) })];
        }

        return new(room, loop with { Body = stores.Concat(loop.Body).ToValueList() }, [.. reads, .. round], back);
    }
}
