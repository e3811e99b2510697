using NetGen.Generator.Calculus;
using NetGen.Generator.Common;

namespace NetGen.Generator.Lowering;

internal sealed partial class NestWriter
{
    /// <summary>A reduction without a loop: all terms one after the other.</summary>
    private Value WrittenOut(Expr.Reduce reduce, Instance instance)
    {
        var terms = Terms(instance).Select(place => Evaluate(reduce.Body, place)).ToList();
        return reduce.Reduction switch
        {
            Reduction.Sum => Start(reduce, instance) is { } start ? terms.Aggregate(start, Add) : terms.Aggregate(Add),
            Reduction.Max => terms.Aggregate((a, b) => new Value.Binary(Operator.Max, a, b)),
            Reduction.ArgMax => FirstMaximum(terms),
            _ => throw new InvalidOperationException($"{reduce.Reduction} is not lowered directly."),
        };
    }

    private static Value FirstMaximum(List<Value> terms)
    {
        // What lies outside of an image is −∞ and never the maximum.
        var inside = Enumerable.Range(0, terms.Count).Where(k => terms[k] is not Value.Number { Constant: double.NegativeInfinity }).ToList();
        var (best, position) = (terms[inside[0]], (Value)new Value.Number(inside[0]));
        foreach (int k in inside.Skip(1))
        {
            position = Later(terms[k], best, new Value.Number(k), position);
            best = new Value.Binary(Operator.Max, best, terms[k]);
        }

        return position;
    }

    /// <summary>The new place if the term is larger than the best so far, or NaN, as in PyTorch; else the old one.</summary>
    private static Value Later(Value term, Value best, Value place, Value old) =>
        new Value.Select(Relation.Greater, term, best, place, new Value.Select(Relation.Equal, term, term, old, place));

    private Value Add(Value sum, Value term) => !_inLanes || term is not Value.Binary { Operator: Operator.Multiply } product
        ? new Value.Binary(Operator.Add, sum, term)
        : IsNumber(product.Right) && !IsNumber(product.Left)
            ? new Value.MultiplyAdd(product.Right, product.Left, sum) { IsMultiple = true }
            : new Value.MultiplyAdd(product.Left, product.Right, sum) { IsMultiple = IsNumber(product.Left) };

    /// <summary>Whether all lanes hold the same.</summary>
    private static bool IsNumber(Value value) => value is Value.Load { Access: Access.Broadcast };

    /// <summary>The values of the written-out reduced indices, in row-major order.</summary>
    private List<Instance> Terms(Instance instance)
    {
        var places = new List<Instance> { instance };
        foreach (var index in _schedule.ReducedUnrolled)
        {
            places = [.. places.SelectMany(p => Enumerable.Range(0, index.Extent.Size).Select(value => p.With(index, value, value)))];
        }

        return places;
    }

    /// <summary>A reduction with loops: one accumulator for each place, held in a local variable while the loops run.</summary>
    private void Accumulate(List<Instance> instances)
    {
        _inLanes |= _schedule.Form == Form.LaneReduction;
        var accumulators = new Dictionary<(Expr.Reduce, Instance), Accumulator>();
        var declarations = new List<Statement>();
        foreach (var reduce in _reductions)
        {
            foreach (var place in _schedule.HasPartialSums ? instances.SelectMany(Terms) : instances)
            {
                accumulators[(reduce, place)] = Declare(reduce, place, declarations);
            }
        }

        Emit(declarations);

        ReductionLoops(0, instances, accumulators);
        foreach (var (reduce, instance) in _reductions.SelectMany(r => instances.Select(i => (r, i))))
        {
            _reduced[(reduce, instance)] = _schedule.HasPartialSums
                ? Terms(instance).Select(place => (Value)accumulators[(reduce, place)].Best).Aggregate((a, b) => new Value.Binary(Operator.Add, a, b))
                : accumulators[(reduce, instance)].Result;
        }

        if (_schedule.Form == Form.LaneReduction)
        {
            ReduceLanes(accumulators);
        }
    }

