using NetGen.Generator.Calculus;
using NetGen.Generator.Common;

namespace NetGen.Generator.Planning;

/// <summary>Finds out whether an expression is an instance of a pattern, and for which values of the pattern's indices.</summary>
internal static class Matching
{
    /// <returns>The value of each index of the pattern, or null where the expression is no instance of it.</returns>
    public static Func<Index, Affine?>? Match(Expr pattern, Expr expr, ValueList<Index> indices)
    {
        var bindings = new Dictionary<Index, Affine>();
        return Unify(pattern, expr, indices, bindings) && indices.All(bindings.ContainsKey)
            ? index => bindings.TryGetValue(index, out var value) ? value : null
            : null;
    }

    private static bool Unify(Expr pattern, Expr expr, ValueList<Index> indices, Dictionary<Index, Affine> bindings) => (pattern, expr) switch
    {
        (Expr.Constant a, Expr.Constant b) => a.Equals(b),
        (Expr.Read a, Expr.Read b) => a.Tensor == b.Tensor && Equals(a.Fill, b.Fill) && Unify(a.At, b.At, indices, bindings),
        (Expr.Position a, Expr.Position b) => Unify(a.Value, b.Value, indices, bindings),
        (Expr.Unary a, Expr.Unary b) => a.Function == b.Function && Unify(a.Operand, b.Operand, indices, bindings),
        (Expr.Binary a, Expr.Binary b) => a.Operator == b.Operator
            && Unify(a.Left, b.Left, indices, bindings) && Unify(a.Right, b.Right, indices, bindings),
        (Expr.Select a, Expr.Select b) => a.Condition.Relation == b.Condition.Relation
            && Unify(a.Condition.Left, b.Condition.Left, indices, bindings) && Unify(a.Condition.Right, b.Condition.Right, indices, bindings)
            && Unify(a.Then, b.Then, indices, bindings) && Unify(a.Else, b.Else, indices, bindings),
        (Expr.Detach a, Expr.Detach b) => Unify(a.Operand, b.Operand, indices, bindings),
        _ => false,
    };

    private static bool Unify(ValueList<Affine> pattern, ValueList<Affine> at, ValueList<Index> indices, Dictionary<Index, Affine> bindings)
    {
        for (int k = 0; k < pattern.Count; k++)
        {
            if (!Unify(pattern[k], at[k], indices, bindings))
            {
                return false;
            }
        }

        return true;
    }

    private static bool Unify(Affine pattern, Affine value, ValueList<Index> indices, Dictionary<Index, Affine> bindings)
    {
        if (pattern.AsIndex is { } index && indices.Contains(index))
        {
            if (bindings.TryGetValue(index, out var bound))
            {
                return bound.Equals(value);
            }

            // The pattern stands for its index's own range, not for what lies beyond.
            if (value.AsIndex?.Extent != index.Extent && !(value.Range is { } range && !index.Extent.IsBatch && range.Min >= 0 && range.Max < index.Extent.Size))
            {
                return false;
            }

            bindings[index] = value;
            return true;
        }

        if (pattern.Indices.Any(i => indices.Contains(i) && !bindings.ContainsKey(i)))
        {
            return false;
        }

        return pattern.Substitute(i => bindings.TryGetValue(i, out var b) ? b : null).Equals(value);
    }
}
