using NetGen.Generator.Common;

namespace NetGen.Generator.Calculus;

/// <summary>
/// Takes a formula apart into steps, so that nothing is computed again for each element: a reduction becomes a step of its own
/// unless it is the only one and merely added to something, and so does a function of fewer indices than it stands under.
/// </summary>
internal sealed class Staging
{
    private readonly Func<string, ValueList<Index>, Tensor> _create;
    private readonly List<(Tensor Target, Expr Body)> _steps = [];
    private readonly Dictionary<Expr, Expr> _known = [];

    private Staging(Func<string, ValueList<Index>, Tensor> create) => _create = create;

    /// <param name="target">What is defined, by its own axes.</param>
    /// <param name="body">Its formula; reductions may stand anywhere in it.</param>
    /// <param name="create">Makes a tensor for a step, of a name that says what it is and of the given axes.</param>
    /// <returns>The steps in order; the last one defines the target.</returns>
    public static IReadOnlyList<(Tensor Target, Expr Body)> Apply(Tensor target, Expr body, Func<string, ValueList<Index>, Tensor> create)
    {
        var reductions = new Staging(create);
        var whole = reductions.Visit(body, target.Axes, MayStay(body));
        var functions = new Staging(create);
        foreach (var step in reductions._steps.Append((Target: target, Body: whole)))
        {
            functions._steps.Add((step.Target, functions.Hoist(step.Body, step.Target.Axes)));
        }

        return functions._steps;
    }

    /// <summary>Whether the formula has one reduction, which the chain rule can take where it stands.</summary>
    private static bool MayStay(Expr body)
    {
        var reductions = Outermost(body).ToList();
        if (reductions.Count != 1 || (reductions[0].Reduction == Reduction.LogSumExp && reductions[0] != body))
        {
            return false;
        }

        var inside = new HashSet<Expr.Read>(reductions[0].Reads());
        return !Outside(body).Any(inside.Contains);
    }

    /// <summary>Takes out reductions, from the inside to the outside.</summary>
    private Expr Visit(Expr expr, ValueList<Index> scope, bool mayStay)
    {
        if (expr is Expr.Reduce reduce)
        {
            var body = Visit(reduce.Body, scope.Concat(reduce.Over).ToValueList(), false);
            var reduced = Simplify.Reduce(reduce.Reduction, reduce.Over, body);
            return mayStay || reduced is not Expr.Reduce ? reduced : Extract(reduced, scope, Name(reduce.Reduction));
        }

        bool isSum = expr is Expr.Unary { Function: Function.Negate } or Expr.Binary { Operator: Operator.Add or Operator.Subtract }
            or Expr.Binary { Operator: Operator.Multiply, Left: Expr.Constant } or Expr.Binary { Operator: Operator.Multiply or Operator.Divide, Right: Expr.Constant };
        return expr.Map(part => Visit(part, scope, mayStay && isSum));
    }

    /// <summary>
    /// Takes out functions of fewer indices than they are computed for, the largest ones. What is chosen stays with its condition:
    /// elsewhere it could be infinite, and a gradient of zero times that is none.
    /// </summary>
    private Expr Hoist(Expr expr, ValueList<Index> scope) => expr switch
    {
        _ when IsCostly(expr) && Lacks(expr, scope) => Extract(expr, scope, "part"),
        Expr.Reduce reduce => Simplify.Reduce(reduce.Reduction, reduce.Over, Hoist(reduce.Body, scope.Concat(reduce.Over).ToValueList())),
        Expr.Select select => Simplify.Select(
            select.Condition with { Left = Hoist(select.Condition.Left, scope), Right = Hoist(select.Condition.Right, scope) }, select.Then, select.Else),
        _ => expr.Map(part => Hoist(part, scope)),
    };

    /// <summary>A step that computes the expression for the indices that it depends on.</summary>
    private Expr Extract(Expr expr, ValueList<Index> scope, string name)
    {
        if (_known.TryGetValue(expr, out var known))
        {
            return known;
        }

        var mentioned = new HashSet<Index>(expr.Indices());
        var axes = scope.Where(mentioned.Contains).ToValueList();

        // A tensor has an axis, even one that is a single number.
        bool isNumber = axes.Count == 0;
        var tensor = _create(name, isNumber ? [new Index("k", 1)] : axes);
        _steps.Add((tensor, expr is Expr.Reduce ? expr : Hoist(expr, axes)));
        return _known[expr] = new Expr.Read(tensor, isNumber ? [(Affine)0] : axes.Map(a => (Affine)a), null);
    }

    /// <summary>Whether there is a function in it that takes long, and no reduction.</summary>
    private static bool IsCostly(Expr expr)
    {
        var parts = expr.Descendants().ToList();
        return parts.Any(p => Efforts.Of(p) == Effort.Call) && !parts.Any(p => p is Expr.Reduce);
    }

    /// <summary>Whether the expression is the same for several values of an index that it is computed for.</summary>
    private static bool Lacks(Expr expr, ValueList<Index> scope)
    {
        var mentioned = new HashSet<Index>(expr.Indices());
        return scope.Any(i => !mentioned.Contains(i) && (i.Extent.IsBatch || i.Extent.Size > 1));
    }

    private static IEnumerable<Expr.Reduce> Outermost(Expr expr) => expr is Expr.Reduce reduce ? [reduce] : expr.Children().SelectMany(Outermost);

    private static IEnumerable<Expr.Read> Outside(Expr expr) => expr switch
    {
        Expr.Reduce => [],
        Expr.Read read => [read],
        _ => expr.Children().SelectMany(Outside),
    };

    private static string Name(Reduction reduction) => reduction switch
    {
        Reduction.LogSumExp => "lse",
        _ => reduction.ToString().ToLowerInvariant(),
    };
}
