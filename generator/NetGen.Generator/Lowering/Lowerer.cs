using NetGen.Generator.Calculus;
using NetGen.Generator.Common;
using NetGen.Generator.Planning;

namespace NetGen.Generator.Lowering;

/// <summary>From planned groups to loop nests.</summary>
/// <param name="slots">Where everything lies.</param>
/// <param name="lanes">How many lanes a lane reduction has on every machine: 16 floats, 8 doubles.</param>
/// <param name="unrollFully">Whether to write out all loops over features, where that stays within the budget.</param>
internal sealed class Lowerer(IReadOnlyDictionary<Tensor, Slot> slots, int lanes, bool unrollFully)
{
    /// <summary>What the parameters of a method can be called: any tensor that lies in memory, and what the passes hand over.</summary>
    private readonly HashSet<string> _reserved = [.. slots.Keys.Select(t => t.Name), "batch", "accumulate", "seed", "step", "firstExample", "first"];

    /// <summary>The nests of what several passes compute alike.</summary>
    private readonly Dictionary<Group, Nest> _known = [];

    /// <param name="group">What to compute.</param>
    /// <param name="started">The parameter gradients that earlier nests of the pass have already assigned.</param>
    public Nest Lower(Group group, IReadOnlyCollection<Tensor> started)
    {
        if (group.Targets.Any(started.Contains))
        {
            return LowerAnew(group, started);
        }

        if (!_known.TryGetValue(group, out var nest))
        {
            _known[group] = nest = LowerAnew(group, started);
        }

        return nest;
    }

    private Nest LowerAnew(Group group, IReadOnlyCollection<Tensor> started)
    {
        var problem = Rename(Problem.Of(group, slots, started));
        bool keepsLoops = false;
        if (unrollFully)
        {
            if (Work(problem) <= Budget.Instructions && Build(group, problem, Scheduler.Choose(problem, true)) is { IsWithinBudget: true } unrolled)
            {
                return unrolled;
            }

            keepsLoops = true;
        }

        return WithLoops(group, Blocking.Apply(problem)) with { KeepsLoops = keepsLoops };
    }

    private Nest WithLoops(Group group, Problem problem)
    {
        var schedule = Scheduler.Choose(problem, false);
        var nest = Blocking.InTwos(problem, schedule) is { } inTwos ? Build(group, inTwos, Scheduler.Choose(inTwos, false)) : Build(group, problem, schedule);
        return schedule.Rows?.Extent.IsBatch == true ? nest with { Rest = Build(group, problem, schedule.Rest(EndingOf(problem))), Examples = schedule.RowCount } : nest;
    }

    private static Ending EndingOf(Problem problem)
    {
        var nodes = Starts.Of(problem).Outputs.SelectMany(o => o.Body.Descendants().Except(o.Body.Descendants().OfType<Expr.Reduce>().SelectMany(r => r.Body.Descendants()))).ToList();
        bool isCut = problem.Outputs.Any(o => o.Slot is { IsExact: true } slot && slot.Layout.Run % Layouts.Lanes != 0);
        return isCut || nodes.Any(e => e is Draw || Budget.IsCall(e)) ? Ending.Long : nodes.Any(e => e is Fetch) ? Ending.Medium : Ending.Short;
    }

    private Nest Build(Group group, Problem problem, Schedule schedule)
    {
        var statements = NestWriter.Write(problem, schedule, lanes, _reserved);
        return new(group, schedule.Form, schedule.MaxLanes, Explain(problem, schedule), Buffers(problem), statements)
        {
            CanAccumulate = problem.Outputs.Any(o => o.Accumulate == Accumulation.AsAsked),
            Cost = statements.Sum(Cost),
            Locals = statements.Sum(Locals),
            Calls = statements.Sum(Calls),
            InPairs = schedule.InPairs,
        };
    }

    private static long Work(Problem problem) => problem.Parallel.Concat(problem.Reduced).Where(i => !i.Extent.IsBatch)
        .Aggregate(1L, (product, i) => Math.Min(product * i.Extent.Size, int.MaxValue));

    /// <summary>Gives indices other names where a parameter of the method has the same.</summary>
    private Problem Rename(Problem problem)
    {
        var taken = new HashSet<string>(_reserved.Concat(problem.Outputs.Select(o => o.Tensor.Name)));
        var map = new Dictionary<Index, Index>();
        foreach (var index in problem.Parallel.Concat(problem.Reduced))
        {
            string name = Names.Fresh(index.Name, taken);
            taken.Add(name);
            map[index] = index with { Name = name };
        }

        Affine? Replacement(Index index) => map.TryGetValue(index, out var renamed) ? (Affine)renamed : null;
        return new(
            problem.Parallel.Map(p => map[p]),
            problem.Reduced.Map(r => map[r]),
            problem.Outputs.Map(o => o with { Address = o.Address?.Substitute(Replacement), Body = Problem.Substitute(o.Body, Replacement) }));
    }

