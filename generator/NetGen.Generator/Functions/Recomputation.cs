using NetGen.Generator.Common;

namespace NetGen.Generator.Functions;

/// <summary>The steps of a block as they are run again on the way back: its values, but none of its effects outside.</summary>
internal static class Recomputation
{
    /// <param name="body">The block.</param>
    /// <param name="outer">Variables of the loop around, which are not changed again.</param>
    public static IReadOnlyList<Statement> Of(IReadOnlyList<Statement> body, IReadOnlyCollection<string> outer)
    {
        var own = new HashSet<string>(body.Descendants().OfType<Statement.Local>().Select(l => l.Array)
            .Concat(body.Defined()).Except(outer));
        return Strip(body, own);
    }

    private static List<Statement> Strip(IEnumerable<Statement> body, HashSet<string> own) => [.. body.Where(s => s switch
    {
        Statement.Store store => own.Contains(store.Array),
        Statement.Accumulate add => own.Contains(add.Array),
        Statement.Clear clear => own.Contains(clear.Array),
        Statement.Add add => own.Contains(add.Sum),
        Statement.Call call => call.Written.All(w => own.Contains(w.Array)),
        _ => true,
    }).Select(s => s switch
    {
        Statement.Loop loop => loop with { Body = Strip(loop.Body, own).ToValueList() },
        Statement.If branch => branch with { Then = Strip(branch.Then, own).ToValueList(), Else = Strip(branch.Else, own).ToValueList() },
        _ => s,
    })];
}
