using NetGen.Generator.Calculus;
using NetGen.Generator.Common;
using static NetGen.Generator.Calculus.Formula;

namespace NetGen.Generator.Planning;

/// <summary>
/// Computes logΣexp as two numbers, the maximum m and the logarithm r of Σ exp(x − m), which are never added up where something
/// else is subtracted first: x − lse becomes (x − m) − r. Nothing overflows, and large logits lose no digits.
/// </summary>
internal sealed class StableLogSumExp
{
    private readonly Dictionary<Tensor, (Tensor Max, Tensor Log)> _parts = [];

    public IReadOnlyList<Definition> Apply(IReadOnlyList<Definition> definitions)
    {
        var result = new List<Definition>();
        foreach (var definition in definitions)
        {
            var separated = definition with { Body = definition.Body.Rewrite(e => Separate(e)) };
            if (separated.Body is Expr.Reduce { Reduction: Reduction.LogSumExp } reduce)
            {
                result.AddRange(Split(separated, reduce));
            }
            else
            {
                result.Add(separated);
            }
        }

        return result;
    }

    private IEnumerable<Definition> Split(Definition definition, Expr.Reduce reduce)
    {
        var target = definition.Target;
        if (!_parts.TryGetValue(target, out var parts))
        {
            _parts[target] = parts = (new(target.Name + "Max", Role.Computed, target.Axes), new(target.Name + "Rest", Role.Computed, target.Axes));
        }

        var (max, rest) = parts;
        var largest = Max(reduce.Over, reduce.Body);
        var maxAt = new Expr.Read(max, definition.At, null);

        // An infinite maximum would give ∞ − ∞; with 0 in its place the sum is 0 or ∞ all by itself.
        yield return definition with { Target = max, Body = If(Abs(largest), Relation.Less, double.PositiveInfinity, largest, 0), Note = "the maximum is subtracted first, so that no exponential overflows" };
        yield return definition with { Target = rest, Body = Log(Sum(reduce.Over, Exp(reduce.Body - maxAt))) };
    }

    private Expr Separate(Expr expr) => expr switch
    {
        Expr.Read read when _parts.TryGetValue(read.Tensor, out var p) =>
            new Expr.Binary(Operator.Add, read with { Tensor = p.Max }, read with { Tensor = p.Log, Fill = read.Fill is null ? null : 0 }),
        Expr.Binary { Operator: Operator.Subtract, Right: Expr.Binary { Operator: Operator.Add } sum } difference when IsSplit(sum) =>
            difference.Left - sum.Left - sum.Right,
        Expr.Binary { Operator: Operator.Subtract, Left: Expr.Binary { Operator: Operator.Add } sum } difference when IsSplit(sum) =>
            sum.Left - difference.Right + sum.Right,
        _ => expr,
    };

    private bool IsSplit(Expr.Binary sum) =>
        sum is { Left: Expr.Read left, Right: Expr.Read right } && _parts.Values.Any(p => p.Max == left.Tensor && p.Log == right.Tensor);
}
