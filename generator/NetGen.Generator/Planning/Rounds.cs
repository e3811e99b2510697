using NetGen.Generator.Calculus;

namespace NetGen.Generator.Planning;

/// <summary>
/// Puts neighbouring groups into rounds where their examples are so large that what one of them writes would have left the cache when
/// the next one reads it: convolutions on images, say. What gains from a whole batch, such as a dense layer, stays out.
/// </summary>
internal static class Rounds
{
    /// <summary>So many examples are worth no round of their own.</summary>
    private const int MostExamples = 64;

    /// <summary>From this extent on, an index makes rows of a tile.</summary>
    private const int LeastRows = 4;

    public static IReadOnlyList<Group> Apply(IReadOnlyList<Group> groups)
    {
        var result = new List<Group>();
        var run = new List<Group>();
        foreach (var group in groups)
        {
            if (group.ReadsParametersOnly)
            {
                // It runs once, in front of the round.
                result.Add(group);
            }
            else if (IsByExample(group))
            {
                run.Add(group);
            }
            else
            {
                Close(run, result);
                result.Add(group);
            }
        }

        Close(run, result);
        return result;
    }

    private static void Close(List<Group> run, List<Group> result)
    {
        long size = run.SelectMany(Touched).Distinct().Sum(t => (long)t.Length);
        int examples = (int)Math.Max(1, Budget.CacheElements / Math.Max(1, size));
        var round = examples < MostExamples && run.Count > 1 ? new Round(examples) : null;
        result.AddRange(run.Select(g => g with { Round = round }));
        run.Clear();
    }

    private static IEnumerable<Tensor> Touched(Group group) =>
        group.Kept.Concat(group.Definitions.SelectMany(d => d.Reads).Select(r => r.Tensor).Where(t => !group.Defines(t))).Where(t => t.HasBatch && t.Role != Role.Random);

    /// <summary>Whether a few examples at a time do as well as a batch.</summary>
    private static bool IsByExample(Group group) => group.Definitions.All(d => d.Reduction switch
    {
        { Reduction: Reduction.Sum } sum when sum.Over.Any(i => i.Extent.IsBatch) => d.Target.Primal?.Role == Role.Parameter && HasTerms(sum),
        { Reduction: Reduction.Sum, Body: Expr.Binary { Operator: Operator.Multiply } } sum => HasRows(d, sum),
        _ => d.Target.HasBatch,
    });

    /// <summary>Whether one example alone adds enough to a gradient.</summary>
    private static bool HasTerms(Expr.Reduce sum) =>
        sum.Over.Where(i => !i.Extent.IsBatch).Aggregate(1L, (product, i) => product * i.Extent.Size) >= Budget.LeastBlock;

    /// <summary>Whether the weights are the same for several places of one example.</summary>
    public static bool HasRows(Definition definition, Expr.Reduce sum) => definition.Parallel.Any(p =>
        !p.Extent.IsBatch && p.Extent.Size >= LeastRows && sum.Body.Reads().Where(r => !r.Tensor.HasBatch).All(r => r.At.All(a => !a.Mentions(p))));
}
