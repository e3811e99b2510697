using NetGen.Generator.Calculus;
using NetGen.Generator.Common;

namespace NetGen.Generator.Functions;

/// <summary>
/// Runs several rounds of a loop at once, one in each lane of a vector, where no round depends on another: the outermost loop whose
/// innermost reads and writes stay side by side. The rounds that are left over follow one by one.
/// </summary>
internal sealed class Vectorisation
{
    /// <summary>A loop of fewer rounds, where that is known, stays as it is.</summary>
    private const int FewestRounds = 16;

    private readonly NameSource _names;

    private Vectorisation(NameSource names) => _names = names;

    public static ValueList<Statement> Run(ValueList<Statement> body, NameSource names) => new Vectorisation(names).Block(body);

    private ValueList<Statement> Block(ValueList<Statement> body) => body.SelectMany(Split).ToValueList();

    private IEnumerable<Statement> Split(Statement statement) => (statement is Statement.Loop plain ? Settled(plain) : statement) switch
    {
        Statement.Loop loop when IsWorthIt(loop) && LaneRules.Allow(loop) => Fission.Of(loop).SelectMany(InLanes),
        Statement.Loop loop => [loop with { Body = Block(loop.Body) }],
        Statement.If branch => [branch with { Then = Block(branch.Then), Else = Block(branch.Else) }],
        _ => [statement],
    };

    /// <summary>The loop with operations in place of names that are only handed on.</summary>
    private static Statement.Loop Settled(Statement.Loop loop)
    {
        var reads = loop.Body.Read().ToList();
        var moved = loop.Body.OfType<Statement.Let>().Where(l => !reads.Contains(l.Name) && loop.Carried.Count(c => new Expr.Variable(l.Name).Equals(c.Next)) == 1)
            .ToDictionary(l => l.Name, l => l.Value);
        return moved.Count == 0 ? loop : loop with
        {
            Carried = loop.Carried.Map(c => c.Next is Expr.Variable v && moved.TryGetValue(v.Name, out var value) ? c with { Next = value } : c),
            Body = loop.Body.Where(s => s is not Statement.Let let || !moved.ContainsKey(let.Name)).ToValueList(),
        };
    }

    private static bool IsWorthIt(Statement.Loop loop) => !loop.IsSingle
        && (loop.To - loop.From) is not { IsConstant: true, Constant: < FewestRounds } && (IsSideBySide(loop) || IsHeavy(AtDepth(loop.Body, Depth(loop.Body))));

    /// <summary>Whether the accesses in the innermost loops are next to each other from round to round, or the same.</summary>
    private static bool IsSideBySide(Statement.Loop loop)
    {
        int deepest = Depth(loop.Body);
        var own = new HashSet<string>(loop.Body.OwnRoom());
        return AtDepth(loop.Body, deepest).Touched().Where(t => !own.Contains(t.Array))
            .All(t => t.At.CoefficientOf(loop.Index) is { IsConstant: true, Constant: 0 or 1 });
    }

    private static int Depth(IEnumerable<Statement> body) => body.Select(s => s switch
    {
        Statement.Loop loop => 1 + Depth(loop.Body),
        Statement.If branch => Math.Max(Depth(branch.Then), Depth(branch.Else)),
        _ => 0,
    }).DefaultIfEmpty(0).Max();

    private static IEnumerable<Statement> AtDepth(IEnumerable<Statement> body, int depth) => body.SelectMany(s => s switch
    {
        Statement.Loop loop => depth == 0 ? [] : AtDepth(loop.Body, depth - 1),
        Statement.If branch => AtDepth(branch.Then, depth).Concat(AtDepth(branch.Else, depth)),
        _ => depth == 0 ? new[] { s } : [],
    });

    /// <summary>Whether a round computes so much that collecting its numbers from apart pays.</summary>
    private static bool IsHeavy(IEnumerable<Statement> body) => body.Descendants().SelectMany(s => s.Formulas()).SelectMany(f => f.Descendants())
        .Any(e => Efforts.Of(e) == Effort.Call);

    private IEnumerable<Statement> InLanes(Statement.Loop loop)
    {
        string index = _names.Fresh(loop.Index + "Lanes");
        var renamed = new Dictionary<string, string>();
        foreach (string room in loop.Body.OwnRoom().Distinct())
        {
            renamed[room] = _names.Fresh(room.TrimStart('@') + "Lanes");
        }

        var outerSums = loop.Body.Descendants().OfType<Statement.Add>().Select(a => a.Sum).Distinct().Except(loop.Body.Defined().Concat(loop.Carried.Select(c => c.Name)))
            .Select(s => new Carried(s, 0, null)).ToList();
        var carried = loop.Carried.Concat(outerSums).ToValueList().Map(c => c with { Name = _names.Fresh(c.Name.TrimStart('@') + "Lanes"), Initial = c.IsSum ? 0 : Extreme(c) });
        foreach (var (old, lanes) in loop.Carried.Concat(outerSums).Zip(carried, (a, b) => (a, b)))
        {
            renamed[old.Name] = lanes.Name;
        }

        var body = loop.Body.Map(s => LaneNames.Rename(s.Reindex(loop.Index, Whole.Named(index)), renamed));
        carried = carried.Map(c => c.Next is null ? c : c with { Next = c.Next.Renamed(renamed) });
        yield return loop with { Index = index, IsDescending = false, Carried = carried, Body = body, InLanes = true };
        foreach (var (sum, lanes) in outerSums.Zip(carried.Skip(loop.Carried.Count), (a, b) => (a, b)))
        {
            yield return new Statement.Add(sum.Name, new Expr.Variable(lanes.Name));
        }

        var rest = loop.Carried.Zip(carried, (c, lanes) => c with { Initial = Together(c, new Expr.Variable(lanes.Name)) });
        yield return loop with { From = Whole.Named(index), IsDescending = false, Carried = rest.ToValueList() };
    }

    private static Expr Extreme(Carried carried) => ((Expr.Binary)carried.Next!).Operator == Operator.Max ? double.NegativeInfinity : double.PositiveInfinity;

    /// <summary>What the rounds that are left over start with.</summary>
    private static Expr Together(Carried carried, Expr lanes) => carried.Next is Expr.Binary { Operator: var @operator }
        ? carried.Initial.Equals(Extreme(carried)) ? lanes : new Expr.Binary(@operator, carried.Initial, lanes)
        : carried.Initial + lanes;
}