    private Accumulator Declare(Expr.Reduce reduce, Instance instance, List<Statement> declarations)
    {
        Value.Local Local(string name, Value start)
        {
            var local = new Value.Local(Name(name, instance));
            declarations.Add(new Statement.Declare(local.Name, _inLanes ? LocalKind.Natural : LocalKind.Scalar, start));
            return local;
        }

        if (reduce.Reduction == Reduction.Sum)
        {
            return new(Local("sum", Start(reduce, instance) ?? new Value.Number(0)), null);
        }

        var best = Local("best", new Value.Number(double.NegativeInfinity));
        return new(best, reduce.Reduction == Reduction.ArgMax ? Local("place", new Value.Number(0)) : null);
    }

    /// <summary>What a sum starts from, if not from zero: what the formula adds to it, or what its target holds.</summary>
    private Value? Start(Expr.Reduce reduce, Instance instance)
    {
        if (IsLaterTerm(instance))
        {
            return null;
        }

        var start = _starts.ValueOf(reduce) is { } addend ? Evaluate(addend, instance) : null;
        return _starts.Outputs.FirstOrDefault(o => GrowsInPlace(o) && o.Body.Equals(reduce)) is { } output
            ? Old(output, instance, start ?? new Value.Number(0))
            : start;
    }

    /// <summary>Whether it is the place of a partial sum that starts from zero, since the first one starts from something else.</summary>
    private bool IsLaterTerm(Instance instance) => _schedule.HasPartialSums && _schedule.ReducedUnrolled.Any(i => instance.ValueOf(i) is { IsConstant: true, Constant: > 0 });

    /// <summary>Whether the sum goes on from what its target holds.</summary>
    private bool GrowsInPlace(Output output) => _schedule.Form == Form.Tile && output.Body is Expr.Reduce reduce && !IsShared(reduce)
        && (_schedule.Block is not null || (output.Accumulate == Accumulation.Add && _starts.ValueOf(reduce) is null));

    /// <summary>Whether several results come from the sum, which cannot go on from what each of them holds.</summary>
    private bool IsShared(Expr.Reduce reduce) => _starts.Outputs.Count(o => o.Body.Descendants().Contains(reduce)) > 1;

    /// <summary>What the target holds, where the sum goes on; else the start.</summary>
    private Value Old(Output output, Instance instance, Value start)
    {
        var old = new Value.Load(output.Tensor.Name, output.Address!.Substitute(instance.ValueOf), _inLanes ? Access.Vector : Access.Scalar, null);
        return output.Accumulate == Accumulation.Add ? old : new Value.Continued(old, start, _schedule.Block, output.Accumulate == Accumulation.AsAsked);
    }

    private void ReductionLoops(int depth, List<Instance> instances, Dictionary<(Expr.Reduce, Instance), Accumulator> accumulators)
    {
        if (depth == _schedule.ReducedLoops.Count)
        {
            Update(instances, accumulators, i => i);
            return;
        }

        var index = _schedule.ReducedLoops[depth];
        if (index.Extent.IsBatch && _schedule.Rows is not null && depth == _schedule.ReducedLoops.Count - 1)
        {
            ExampleLoops(index, instances, accumulators);
            return;
        }

        if (_schedule.Form != Form.LaneReduction || index != _schedule.Vector)
        {
            Loop(index, "0", End(index), 1, false, () => ReductionLoops(depth + 1, instances, accumulators));
            return;
        }

        // Whole vectors first; in what is left, only some lanes count.
        int extent = index.Extent.Size;
        int full = extent - (extent % _lanes);
        if (full > 0)
        {
            Loop(index, "0", Text(full), 1, true, () => ReductionLoops(depth + 1, instances, accumulators));
        }

        if (full < extent)
        {
            _tail = extent - full;
            Update(instances, accumulators, i => i.With(index, full, 0));
            _tail = null;
        }
    }

