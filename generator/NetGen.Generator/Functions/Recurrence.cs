using NetGen.Generator.Calculus;

namespace NetGen.Generator.Functions;

/// <summary>Rounds that read elements which other rounds of the same loop wrote.</summary>
internal static class Recurrence
{
    /// <summary>Whether the loop has to be gone through the other way round when it is differentiated.</summary>
    public static bool In(Statement.Loop loop, Func<string, bool> matters)
    {
        var own = new HashSet<string>(loop.Body.Descendants().OfType<Statement.Local>().Select(l => l.Array));
        var written = loop.Body.Descendants().Select(s => s switch
        {
            Statement.Store store => (store.Array, store.At),
            Statement.Accumulate add => (add.Array, add.At),
            _ => (Array: "", At: (Whole)0),
        }).Where(w => w.Array.Length > 0 && !own.Contains(w.Array) && matters(w.Array)).ToLookup(w => w.Array, w => w.At);
        var touched = loop.Body.Descendants().OfType<Statement.Call>().SelectMany(c => c.Read.Concat(c.Written)).Select(s => s.Array);
        return touched.Any(a => !own.Contains(a) && matters(a) && loop.Body.Written().Contains(a))
            || loop.Body.Descendants().SelectMany(s => s.Formulas()).SelectMany(f => f.Descendants()).OfType<Expr.Element>()
            .Any(e => written[e.Array].Any(at => !at.Equals(e.At) || !Positions.BelongsToRound(at, loop, loop.Body)));
    }
}
