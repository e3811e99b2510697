using NetGen.Generator.Calculus;
using NetGen.Generator.Common;
using NetGen.Generator.Planning;

namespace NetGen.Generator.Lowering;

/// <summary>
/// Cuts a loop in two where one pass over it would leave the caches: a long sum whose operand is larger than they are, and a copy
/// that writes across the order of memory in which it reads.
/// </summary>
internal static class Blocking
{
    /// <summary>Numbers that a copy writes side by side: a cache line of them.</summary>
    private const int CopiedTogether = 16;

    /// <summary>A shorter loop gains nothing from counting in twos.</summary>
    private const int LeastInTwos = 16;

    public static Problem Apply(Problem problem) => CutCopy(problem) ?? CutSum(problem) ?? CutColumns(problem) ?? problem;

    /// <summary>
    /// The problem of a tile with its innermost loop counting in twos, where that is possible: two terms at a time share the tests and
    /// the counting, which machines with narrow vectors would have no time for. Null where the loop stays.
    /// </summary>
    public static Problem? InTwos(Problem problem, Schedule schedule) => schedule is { Form: Form.Tile, Rows: not null, Unrolled.Count: 0, ReducedUnrolled.Count: 0 }
        && schedule.ReducedLoops.LastOrDefault() is { Extent.IsBatch: false, Extent.Size: >= LeastInTwos } innermost
        ? Splitting.Apply(problem, innermost, 2, "Pair")?.Problem
        : null;

    /// <summary>The terms that get sums of their own, where so few sums run side by side that each would wait for the addition before it.</summary>
    public static Index? PartialSums(Problem problem, Index vector) => problem.Reduced.LastOrDefault() is { Extent.IsBatch: false } last
        && IsColumnSum(problem) && last.Extent.Size <= Tiling.PartialSums(vector.Extent.Size) ? last : null;

    /// <summary>The only output, where it is nothing but a copy that does not follow the order of memory; and the index along which it is written.</summary>
    public static Index? Transposed(Problem problem)
    {
        if (problem.Outputs.Count != 1 || problem.Outputs[0] is not { Body: Fetch { Bounds.Count: 0 } source, Address: { } address })
        {
            return null;
        }

        var written = problem.Parallel.FirstOrDefault(p => !p.Extent.IsBatch && address.CoefficientOf(p) == 1);
        return written is not null && source.Address.CoefficientOf(written) > 1 ? written : null;
    }

    private static Problem? CutCopy(Problem problem) => Transposed(problem) is { } written
        && Splitting.SizeFor(written.Extent.Size, CopiedTogether) is { } size
        ? Splitting.Apply(problem, written, size)?.Problem
        : null;

    private static Problem? CutSum(Problem problem)
    {
        if (BareSum(problem) is null || problem.Reduced.Any(r => r.Extent.IsBatch) || Vector(problem) is not { } vector)
        {
            return null;
        }

        var loops = problem.LoopsOfSum(vector);
        long inner = loops.Skip(1).Aggregate(1L, (product, l) => product * l.Extent.Size);
        int most = (int)(Math.Max(Budget.LeastBlock, Budget.BlockElements / vector.Extent.Size) / inner);
        return Tiling.ExceedsCache(inner * loops[0].Extent.Size * vector.Extent.Size) && loops[0].Extent.Size >= 2 * most && Splitting.SizeFor(loops[0].Extent.Size, most) is > 1 and var size
            ? Splitting.Apply(problem, loops[0], size)?.Problem
            : null;
    }

    private static Problem? CutColumns(Problem problem) => IsColumnSum(problem) && Vector(problem) is { } vector
        && problem.Reduced.LastOrDefault() is { Extent.IsBatch: false } last
        && Tiling.PartialSums(vector.Extent.Size) is > 1 and var most && last.Extent.Size > most && Splitting.SizeFor(last.Extent.Size, most) is { } size
        ? Splitting.Apply(problem, last, size)?.Problem
        : null;

    /// <summary>Whether the problem adds up elements as they are.</summary>
    private static bool IsColumnSum(Problem problem) => problem.Outputs.Count == 1 && problem.Outputs[0].Address is not null
        && problem.Outputs[0].Body is Expr.Reduce { Reduction: Reduction.Sum, Body: Fetch { Bounds.Count: 0 } };

    /// <summary>
    /// The sum of products that is all that the problem computes, but for what it starts from: such a sum can grow in memory.
    /// </summary>
    public static Expr.Reduce? BareSum(Problem problem)
    {
        if (problem.Outputs.Count != 1 || problem.Outputs[0].Address is null)
        {
            return null;
        }

        var starts = Starts.Of(problem);
        return starts.Outputs[0] is { Body: Expr.Reduce { Reduction: Reduction.Sum, Body: Expr.Binary { Operator: Operator.Multiply } } sum } output
            && (output.Accumulate == Accumulation.Assign || starts.ValueOf(sum) is null) ? sum : null;
    }

    /// <summary>The longest index along which the result is stored.</summary>
    private static Index? Vector(Problem problem) => problem.Parallel
        .Where(p => !p.Extent.IsBatch && problem.Outputs[0].Address!.CoefficientOf(p) == 1).OrderByDescending(p => p.Extent.Size).FirstOrDefault();
}
