using NetGen.Generator.Calculus;
using NetGen.Generator.Common;

namespace NetGen.Generator.Lowering;

/// <summary>Puts two loops into one where every tensor steps through them as through one: height, width and channels of an image, say.</summary>
internal static class Collapse
{
    public static Problem Apply(Problem problem)
    {
        var indices = problem.Parallel.Select(i => (Index: i, IsReduced: false)).Concat(problem.Reduced.Select(i => (Index: i, IsReduced: true))).ToList();
        foreach (var (inner, isReduced) in indices)
        {
            foreach (var (outer, _) in indices.Where(o => o.IsReduced == isReduced && o.Index != inner))
            {
                if (CanCollapse(problem, outer, inner))
                {
                    return Apply(Merge(problem, outer, inner));
                }
            }
        }

        return problem;
    }

    /// <summary>All index expressions of the problem; those that are no addresses are marked, since they pin their indices.</summary>
    public static IEnumerable<(Affine Value, bool IsAddress)> Expressions(Problem problem)
    {
        foreach (var output in problem.Outputs)
        {
            if (output.Address is { } address)
            {
                yield return (address, true);
            }

            foreach (var expr in output.Body.Descendants())
            {
                switch (expr)
                {
                    case Fetch fetch:
                        yield return (fetch.Address, true);
                        foreach (var bound in fetch.Bounds)
                        {
                            yield return (bound.Index, false);
                        }

                        break;
                    case Draw draw:
                        yield return (draw.Example, false);
                        yield return (draw.Unit, true);
                        break;
                    case Expr.Position position:
                        yield return (position.Value, false);
                        break;
                }
            }
        }
    }

    /// <summary>Whether the index occurs in the expression other than times a constant.</summary>
    public static bool IsEntangled(Affine value, Index index) => value.Terms.Any(t => t.Atom is not Atom.Of && IndicesOf(t.Atom).Contains(index));

    private static IEnumerable<Index> IndicesOf(Atom atom) => atom switch
    {
        Atom.Of of => [of.Index],
        Atom.Quotient q => q.Value.Indices,
        Atom.Remainder r => r.Value.Indices,
        Atom.Element e => e.At.SelectMany(a => a.Indices),
        _ => [],
    };

    private static bool CanCollapse(Problem problem, Index outer, Index inner)
    {
        if (outer.Extent.IsBatch || inner.Extent.IsBatch || HasPositionOver(problem, outer, inner))
        {
            return false;
        }

        return Expressions(problem).All(e => e.IsAddress
            ? !IsEntangled(e.Value, outer) && !IsEntangled(e.Value, inner)
                && e.Value.CoefficientOf(outer) == e.Value.CoefficientOf(inner) * inner.Extent.Size
            : !e.Value.Mentions(outer) && !e.Value.Mentions(inner));
    }

    /// <summary>An arg-max counts its indices one by one, so they must stay as they are.</summary>
    private static bool HasPositionOver(Problem problem, Index outer, Index inner) => problem.Outputs
        .SelectMany(o => o.Body.Descendants()).OfType<Expr.Reduce>()
        .Any(r => r.Reduction == Reduction.ArgMax && (r.Over.Contains(outer) || r.Over.Contains(inner)));

    /// <summary>The merged index is no index of the formula any more, so nothing can be named after it.</summary>
    private static Expr WithoutNames(Expr body, Index outer, Index inner) => body.Rewrite(e =>
        e is Fetch fetch && fetch.Indices.Any(i => i.Mentions(outer) || i.Mentions(inner)) ? fetch with { Indices = [] } : e);

    private static Problem Merge(Problem problem, Index outer, Index inner)
    {
        var merged = new Index(outer.Name + "_" + inner.Name, outer.Extent.Size * inner.Extent.Size);

        // Every address has stride(outer) = stride(inner)·extent(inner), so outer·extent + inner can be called by one name.
        Affine? Replacement(Index i) => i == inner ? merged : i == outer ? 0 : null;
        ValueList<Index> Replace(ValueList<Index> indices) => indices.Where(i => i != inner).Select(i => i == outer ? merged : i).ToValueList();
        return new(
            Replace(problem.Parallel),
            Replace(problem.Reduced),
            problem.Outputs.Map(o => o with { Address = o.Address?.Substitute(Replacement), Body = Problem.Substitute(WithoutNames(o.Body, outer, inner), Replacement) }));
    }
}
