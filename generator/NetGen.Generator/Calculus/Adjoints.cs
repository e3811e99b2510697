namespace NetGen.Generator.Calculus;

/// <summary>One use of a tensor element inside a formula, and what a unit of it contributes to the result's gradient.</summary>
/// <param name="Read">The element used.</param>
/// <param name="Term">seed · ∂(formula)/∂(element), over the parallel and, inside a reduction, the reduced indices.</param>
/// <param name="Reduce">The reduction around the use; null outside.</param>
internal sealed record Contribution(Expr.Read Read, Expr Term, Expr.Reduce? Reduce);

/// <summary>The chain rule on one formula: walks it from the root down, carrying ∂L/∂(node), and collects what arrives at the reads.</summary>
internal sealed class Adjoints
{
    private readonly Func<Tensor, bool> _isActive;
    private readonly Func<Expr.Reduce, Expr> _reduced;
    private readonly Func<Expr.Reduce, Expr> _argMax;
    private readonly Dictionary<Expr.Read, Contribution> _found = [];
    private readonly List<Expr.Read> _order = [];

    private Adjoints(Func<Tensor, bool> isActive, Func<Expr.Reduce, Expr> reduced, Func<Expr.Reduce, Expr> argMax)
    {
        _isActive = isActive;
        _reduced = reduced;
        _argMax = argMax;
    }

    /// <param name="body">The formula.</param>
    /// <param name="seed">∂L/∂(formula).</param>
    /// <param name="isActive">Which tensors want a gradient.</param>
    /// <param name="reduced">An expression for the value of a reduction (asked for logΣexp only).</param>
    /// <param name="argMax">An expression for the position of a reduction's first maximum.</param>
    public static IReadOnlyList<Contribution> Of(
        Expr body, Expr seed, Func<Tensor, bool> isActive, Func<Expr.Reduce, Expr> reduced, Func<Expr.Reduce, Expr> argMax)
    {
        var adjoints = new Adjoints(isActive, reduced, argMax);
        adjoints.Visit(body, seed, null);
        return [.. adjoints._order.Select(read => adjoints._found[read])];
    }

    private void Visit(Expr expr, Expr seed, Expr.Reduce? reduce)
    {
        if (seed is Expr.Constant { Value: 0 })
        {
            return;
        }

        switch (expr)
        {
            case Expr.Constant or Expr.Position or Expr.Detach:
                return;
            case Expr.Read read:
                Arrive(read, seed, reduce);
                return;
            case Expr.Unary unary:
                Visit(unary.Operand, seed * Derivatives.Of(unary.Function, unary.Operand), reduce);
                return;
            case Expr.Binary binary:
                var (left, right) = Derivatives.Of(binary.Operator, binary.Left, binary.Right);
                Visit(binary.Left, seed * left, reduce);
                Visit(binary.Right, seed * right, reduce);
                return;
            case Expr.Select select:
                Visit(select.Then, Simplify.Select(select.Condition, seed, 0), reduce);
                Visit(select.Else, Simplify.Select(select.Condition, 0, seed), reduce);
                return;
            case Expr.Reduce inner when reduce is null:
                Visit(inner.Body, Through(inner, seed), inner);
                return;
            default:
                throw new InvalidOperationException($"No chain rule is known for {Notation.Format(expr)}.");
        }
    }

    /// <summary>Sums distribute, a maximum gates on its first arg-max, logΣexp weighs by softmax, an arg-max is piecewise constant.</summary>
    private Expr Through(Expr.Reduce reduce, Expr seed) => reduce.Reduction switch
    {
        Reduction.Sum => seed,
        Reduction.Max => Formula.If(_argMax(reduce), Relation.Equal, new Expr.Position(RowMajor(reduce)), seed, 0),
        Reduction.LogSumExp => seed * Formula.Exp(reduce.Body - _reduced(reduce)),
        Reduction.ArgMax => 0,
        _ => throw new InvalidOperationException($"No chain rule is known for {reduce.Reduction}."),
    };

    private static Affine RowMajor(Expr.Reduce reduce)
    {
        Affine position = 0;
        foreach (var index in reduce.Over)
        {
            position = (position * index.Extent.Size) + index;
        }

        return position;
    }

    private void Arrive(Expr.Read read, Expr term, Expr.Reduce? reduce)
    {
        if (!_isActive(read.Tensor))
        {
            return;
        }

        if (!_found.TryGetValue(read, out var known))
        {
            _order.Add(read);
            _found[read] = new(read, term, reduce);
        }
        else if (Equals(known.Reduce, reduce))
        {
            _found[read] = known with { Term = known.Term + term };
        }
        else
        {
            throw new InvalidOperationException($"{Notation.Format(read)} is used both inside and outside of a reduction; define it in two steps.");
        }
    }
}
