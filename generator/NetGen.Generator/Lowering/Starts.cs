using NetGen.Generator.Calculus;
using NetGen.Generator.Common;

namespace NetGen.Generator.Lowering;

/// <summary>
/// What a sum starts from instead of zero: what the formula adds to it, such as a bias. It is loaded into the accumulators, and
/// nothing is left to add at the end.
/// </summary>
internal sealed class Starts
{
    private readonly Dictionary<Expr.Reduce, Expr> _values = [];

    private Starts(ValueList<Output> outputs) => Outputs = outputs;

    /// <summary>The outputs without what their sums start from.</summary>
    public ValueList<Output> Outputs { get; private set; }

    public static Starts None(Problem problem) => new(problem.Outputs);

    public static Starts Of(Problem problem)
    {
        var uses = problem.Outputs.SelectMany(o => o.Body.Descendants()).OfType<Expr.Reduce>().GroupBy(r => r).ToDictionary(g => g.Key, g => g.Count());
        var starts = new Starts(problem.Outputs);
        starts.Outputs = problem.Outputs.Map(o => o with { Body = o.Body.Rewrite(e => starts.Take(e, uses)) });
        return starts;
    }

    public Expr? ValueOf(Expr.Reduce reduce) => _values.TryGetValue(reduce, out var value) ? value : null;

    private Expr Take(Expr expr, IReadOnlyDictionary<Expr.Reduce, int> uses) => expr switch
    {
        Expr.Binary { Operator: Operator.Add, Left: Expr.Reduce sum, Right: var rest } when IsStart(sum, rest, uses) => Take(sum, rest),
        Expr.Binary { Operator: Operator.Add, Left: var rest, Right: Expr.Reduce sum } when IsStart(sum, rest, uses) => Take(sum, rest),
        _ => expr,
    };

    private Expr Take(Expr.Reduce sum, Expr rest)
    {
        _values[sum] = rest;
        return sum;
    }

    /// <summary>Whether the sum can start from it; a sum that starts from something already cannot.</summary>
    private bool IsStart(Expr.Reduce sum, Expr rest, IReadOnlyDictionary<Expr.Reduce, int> uses) =>
        sum.Reduction == Reduction.Sum && !_values.ContainsKey(sum) && uses.TryGetValue(sum, out int count) && count == 1 && rest is Fetch;
}
