using NetGen.Generator.Calculus;

namespace NetGen.Generator.Functions;

/// <summary>
/// How long the spans of a function have to be, as far as its loops say so plainly: one that runs up to the length of a span, or
/// to a number that is passed in, and reads another span at its index.
/// </summary>
internal static class InputLengths
{
    /// <param name="program">The function.</param>
    /// <returns>The spans with the least length of each, where it is not theirs anyway.</returns>
    public static IReadOnlyList<(string Span, Whole Least)> Of(FunctionProgram program)
    {
        var spans = new HashSet<string>(program.Parameters.Where(p => p.IsSpan).Select(p => p.Name));
        var known = new HashSet<string>(program.Parameters.Select(p => p.IsSpan ? p.Name + ".Length" : p.Name));
        return [.. program.Body.OfType<Statement.Loop>().Where(l => l.To.Names.All(known.Contains) && !l.To.MayFail)
            .SelectMany(l => Touched(l).Where(t => spans.Contains(t.Array) && IsEachRound(l, t.At)).Select(t => (t.Array, Least: l.To + t.At - Whole.Named(l.Index))))
            .Where(n => Whole.LengthOf(n.Array) - n.Least is not { IsConstant: true, Constant: >= 0 })
            .Distinct()];
    }

    /// <summary>What every round reads or writes: not in branches, nor in conditions, of which only the first part is certain.</summary>
    private static IEnumerable<(string Array, Whole At)> Touched(Statement.Loop loop) =>
        loop.Body.Where(s => s is Statement.Let or Statement.Store or Statement.Accumulate or Statement.Add).Touched();

    /// <summary>Whether the position is 0 in the first round and one more in each: then no elements are needed where there are no rounds.</summary>
    private static bool IsEachRound(Statement.Loop loop, Whole at) => (at - Whole.Named(loop.Index) + loop.From).Equals(0);
}
