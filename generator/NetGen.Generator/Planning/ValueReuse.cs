using NetGen.Generator.Calculus;
using NetGen.Generator.Common;

namespace NetGen.Generator.Planning;

/// <summary>
/// Replaces a formula that some tensor already holds by a read of that tensor: in 1 − tanh(z)² the tanh(z) is the layer's own
/// output, in exp(z − lse) it is the softmax. So the backward pass needs neither the argument nor the function again.
/// </summary>
internal sealed class ValueReuse
{
    private readonly List<Definition> _known = [];

    public static IReadOnlyList<Definition> Apply(IReadOnlyList<Definition> definitions)
    {
        var reuse = new ValueReuse();
        var result = new List<Definition>();
        foreach (var definition in definitions)
        {
            var rewritten = definition with { Body = definition.Body.Rewrite(reuse.Replace) };
            result.Add(rewritten);
            reuse.Learn(rewritten, definitions);
        }

        return result;
    }

    /// <summary>Only whole, pointwise, non-trivial definitions are worth remembering.</summary>
    private void Learn(Definition definition, IReadOnlyList<Definition> all)
    {
        bool isTrivial = definition.Body is Expr.Read or Expr.Constant or Expr.Position or Expr.Detach;
        if (!isTrivial && !definition.Accumulate && definition.IsWhole && definition.Reduction is null
            && all.Count(d => d.Target == definition.Target) == 1)
        {
            _known.Add(definition);
        }
    }

    private Expr Replace(Expr expr)
    {
        foreach (var known in _known)
        {
            if (Matching.Match(known.Body, expr, known.Parallel) is { } match)
            {
                return new Expr.Read(known.Target, known.At.Map(a => a.Substitute(match)), null);
            }
        }

        return expr is Expr.Select select ? select with { Condition = ReplaceSign(select.Condition) } : expr;
    }

    /// <summary>z ≤ 0 exactly where max(0, z) ≤ 0.</summary>
    private Condition ReplaceSign(Condition condition)
    {
        if (condition is not { Relation: Relation.LessOrEqual, Right: Expr.Constant { Value: 0 } })
        {
            return condition;
        }

        foreach (var known in _known.Where(k => k.Body is Expr.Binary { Operator: Operator.Max, Left: Expr.Constant { Value: 0 } }))
        {
            var argument = ((Expr.Binary)known.Body).Right;
            if (Matching.Match(argument, condition.Left, known.Parallel) is { } match)
            {
                return condition with { Left = new Expr.Read(known.Target, known.At.Map(a => a.Substitute(match)), null) };
            }
        }

        return condition;
    }
}
