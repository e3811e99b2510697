using NetGen.Generator.Calculus;
using NetGen.Generator.Common;
using NetGen.Generator.Planning;

namespace NetGen.Generator.Lowering;

/// <summary>Chooses the form of a nest and its loops from the static shape alone, never from the machine.</summary>
internal sealed class Scheduler
{
    private readonly Problem _problem;
    private readonly bool _unrollFully;

    private Scheduler(Problem problem, bool unrollFully)
    {
        _problem = problem;
        _unrollFully = unrollFully;
    }

    private ValueList<Index> StaticParallel => _problem.Parallel.Where(p => !p.Extent.IsBatch).ToValueList();

    private ValueList<Index> StaticReduced => _problem.Reduced.Where(p => !p.Extent.IsBatch).ToValueList();

    private IEnumerable<Expr.Reduce> Reductions => _problem.Outputs.SelectMany(o => o.Body.Descendants()).OfType<Expr.Reduce>().Distinct();

    private bool IsContraction => Reductions.Any(r => r.Reduction == Reduction.Sum && r.Body is Expr.Binary { Operator: Operator.Multiply });

    public static Schedule Choose(Problem problem, bool unrollFully)
    {
        var scheduler = new Scheduler(problem, unrollFully);
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
        return new(Form.Scalar, ByStride(_problem.Parallel), [], loops, unrolled);
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
        int vectors = (vector.Extent.Size + Layouts.Lanes - 1) / Layouts.Lanes;
        var together = Sharing(unrolled, vector);
        var elementwise = new Schedule(Form.Elementwise, ByStride(_problem.Parallel.Where(p => p != vector && !together.Contains(p)).ToValueList()), together, loops, unrolled)
        {
            Vector = vector,
            MaxLanes = Math.Min(Layouts.Lanes, Layouts.Pad(vector.Extent.Size)),
        };
        if (!IsContraction || RowIndex(vector) is not { } rows)
        {
            return elementwise;
        }

        int width = vectors == 1 ? 1 : vectors == 3 ? 3 : 2;
        return elementwise with
        {
            Form = Form.Tile,
            Outer = elementwise.Outer.Where(o => o != rows).ToValueList(),
            ReducedLoops = ByOperandStride(vector),
            ReducedUnrolled = [],
            Rows = rows,
            RowCount = RowCount(rows, width),
            Vectors = width,
        };
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

    /// <summary>The index along which rows of a tile share the vectors they load: some operand depends on it, and some vector does not.</summary>
    private Index? RowIndex(Index vector)
    {
        var factors = Reductions.SelectMany(r => r.Body.Descendants()).OfType<Fetch>().ToList();
        var candidates = _problem.Parallel.Where(p => p != vector
            && factors.Any(f => f.Address.Mentions(p))
            && factors.Any(f => !f.Address.Mentions(p) && f.Address.CoefficientOf(vector) == 1)).ToList();
        return candidates.Where(c => !c.Extent.IsBatch && c.Extent.Size >= 4)
            .OrderByDescending(c => Math.Min(c.Extent.Size, 8)).ThenByDescending(c => _problem.Parallel.ToList().IndexOf(c)).FirstOrDefault()
            ?? candidates.FirstOrDefault(c => c.Extent.IsBatch)
            ?? candidates.OrderByDescending(c => c.Extent.Size).FirstOrDefault();
    }

    /// <summary>
    /// As many rows as keep all accumulators in 16 registers (8×1, 6×2, 4×3), which is enough to hide the latency of a
    /// multiply-add on machines with 32 registers too; a fixed number of rows is divided without a rest if possible.
    /// </summary>
    private static int RowCount(Index rows, int vectors)
    {
        int most = vectors switch { 1 => 8, 2 => 6, _ => 4 };
        if (rows.Extent.IsBatch)
        {
            return vectors == 1 ? 8 : 4;
        }

        int extent = rows.Extent.Size;
        if (extent <= most)
        {
            return extent;
        }

        return Enumerable.Range(most / 2, most - (most / 2) + 1).Reverse().OrderBy(r => (extent % r == 0 ? 0 : r - (extent % r)) * 100 / extent).First();
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

    /// <summary>The loops of a sum so that the operand which is read element by element is read in the order of memory.</summary>
    private ValueList<Index> ByOperandStride(Index vector)
    {
        var operand = Reductions.SelectMany(r => r.Body.Descendants()).OfType<Fetch>().FirstOrDefault(f => f.Address.CoefficientOf(vector) == 0);
        return _problem.Reduced.OrderByDescending(i => i.Extent.IsBatch ? int.MaxValue : operand?.Address.CoefficientOf(i) ?? 0).ToValueList();
    }

    /// <summary>Loops in the order of memory: the largest step of what is written (else read) outermost, the batch first of all.</summary>
    private ValueList<Index> ByStride(ValueList<Index> indices)
    {
        var address = _problem.Outputs.Select(o => o.Address).FirstOrDefault(a => a is not null);
        return indices.OrderByDescending(i => i.Extent.IsBatch ? int.MaxValue : address?.CoefficientOf(i) ?? 0).ToValueList();
    }

    private static long Product(IEnumerable<Index> indices) => indices.Aggregate(1L, (product, i) => Math.Min(product * i.Extent.Size, int.MaxValue));
}
