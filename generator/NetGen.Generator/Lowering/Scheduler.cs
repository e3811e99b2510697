using NetGen.Generator.Calculus;
using NetGen.Generator.Common;
using NetGen.Generator.Planning;

namespace NetGen.Generator.Lowering;

/// <summary>Chooses the form of a nest and its loops from the static shape alone, never from the machine.</summary>
internal sealed class Scheduler
{
    private readonly Problem _problem;

    private Scheduler(Problem problem) => _problem = problem;

    private ValueList<Index> StaticParallel => _problem.Parallel.Where(p => !p.Extent.IsBatch).ToValueList();

    private ValueList<Index> StaticReduced => _problem.Reduced.Where(p => !p.Extent.IsBatch).ToValueList();

    private IEnumerable<Expr.Reduce> Reductions => _problem.Outputs.SelectMany(o => o.Body.Descendants()).OfType<Expr.Reduce>().Distinct();

    private bool IsContraction => Reductions.Any(r => r.Reduction == Reduction.Sum && r.Body is Expr.Binary { Operator: Operator.Multiply });

    public static Schedule Choose(Problem problem, bool unrollFully)
    {
        var scheduler = new Scheduler(problem);
        if (unrollFully || scheduler.IsTiny())
        {
            return scheduler.StraightLine();
        }

        return scheduler.AlongParallel() ?? scheduler.AlongReduced() ?? scheduler.ElementByElement();
    }

    private bool IsTiny()
    {
        long results = Product(StaticParallel);
        long work = results * Product(StaticReduced);
        int inside = Reductions.Sum(r => r.Body.Descendants().Count(Budget.IsCall));
        int all = _problem.Outputs.SelectMany(o => o.Body.Descendants()).Distinct().Count(Budget.IsCall);
        long calls = (results * (all - inside)) + (work * inside);
        return calls <= Budget.StraightLineCalls && work <= (IsContraction ? Budget.StraightLineWork : Budget.StraightLineCalls);
    }

    private Schedule StraightLine() => new(
        Form.StraightLine,
        _problem.Parallel.Where(p => p.Extent.IsBatch).ToValueList(),
        StaticParallel,
        _problem.Reduced.Where(p => p.Extent.IsBatch).ToValueList(),
        StaticReduced);

    private Schedule ElementByElement()
    {
        var (loops, unrolled) = Reduced();
        return Blocking.Transposed(_problem) is { Extent.Size: <= Layouts.Lanes } together
            ? new(Form.Scalar, BySourceStride(_problem.Parallel.Where(p => p != together)), [together], loops, unrolled)
            : new(Form.Scalar, ByStride(_problem.Parallel), [], loops, unrolled);
    }

    /// <summary>Vectors along an index of the result.</summary>
    private Schedule? AlongParallel()
    {
        var vector = StaticParallel.Where(IsVectorIndex).OrderByDescending(i => i.Extent.Size).FirstOrDefault();
        if (vector is null || vector.Extent.Size < 3)
        {
            return null;
        }

        var (loops, unrolled) = Reduced();
        var together = Sharing(unrolled, vector);
        var elementwise = new Schedule(Form.Elementwise, ByStride(_problem.Parallel.Where(p => p != vector && !together.Contains(p)).ToValueList()), together, loops, unrolled)
        {
            Vector = vector,
            MaxLanes = Math.Min(Layouts.Lanes, Layouts.Pad(vector.Extent.Size)),
        };
        return !IsSum(loops) ? elementwise : IsContraction && RowIndex(vector) is { } rows ? Tile(elementwise, vector, rows) : Row(elementwise, vector);
    }

    private bool IsSum(ValueList<Index> loops) => loops.Count > 0 && Reductions.All(r => r.Reduction == Reduction.Sum);

    /// <summary>Sums side by side: a tile of one row.</summary>
    private Schedule Row(Schedule elementwise, Index vector)
    {
        var partial = Blocking.PartialSums(_problem, vector);
        return elementwise with
        {
            Form = Form.Tile,
            Vectors = Tiling.VectorsOfRow(vector.Extent.Size),
            ReducedLoops = ByRead(elementwise.ReducedLoops.Where(l => l != partial).ToValueList()),
            ReducedUnrolled = partial is null ? elementwise.ReducedUnrolled : [partial],
            HasPartialSums = partial is not null,
        };
    }

    /// <summary>Loops in the order in which the sum's operand lies in memory.</summary>
    private ValueList<Index> ByRead(ValueList<Index> loops)
    {
        var operand = Reductions.SelectMany(r => r.Body.Descendants()).OfType<Fetch>().FirstOrDefault();
        return loops.OrderByDescending(i => i.Extent.IsBatch ? int.MaxValue : Math.Abs(operand?.Address.CoefficientOf(i) ?? 0)).ToValueList();
    }

