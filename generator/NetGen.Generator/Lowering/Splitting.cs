using NetGen.Generator.Calculus;
using NetGen.Generator.Common;

namespace NetGen.Generator.Lowering;

/// <summary>Makes two loops out of one: over blocks, and inside a block.</summary>
internal static class Splitting
{
    /// <summary>The problem with the index written as block·size + index inside, or null where the size does not divide the extent.</summary>
    /// <param name="problem">The problem.</param>
    /// <param name="index">One of its indices.</param>
    /// <param name="size">How many values make a block.</param>
    /// <param name="name">What the loop over blocks is called, behind the name of the index.</param>
    public static (Problem Problem, Index Block, Index Inside)? Apply(Problem problem, Index index, int size, string name = "Block")
    {
        if (index.Extent.IsBatch || index.Extent.Size % size != 0 || index.Extent.Size == size || !IsPlain(problem, index))
        {
            return null;
        }

        var taken = new HashSet<string>(problem.Parallel.Concat(problem.Reduced).Select(i => i.Name));
        var block = new Index(Names.Fresh(index.Name + name, taken), index.Extent.Size / size);
        var inside = new Index(Names.Fresh(index.Name + "Inside", taken), size);
        var value = ((Affine)block * size) + inside;
        Affine? Replacement(Index i) => i == index ? value : null;
        ValueList<Index> Replace(ValueList<Index> indices) => indices.SelectMany(i => i == index ? [block, inside] : new[] { i }).ToValueList();
        return (
            new(
                Replace(problem.Parallel),
                Replace(problem.Reduced),
                problem.Outputs.Map(o => o with { Address = o.Address?.Substitute(Replacement), Body = Split(o.Body, Replacement, Replace) })),
            block,
            inside);
    }

    /// <summary>A size of blocks that divides the extent, not above the given one and not far below; null where there is none.</summary>
    public static int? SizeFor(int extent, int most) =>
        Enumerable.Range(1, most).Reverse().TakeWhile(s => s > most / 4).Where(s => extent % s == 0).Select(s => (int?)s).FirstOrDefault();

    private static Expr Split(Expr body, Func<Index, Affine?> replacement, Func<ValueList<Index>, ValueList<Index>> replace) =>
        Problem.Substitute(body.Rewrite(e => e is Expr.Reduce r ? r with { Over = replace(r.Over) } : e), replacement);

    /// <summary>An arg-max counts its indices one by one, so they must stay as they are.</summary>
    private static bool IsPlain(Problem problem, Index index) => !problem.Outputs.SelectMany(o => o.Body.Descendants()).OfType<Expr.Reduce>()
        .Any(r => r.Reduction == Reduction.ArgMax && r.Over.Contains(index));
}
