using NetGen.Generator.Calculus;
using NetGen.Generator.Common;

namespace NetGen.Generator.Planning;

/// <summary>
/// Puts definitions into common loop nests: a pointwise definition joins the nest that gives what it reads, if it reads it at the
/// same place and nothing it needs comes later; a second reduction joins the first if both run over the same values.
/// </summary>
internal sealed class Fusion
{
    private readonly List<Group> _groups = [];

    public static IReadOnlyList<Group> Apply(IReadOnlyList<Definition> definitions)
    {
        var fusion = new Fusion();
        foreach (var definition in definitions)
        {
            if (!fusion.TryJoin(definition))
            {
                fusion._groups.Add(new(definition.Layer, definition.Parallel, [definition]));
            }
        }

        return fusion._groups;
    }

    private bool TryJoin(Definition definition)
    {
        int latest = definition.Reads.Select(r => _groups.FindLastIndex(g => g.Defines(r.Tensor)))
            .Concat([_groups.FindLastIndex(g => g.Defines(definition.Target) || g.Reads(definition.Target))])
            .Max();
        if (latest < 0)
        {
            return false;
        }

        // Sharing a nest with a later group that computes the same reduction is as good.
        for (int place = latest; place < _groups.Count; place++)
        {
            if (Align(_groups[place], definition, place == latest) is { } aligned)
            {
                _groups[place] = _groups[place] with { Definitions = _groups[place].Definitions.Add(aligned) };
                return true;
            }
        }

        return false;
    }

    /// <summary>The definition in the group's own indices, or null where it does not fit in.</summary>
    private static Definition? Align(Group group, Definition definition, bool readsGroup)
    {
        if (!group.Definitions.All(d => d.IsWhole) || !definition.IsWhole || !SameExtents(group.Parallel, definition.Parallel))
        {
            return null;
        }

        var aligned = definition.WithParallel(group.Parallel);
        return definition.Reduction is null
            ? AlignPointwise(group, aligned, readsGroup)
            : AlignReduction(group, aligned);
    }

    private static Definition? AlignPointwise(Group group, Definition aligned, bool readsGroup)
    {
        var own = aligned.Reads.Where(r => group.Defines(r.Tensor)).ToList();
        return readsGroup && own.Count > 0 && own.All(r => ReadsInPlace(group, r)) && !group.Defines(aligned.Target) && !IsTooMuch(group, aligned) ? aligned : null;
    }

    /// <summary>
    /// Elementary functions at the end of a register tile would be inlined once for each of its results, which is more than the JIT
    /// takes, and so would random numbers where what is left over fills a second tile in the same method; and a sum whose operand exceeds
    /// the caches grows in memory, block by block, before anything can be done with it. One more pass over the results costs little next
    /// to such sums.
    /// </summary>
    private static bool IsTooMuch(Group group, Definition aligned) =>
        group.Definitions.FirstOrDefault(d => d.Reduction is { Reduction: Reduction.Sum, Body: Expr.Binary { Operator: Operator.Multiply } }) is { } contraction
        && (IsLong(contraction)
            || (aligned.Body.Descendants().Any(Budget.IsCall) && Product(group.Parallel) > Budget.StraightLineCalls)
            || (aligned.Reads.Any(r => r.Tensor.Role == Role.Random) && Rounds.HasRows(contraction, contraction.Reduction!)));

    /// <summary>Whether the sum has many terms and its weights exceed the caches.</summary>
    private static bool IsLong(Definition contraction) =>
        contraction.Reduction is { } sum && !sum.Over.Any(i => i.Extent.IsBatch) && Product(sum.Over) >= 2 * Budget.LeastBlock
        && sum.Body.Reads().Any(r => !r.Tensor.HasBatch && r.Tensor.Length > Budget.CacheElements);

    private static long Product(IEnumerable<Index> indices) =>
        indices.Where(i => !i.Extent.IsBatch).Aggregate(1L, (product, i) => product * i.Extent.Size);

    private static bool ReadsInPlace(Group group, Expr.Read read) => read.Fill is null && read.At.Equals(group.Parallel.Map<Affine>(p => p));

    /// <summary>An arg-max joins its maximum.</summary>
    private static Definition? AlignReduction(Group group, Definition aligned)
    {
        var reduction = aligned.Reduction!;
        var first = group.Definitions.Select(d => d.Reduction).FirstOrDefault(r => r is not null);
        if (first is null || first.Over.Count != reduction.Over.Count || group.Defines(aligned.Target) || aligned.Reads.Any(r => group.Defines(r.Tensor)))
        {
            return null;
        }

        if (!SameExtents(reduction.Over, first.Over))
        {
            return null;
        }

        var over = reduction.Over.ToList();
        aligned = aligned.Substitute(i => over.IndexOf(i) is >= 0 and var k ? (Affine)first.Over[k] : null);
        return aligned.Reduction!.Body.Equals(first.Body) ? aligned : null;
    }

    private static bool SameExtents(ValueList<Index> left, ValueList<Index> right) =>
        left.Select(i => i.Extent).SequenceEqual(right.Select(i => i.Extent));
}