    private Schedule Tile(Schedule elementwise, Index vector, Index rows)
    {
        var (lanes, vectors, width) = Tiling.Columns(vector.Extent.Size);
        int most = rows.Extent.IsBatch ? Tiling.Examples(width) : StoresParts(vector, lanes) ? Tiling.MostPartialRows(width) : Tiling.MostRows(width);
        var also = AlsoRows(vector, rows, most);
        int count = rows.Extent.IsBatch ? most : Tiling.Even(rows.Extent.Size, most / also.Aggregate(1, (product, i) => product * i.Extent.Size));
        var loops = _problem.LoopsOfSum(vector);
        var block = Block(loops, vector);
        var (outer, inner, rowCount) = ShortLoop(loops.Where(l => l != block).ToValueList(), also.Count == 0 ? count : 0, width, rows);
        return elementwise with
        {
            Form = Form.Tile,
            Outer = elementwise.Outer.Where(o => o != rows && !also.Contains(o)).ToValueList(),
            Unrolled = also,
            ReducedLoops = outer,
            ReducedUnrolled = inner,
            Rows = rows,
            RowCount = rowCount ?? count,
            Vectors = vectors,
            MaxLanes = Math.Max(lanes, elementwise.MaxLanes),
            VectorsOutside = rows.Extent.IsBatch && block is null && Tiling.ExceedsCache(Operand(vector)),
            Block = block,
        };
    }

    /// <summary>Whether some vectors are stored in part.</summary>
    private bool StoresParts(Index vector, int lanes) => _problem.Outputs.Any(o => o.Slot is { IsPacked: true })
        && (lanes > 0 ? vector.Extent.Size % lanes != 0 : vector.Extent.Size != Layouts.Pad(vector.Extent.Size));

    /// <summary>Other indices whose values are few enough to be rows, too: a window of weights, say.</summary>
    private ValueList<Index> AlsoRows(Index vector, Index rows, int most)
    {
        var also = new List<Index>();
        int product = rows.Extent.IsBatch ? most : rows.Extent.Size;
        foreach (var index in RowCandidates(vector).Where(c => c != rows && !c.Extent.IsBatch))
        {
            if (product * index.Extent.Size <= most)
            {
                product *= index.Extent.Size;
                also.Add(index);
            }
        }

        return also.ToValueList();
    }

    /// <summary>The outermost loop of a sum becomes the outermost of all where its operand exceeds the caches.</summary>
    private Index? Block(ValueList<Index> loops, Index vector) =>
        Blocking.BareSum(_problem) is not null && loops.Count > 1 && !loops[0].Extent.IsBatch
        && Tiling.ExceedsCache(Operand(vector)) && Product(loops.Skip(1)) >= Budget.LeastBlock ? loops[0] : null;

    /// <summary>The size of the operand that is loaded in vectors.</summary>
    private long Operand(Index vector) => Product(StaticReduced) * vector.Extent.Size;

    /// <summary>Writes out the innermost loop of a sum where it is short: counting it would cost more than its terms.</summary>
    private static (ValueList<Index> Loops, ValueList<Index> Unrolled, int? Rows) ShortLoop(ValueList<Index> loops, int rows, int vectors, Index rowIndex)
    {
        var innermost = loops.LastOrDefault();
        if (innermost is null || innermost.Extent.IsBatch || rows == 0 || Tiling.RowsAroundShortLoop(innermost.Extent.Size, rows, vectors) is not (> 0 and var fitting))
        {
            return (loops, [], null);
        }

        int count = rowIndex.Extent.IsBatch ? rows : Tiling.Even(rowIndex.Extent.Size, fitting);
        return (loops.Where(l => l != innermost).ToValueList(), [innermost], count);
    }

    /// <summary>A sum or a maximum of elements that lie side by side.</summary>
    private Schedule? AlongReduced()
    {
        var vector = StaticReduced.Where(IsLaneIndex).OrderByDescending(i => i.Extent.Size).FirstOrDefault();
        if (vector is null || vector.Extent.Size < 8)
        {
            return null;
        }

        var loops = _problem.Reduced.Where(r => r != vector).Concat([vector]).ToValueList();
        return new(Form.LaneReduction, ByStride(_problem.Parallel), [], loops, []) { Vector = vector };
    }