    private static IReadOnlyList<Buffer> Buffers(Problem problem)
    {
        var written = problem.Outputs.Where(o => o.Address is not null).Select(o => o.Tensor).ToList();
        var read = problem.Outputs.SelectMany(o => o.Body.Descendants()).OfType<Fetch>().Select(f => f.Tensor)
            .Concat(problem.Outputs.SelectMany(o => Labels(o.Body)));
        return [.. read.Except(written).Distinct().Select(t => new Buffer(t, false)), .. written.Distinct().Select(t => new Buffer(t, true))];
    }

    private static IEnumerable<Tensor> Labels(Expr body) => body.Descendants().SelectMany(e => e switch
    {
        Fetch fetch => fetch.Address.Labels.Concat(fetch.Bounds.SelectMany(b => b.Index.Labels)),
        Expr.Position position => position.Value.Labels,
        _ => [],
    });

    private string Explain(Problem problem, Schedule schedule) => schedule.Form switch
    {
        Form.StraightLine => unrollFully ? "written out" : "written out: there are only a few numbers",
        Form.Scalar => "one element at a time",
        Form.Elementwise => $"one vector along {schedule.Vector} at a time",
        Form.Tile => Explain(schedule, problem),
        Form.LaneReduction => $"along {schedule.Vector} in {lanes} lanes on every machine, so that the sum has the same bits",
        _ => throw new InvalidOperationException($"Unknown form {schedule.Form}."),
    };

    private static string Explain(Schedule schedule, Problem problem)
    {
        string sum = string.Join(", ", problem.Reduced.Where(r => r != schedule.Block && !schedule.ReducedUnrolled.Contains(r)));
        string block = schedule.Block is { } outer ? $"; for each {outer} the sums go on from memory, so that the operands stay in the cache" : "";
        if (schedule.IsRest)
        {
            return $"the {schedule.Rows} that fill no tile, {(schedule.RowCount == 2 ? "two at a time and then one" : "one at a time")}, times {Vectors(schedule.Vectors)}{(schedule.InPairs ? " (or pairs of them)" : "")}{block}";
        }

        if (schedule.Rows is null)
        {
            int sums = schedule.Vectors * (schedule.HasPartialSums ? schedule.ReducedUnrolled.Aggregate(1, (product, r) => product * r.Extent.Size) : 1);
            return schedule.HasPartialSums
                ? $"{sums} partial sums of {Vectors(schedule.Vectors)} along {schedule.Vector}, so that no addition waits for the one before it"
                : $"{Vectors(schedule.Vectors)} along {schedule.Vector} {(sums == 1 ? "stays" : "stay")} in registers while the sum over {sum} runs";
        }

        string rows = string.Join(", ", schedule.Unrolled.Concat([schedule.Rows]));
        return $"{schedule.AllRows} × {schedule.Vectors}: {schedule.AllRows} values of {rows} times {Vectors(schedule.Vectors)} along {schedule.Vector} stay in registers while the sum over {sum} runs{block}";
    }

    private static string Vectors(int count) => count == 1 ? "one vector" : $"{count} vectors";

    private static int Calls(Statement statement) => statement switch
    {
        Statement.Loop loop => loop.Body.Sum(Calls),
        Statement.Declare d => Calls(d.Value),
        Statement.Assign a => Calls(a.Value),
        Statement.Store s => Calls(s.Value),
        _ => 0,
    };

    private static int Calls(Value value) => value.Operands.Sum(Calls) + (value is Value.Unary unary && Budget.IsCall(unary.Function) ? 1 : 0);

    private static int Locals(Statement statement) => statement switch
    {
        Statement.Loop loop => 1 + loop.Body.Sum(Locals),
        Statement.Declare or Statement.Slice or Statement.WholeTiles => 1,
        _ => 0,
    };

    private static int Cost(Statement statement) => statement switch
    {
        Statement.Loop loop => 12 + loop.Body.Sum(Cost),
        Statement.Declare d => 1 + Cost(d.Value),
        Statement.Assign a => 1 + Cost(a.Value),
        Statement.Store s => 4 + Cost(s.Address) + Cost(s.Value),
        Statement.Slice slice => 4 + Cost(slice.Start) + Cost(slice.Length),
        Statement.WholeTiles => 4,
        _ => 0,
    };

    private static int Cost(Value value) => 1 + value.Operands.Sum(Cost) + value switch
    {
        Value.Load load => 2 + Cost(load.Address),
        Value.Guarded guarded => guarded.Bounds.Count * 6,
        Value.Select or Value.Continued => 5,
        Value.Integer or Value.Sequence or Value.Uniform => 4,
        _ => 0,
    };

    private static int Cost(Affine address) => 1 + (4 * address.Terms.Count);
}
