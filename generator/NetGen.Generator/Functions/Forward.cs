using NetGen.Generator.Calculus;
using NetGen.Generator.Common;

namespace NetGen.Generator.Functions;

/// <summary>
/// The chain rule along with the function (forward mode): next to every step stands one for the slope of its value, in each of the
/// asked directions.
/// </summary>
internal sealed class Forward
{
    private readonly NameSource _names;
    private readonly Activity _activity;
    private readonly IReadOnlyList<Dictionary<string, Expr>> _tangents;
    private readonly IReadOnlyList<Dictionary<string, string>> _spans;

    private Forward(NameSource names, Activity activity, IEnumerable<IReadOnlyDictionary<string, Expr>> tangents, IReadOnlyDictionary<string, string> spans)
    {
        _names = names;
        _activity = activity;
        _tangents = [.. tangents.Select(t => t.ToDictionary(p => p.Key, p => p.Value))];
        _spans = [.. _tangents.Select(_ => spans.ToDictionary(s => s.Key, s => s.Value))];
    }

    /// <param name="body">The steps, each a single operation (<see cref="Tidy"/>).</param>
    /// <param name="results">Names or numbers that the slopes are asked for.</param>
    /// <param name="directions">For each direction the slopes of variables.</param>
    /// <param name="spans">The spans of slopes of spans that are passed in or given out; for a single direction.</param>
    /// <param name="names">For new variables.</param>
    /// <returns>The steps with their slopes, and for each direction the slopes of the results.</returns>
    public static (ValueList<Statement> Body, IReadOnlyList<ValueList<Expr>> Slopes) Derive(
        IReadOnlyList<Statement> body,
        IEnumerable<Expr> results,
        IReadOnlyList<IReadOnlyDictionary<string, Expr>> directions,
        IReadOnlyDictionary<string, string> spans,
        NameSource names)
    {
        var forward = new Forward(names, Activity.Of(body, directions.SelectMany(d => d.Keys).Concat(spans.Keys)), directions, spans);
        var steps = forward.All(body).ToValueList();
        return (steps, [.. forward.Directions.Select(d => results.Select(r => forward.Slope(r, d)).ToValueList())]);
    }

    private IEnumerable<int> Directions => Enumerable.Range(0, _tangents.Count);

    private List<Statement> All(IReadOnlyList<Statement> body) => [.. body.SelectMany(Each)];

    private IEnumerable<Statement> Each(Statement statement) => statement switch
    {
        Statement.Loop loop => [Loop(loop)],
        Statement.If branch => [If(branch)],
        Statement.Call call when _activity.IsActive(call) => Call(call),
        _ => new[] { statement }.Concat(Directions.Select(d => Along(statement, d)).OfType<Statement>()),
    };

    /// <summary>A call with its slopes. What it writes is written by the call of the slopes already.</summary>
    private IEnumerable<Statement> Call(Statement.Call call)
    {
        var steps = call.Written.Any() ? new List<Statement>() : [call];
        foreach (int direction in Directions)
        {
            var results = call.Results.Select(Dotted).ToList();
            steps.AddRange(CallDerivatives.Directional(call, results, f => Slope(f, direction), a => SpanOf(a, direction), _names));
            foreach (var (result, slope) in call.Results.Zip(results, (a, b) => (a, b)))
            {
                _tangents[direction][result] = new Expr.Variable(slope);
            }
        }

        return steps;
    }