    /// <summary>Whether all stored results lie side by side along the index, and all operands do so or are the same for all of it.</summary>
    private bool IsVectorIndex(Index index) =>
        _problem.Outputs.All(o => o.Address is null || o.Address.CoefficientOf(index) == 1)
        && Collapse.Expressions(_problem).All(e => StepsByOne(e.Value, index))
        && _problem.Outputs.SelectMany(o => o.Body.Descendants()).OfType<Fetch>().All(f => f.Bounds.All(b => !b.Index.Mentions(index)));

    /// <summary>Whether all operands of the reductions lie side by side along a reduced index, or are the same for all of it.</summary>
    private bool IsLaneIndex(Index index)
    {
        var fetches = Reductions.SelectMany(r => r.Body.Descendants()).OfType<Fetch>().ToList();
        return Reductions.All(r => r.Reduction is Reduction.Sum or Reduction.Max)
            && Collapse.Expressions(_problem).All(e => StepsByOne(e.Value, index))
            && fetches.All(f => f.Bounds.All(b => !b.Index.Mentions(index)))
            && fetches.Any(f => f.Address.CoefficientOf(index) == 1);
    }

    private static bool StepsByOne(Affine value, Index index) => !Collapse.IsEntangled(value, index) && value.CoefficientOf(index) is 0 or 1;

    /// <summary>The index along which rows of a tile share the vectors they load; preferably one along which the numbers that are broadcast lie close together.</summary>
    private Index? RowIndex(Index vector)
    {
        var candidates = RowCandidates(vector);
        var operand = _problem.ScalarOperand(vector);
        return candidates.Where(c => !c.Extent.IsBatch && c.Extent.Size >= 4)
            .OrderByDescending(c => Math.Min(c.Extent.Size, 8)).ThenBy(c => Math.Abs(operand?.Address.CoefficientOf(c) ?? 0)).FirstOrDefault()
            ?? candidates.FirstOrDefault(c => c.Extent.IsBatch)
            ?? candidates.OrderByDescending(c => c.Extent.Size).FirstOrDefault();
    }

    /// <summary>Indices that some operand depends on, and some vector does not.</summary>
    private List<Index> RowCandidates(Index vector)
    {
        var factors = Reductions.SelectMany(r => r.Body.Descendants()).OfType<Fetch>().ToList();
        return [.. _problem.Parallel.Where(p => p != vector
            && factors.Any(f => f.Address.Mentions(p))
            && factors.Any(f => !f.Address.Mentions(p) && f.Address.CoefficientOf(vector) == 1))];
    }

    private (ValueList<Index> Loops, ValueList<Index> Unrolled) Reduced() => !IsContraction && _problem.Reduced.All(r => !r.Extent.IsBatch) && Product(_problem.Reduced) <= Budget.UnrolledTerms
        ? ([], _problem.Reduced)
        : (_problem.Reduced, []);

    /// <summary>
    /// The indices that a written-out reduction does not depend on, such as the place in a window of which it is the maximum: written
    /// out too, they share its value.
    /// </summary>
    private ValueList<Index> Sharing(ValueList<Index> unrolled, Index vector)
    {
        var sharing = StaticParallel.Where(p => p != vector && !Reductions.Any(r => DependsOn(r.Body, p))).ToValueList();
        return unrolled.Count > 0 && Product(sharing) <= Budget.UnrolledTerms ? sharing : [];
    }

    private static bool DependsOn(Expr body, Index index) => body.Descendants().Any(e => e switch
    {
        Fetch fetch => fetch.Address.Mentions(index) || fetch.Bounds.Any(b => b.Index.Mentions(index)),
        Expr.Position position => position.Value.Mentions(index),
        Draw or Given => true,
        _ => false,
    });

    /// <summary>The loops of a copy in the order in which it reads.</summary>
    private ValueList<Index> BySourceStride(IEnumerable<Index> indices)
    {
        var source = (Fetch)_problem.Outputs[0].Body;
        return indices.OrderByDescending(i => source.Address.CoefficientOf(i)).ToValueList();
    }

    /// <summary>Loops in the order of memory: the largest step of what is written (else read) outermost, the batch first of all.</summary>
    private ValueList<Index> ByStride(ValueList<Index> indices)
    {
        var address = _problem.Outputs.Select(o => o.Address).FirstOrDefault(a => a is not null);
        return indices.OrderByDescending(i => i.Extent.IsBatch ? int.MaxValue : address?.CoefficientOf(i) ?? 0).ToValueList();
    }

    private static long Product(IEnumerable<Index> indices) => indices.Aggregate(1L, (product, i) => Math.Min(product * i.Extent.Size, int.MaxValue));
}
