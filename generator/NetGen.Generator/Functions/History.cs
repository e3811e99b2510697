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
            // Behind the loop its names mean the last values, so those of the rounds that are gone through again get names of their own.
            var again = loop.Carried.Where(c => !c.IsSum).ToDictionary(c => c.Name, c => names.Fresh(c.Name));
            Expr Own(Expr e) => e.Rewrite(f => f is Expr.Variable v && again.TryGetValue(v.Name, out string name) ? new Expr.Variable(name) : f);
            return new(
                [],
                loop,
                [.. computed.Concat(steps).Select(s => s.Map(Own, w => w))],
                [.. back.Select(c => c.Next is null ? c : c with { Next = Own(c.Next) }), .. loop.Carried.Where(c => !c.IsSum).Select(c => new Carried(again[c.Name], c.Initial, Own(c.Next!)))]);
        }

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