    /// <summary>What a step does to slopes; null if nothing.</summary>
    private Statement? Along(Statement statement, int direction)
    {
        switch (statement)
        {
            case Statement.Let let when Slope(let.Value, direction) is not Expr.Constant { Value: 0 } and var slope:
                string name = Dotted(let.Name);
                _tangents[direction][let.Name] = new Expr.Variable(name);
                return new Statement.Let(name, slope);
            case Statement.Store store when SpanOf(store.Array, direction) is { } span:
                return new Statement.Store(span, store.At, Slope(store.Value, direction));
            case Statement.Accumulate add when SpanOf(add.Array, direction) is { } span:
                return new Statement.Accumulate(span, add.At, Slope(add.Value, direction));
            case Statement.Clear clear when SpanOf(clear.Array, direction) is { } span:
                return new Statement.Clear(span);
            case Statement.Local local when SpanOf(local.Array, direction) is { } span:
                return new Statement.Local(span, local.Length);
            case Statement.Add add when _tangents[direction].TryGetValue(add.Sum, out var sum):
                return new Statement.Add(((Expr.Variable)sum).Name, Slope(add.Value, direction));
            default:
                return null;
        }
    }

    private Statement.Loop Loop(Statement.Loop loop)
    {
        var active = loop.Carried.Where(c => _activity[c.Name]).SelectMany(c => Directions.Select(d => (Carried: c, Direction: d, Name: Dotted(c.Name), Initial: Slope(c.Initial, d)))).ToList();
        foreach (var (carried, direction, name, _) in active)
        {
            _tangents[direction][carried.Name] = new Expr.Variable(name);
        }

        var body = All(loop.Body);
        var slopes = active.Select(a => new Carried(a.Name, a.Initial, a.Carried.Next is null ? null : Slope(a.Carried.Next, a.Direction)));
        return loop with { Body = body.ToValueList(), Carried = loop.Carried.Concat(slopes).ToValueList() };
    }

    private Statement.If If(Statement.If branch)
    {
        var then = All(branch.Then);
        var otherwise = All(branch.Else);
        var merges = branch.Merges.ToList();
        foreach (var merge in branch.Merges.Where(m => _activity[m.Name]))
        {
            foreach (int direction in Directions)
            {
                string name = Dotted(merge.Name);
                merges.Add(new(name, Slope(merge.Then, direction), Slope(merge.Else, direction)));
                _tangents[direction][merge.Name] = new Expr.Variable(name);
            }
        }

        return new(branch.Test, then.ToValueList(), otherwise.ToValueList(), merges.ToValueList());
    }

    private string Dotted(string name) => _names.Fresh(name.TrimStart('@') + "Dot");

    /// <summary>The span of slopes of a span; null if it does not depend on what is differentiated by.</summary>
    private string? SpanOf(string array, int direction)
    {
        if (!_activity[array])
        {
            return null;
        }

        if (!_spans[direction].TryGetValue(array, out string span))
        {
            span = Dotted(array);
            _spans[direction][array] = span;
        }

        return span;
    }

    /// <summary>The slope of an operation: the sum of its partial derivatives, each times the slope of its operand.</summary>
    private Expr Slope(Expr value, int direction) => value switch
    {
        Expr.Variable variable => _tangents[direction].TryGetValue(variable.Name, out var tangent) ? tangent : 0,
        Expr.Element element => SpanOf(element.Array, direction) is { } span ? element with { Array = span } : 0,
        Expr.Unary unary => Times(() => Derivatives.Of(unary.Function, unary.Operand), Slope(unary.Operand, direction)),
        Expr.Binary binary => Times(() => Derivatives.Of(binary.Operator, binary.Left, binary.Right).Left, Slope(binary.Left, direction))
            + Times(() => Derivatives.Of(binary.Operator, binary.Left, binary.Right).Right, Slope(binary.Right, direction)),
        Expr.Invoke { Item: < 0 } call => call.Arguments.Select((a, k) => Times(() => call with { Item = k }, Slope(a, direction))).Aggregate((a, b) => a + b),
        Expr.Invoke => throw new InvalidOperationException($"No chain rule is known for {Notation.Format(value)}."),
        Expr.Select select => Simplify.Select(select.Condition, Slope(select.Then, direction), Slope(select.Else, direction)),
        _ => 0,
    };

    private static Expr Times(Func<Expr> partial, Expr slope) => slope is Expr.Constant { Value: 0 } ? 0 : slope * partial();
}
