using NetGen.Generator.Calculus;

namespace NetGen.Generator.Functions;

/// <summary>What the results depend on through steps that a gradient can flow along.</summary>
internal sealed class Usefulness
{
    private readonly HashSet<string> _useful;

    private Usefulness(IEnumerable<string> results) => _useful = [.. results];

    /// <param name="body">The steps.</param>
    /// <param name="results">The variables and spans that are differentiated.</param>
    public static Usefulness Of(IReadOnlyList<Statement> body, IEnumerable<string> results)
    {
        var usefulness = new Usefulness(results);
        while (usefulness.Spread(body))
        {
        }

        return usefulness;
    }

    public bool this[string name] => _useful.Contains(name);

    private bool Spread(IEnumerable<Statement> body) => body.Reverse().Aggregate(false, (grew, statement) => statement switch
    {
        Statement.Let let => Mark(let.Name, let.Value),
        Statement.Store store => Mark(store.Array, store.Value),
        Statement.Accumulate add => Mark(add.Array, add.Value),
        Statement.Add add => Mark(add.Sum, add.Value),
        Statement.Loop loop => loop.Carried.Aggregate(Spread(loop.Body), (any, c) => Mark(c.Name, c.Initial) | (c.Next is not null && Mark(c.Name, c.Next)) | any),
        Statement.If branch => branch.Merges.Aggregate(false, (any, m) => Mark(m.Name, m.Then) | Mark(m.Name, m.Else) | any) | Spread(branch.Then) | Spread(branch.Else),
        Statement.Call call => call.Results.Concat(call.Written.Select(w => w.Array)).Any(_useful.Contains)
            && call.Read.Select(r => r.Array).Concat(call.Formulas().SelectMany(f => f.Variables().Concat(f.Arrays()))).Aggregate(false, (any, source) => _useful.Add(source) | any),
        _ => false,
    } | grew);

    private bool Mark(string name, Expr value)
    {
        if (!_useful.Contains(name))
        {
            return false;
        }

        bool grew = false;
        foreach (string source in value.Variables().Concat(value.Arrays()))
        {
            grew |= _useful.Add(source);
        }

        return grew;
    }
}
