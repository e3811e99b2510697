using NetGen.Generator.Calculus;

namespace NetGen.Generator.Layers.Formulas;

/// <summary>
/// How many inputs one output of a parameter sums over, and how many outputs one input reaches: what initializers ask for. The
/// parameter's summed indices count as inputs. All of its indices count as outputs but those that are summed over and stand alone
/// on an axis of a tensor that it is multiplied with: in Σ(u,v,k) x[k,i+u,j+v]·w[c,k,u,v] an input reaches c·u·v outputs.
/// </summary>
internal static class Fans
{
    /// <summary>Null where nothing is summed over: the parameter is no weight.</summary>
    public static (long In, long Out)? Of(Tensor parameter, IEnumerable<Expr> bodies) =>
        bodies.Select(b => Find(parameter, b, [])).FirstOrDefault(f => f is not null);

    private static (long In, long Out)? Find(Tensor parameter, Expr expr, IReadOnlyList<Expr.Reduce> sums) => expr switch
    {
        Expr.Read read when read.Tensor == parameter => Of(read, sums),
        Expr.Reduce reduce => Find(parameter, reduce.Body, [.. sums, reduce]),
        _ => expr.Children().Select(c => Find(parameter, c, sums)).FirstOrDefault(f => f is not null),
    };

    private static (long In, long Out)? Of(Expr.Read read, IReadOnlyList<Expr.Reduce> sums)
    {
        var indices = read.At.SelectMany(a => a.Indices).Distinct().ToList();
        var summed = indices.Where(i => sums.Any(s => s.Over.Contains(i))).ToList();
        var shared = sums.SelectMany(s => s.Body.Reads()).Where(r => r.Tensor != read.Tensor).SelectMany(r => r.At).Select(a => a.AsIndex).ToList();
        return summed.Count == 0 ? null : (Length(summed), Length(indices.Where(i => !(summed.Contains(i) && shared.Contains(i)))));
    }

    private static long Length(IEnumerable<Index> indices) => Sizes.Product(indices.Select(i => (long)i.Extent.Size));
}