    /// <summary>The examples of a batch two at a time, which share the tests of bounds, and then the one that may be left.</summary>
    private void ExampleLoops(Index examples, List<Instance> instances, Dictionary<(Expr.Reduce, Instance), Accumulator> accumulators)
    {
        string even = Name("even", Current);
        Current.Statements.Add(new Statement.WholeTiles(even, 2, false));
        Loop(examples, "0", even, 2, false, () =>
        {
            Update(instances, accumulators, i => i);
            Update(instances, accumulators, i => i.With(examples, (Affine)examples + 1, 1));
        });
        Loop(examples, even, "batch", 1, false, () => Update(instances, accumulators, i => i));
    }

    /// <summary>One term after the other, each for all places: the vectors of a term are done with before those of the next are loaded.</summary>
    /// <param name="instances">The places.</param>
    /// <param name="accumulators">Their sums.</param>
    /// <param name="at">Where the terms of a place are read.</param>
    private void Update(List<Instance> instances, Dictionary<(Expr.Reduce, Instance), Accumulator> accumulators, Func<Instance, Instance> at)
    {
        var terms = instances.Select(i => Terms(at(i))).ToList();
        for (int term = 0; term < terms[0].Count; term++)
        {
            var updates = new List<Statement>();
            foreach (var reduce in _reductions)
            {
                for (int k = 0; k < instances.Count; k++)
                {
                    var place = terms[k][term];
                    var accumulator = accumulators[(reduce, _schedule.HasPartialSums ? place : instances[k])];
                    updates.AddRange(Update(reduce, accumulator, Evaluate(reduce.Body, place), place));
                }
            }

            Emit(updates);
        }
    }

    private IEnumerable<Statement> Update(Expr.Reduce reduce, Accumulator accumulator, Value term, Instance place)
    {
        switch (reduce.Reduction)
        {
            case Reduction.Sum:
                yield return new Statement.Assign(accumulator.Best.Name, Add(accumulator.Best, Masked(term, 0)));
                break;
            case Reduction.Max:
                yield return new Statement.Assign(accumulator.Best.Name, new Value.Binary(Operator.Max, accumulator.Best, Masked(term, double.NegativeInfinity)));
                break;
            case Reduction.ArgMax:
                yield return new Statement.Assign(
                    accumulator.Place!.Name,
                    Later(term, accumulator.Best, new Value.Integer(Position(reduce, place)), accumulator.Place));
                yield return new Statement.Assign(accumulator.Best.Name, new Value.Binary(Operator.Max, accumulator.Best, term));
                break;
            default:
                throw new InvalidOperationException($"{reduce.Reduction} is not lowered directly.");
        }
    }

    private Value Masked(Value term, double neutral) => _tail is { } count ? new Value.KeepFirst(term, count, neutral) : term;

    private static Affine Position(Expr.Reduce reduce, Instance place)
    {
        Affine position = 0;
        foreach (var index in reduce.Over)
        {
            position = (position * index.Extent.Size) + (place.ValueOf(index) ?? index);
        }

        return position;
    }

    /// <summary>From lanes to one number; what follows is code without lanes.</summary>
    private void ReduceLanes(Dictionary<(Expr.Reduce, Instance), Accumulator> accumulators)
    {
        _inLanes = false;
        foreach (var entry in accumulators)
        {
            var whole = new Value.Local(Name(entry.Key.Item1.Reduction == Reduction.Sum ? "total" : "largest", Current));
            Current.Statements.Add(new Statement.Declare(whole.Name, LocalKind.Scalar, new Value.Across(entry.Key.Item1.Reduction, entry.Value.Result)));
            _reduced[entry.Key] = whole;
        }
    }

    /// <summary>The local variables of a running reduction.</summary>
    private sealed record Accumulator(Value.Local Best, Value.Local? Place)
    {
        public Value.Local Result => Place ?? Best;
    }
}
