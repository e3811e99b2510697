using System.Globalization;
using NetGen.Generator.Calculus;
using NetGen.Generator.Common;
using NetGen.Generator.Planning;

namespace NetGen.Generator.Lowering;

/// <summary>
/// Writes the loops of a problem as its schedule says. There is one writer for all forms: a tile is an elementwise loop with several
/// rows and vectors at once, and straight-line code is a tile that spans everything.
/// </summary>
internal sealed partial class NestWriter
{
    private readonly Problem _problem;
    private readonly Schedule _schedule;
    private readonly int _lanes;
    private readonly List<Scope> _scopes = [new([])];
    private readonly Dictionary<(Expr.Reduce, Instance), Value> _reduced = [];
    private readonly Dictionary<(Tensor, Instance), Value> _given = [];
    private readonly List<Expr.Reduce> _reductions;
    private readonly Starts _starts;

    /// <summary>The names of buffers and loop variables.</summary>
    private readonly HashSet<string> _reserved;

    /// <summary>Whether expressions are in lanes at the moment.</summary>
    private bool _inLanes;

    /// <summary>In the last, incomplete step of a lane reduction: how many lanes count.</summary>
    private int? _tail;

    private NestWriter(Problem problem, Schedule schedule, int lanes, IEnumerable<string> reserved)
    {
        _lanes = lanes;
        _problem = problem;
        _schedule = schedule;
        _reserved = [.. reserved, .. problem.Outputs.Select(o => o.Tensor.Name), .. problem.Parallel.Concat(problem.Reduced).Select(i => i.Name)];
        _inLanes = schedule.Form is Form.Elementwise or Form.Tile;
        _starts = schedule.Form == Form.Tile ? Starts.Of(problem) : Starts.None(problem);
        _reductions = [.. _starts.Outputs.SelectMany(o => o.Body.Descendants()).OfType<Expr.Reduce>().Distinct()];
    }

    private Scope Current => _scopes[_scopes.Count - 1];

    /// <param name="lanes">How many lanes a lane reduction has on every machine: 16 floats, 8 doubles.</param>
    /// <param name="reserved">Names that local variables must not have: those of the parameters of the method around the nest.</param>
    public static IReadOnlyList<Statement> Write(Problem problem, Schedule schedule, int lanes, IEnumerable<string> reserved)
    {
        var writer = new NestWriter(problem, schedule, lanes, reserved);
        writer.OuterLoops([.. schedule.Block is { } block ? [block] : ValueList<Index>.Empty, .. schedule.Outer]);
        var statements = writer._scopes[0].Statements;
        return schedule.Form == Form.Tile ? Slicing.Apply(statements, problem.Reduced, writer._reserved) : statements;
    }

    private static string Text(int value) => value.ToString(CultureInfo.InvariantCulture);

    private void OuterLoops(IReadOnlyList<Index> loops)
    {
        if (loops.Count > 0)
        {
            Loop(loops[0], "0", End(loops[0]), 1, false, () => OuterLoops([.. loops.Skip(1)]));
        }
        else if (_schedule.VectorsOutside)
        {
            VectorLoop(vectors => RowLoops((first, count) => Tile(Instances(first, count, vectors))));
        }
        else
        {
            RowLoops((first, count) => VectorLoop(vectors => Tile(Instances(first, count, vectors))));
        }
    }

    /// <summary>Whole tiles of rows first, then what is left: a smaller tile where its size is known, another nest where it is not.</summary>
    private void RowLoops(Action<Affine, int> body)
    {
        if (_schedule.Rows is not { } rows)
        {
            body(0, 1);
            return;
        }

        int count = _schedule.RowCount;
        if (rows.Extent.IsBatch)
        {
            string whole = count == 1 ? "batch" : Name("whole", Current);
            if (count > 1)
            {
                Current.Statements.Add(new Statement.WholeTiles(whole, count, _schedule.IsRest));
            }

            Loop(rows, _schedule.IsRest ? "first" : "0", whole, count, false, () => body(rows, count));
            if (_schedule.IsRest && count > 1)
            {
                Loop(rows, whole, "batch", 1, false, () => body(rows, 1));
            }

            return;
        }

        int extent = rows.Extent.Size;
        int full = extent - (extent % count);
        if (full > count)
        {
            Loop(rows, "0", Text(full), count, false, () => body(rows, count));
        }
        else
        {
            body(0, count);
        }

        if (full < extent)
        {
            body(full, extent - full);
        }
    }

    private void VectorLoop(Action<IReadOnlyList<Affine>> body)
    {
        int vectors = _schedule.Vectors;
        if (_schedule.Vector is not { } vector || _schedule.Form == Form.LaneReduction)
        {
            body([]);
            return;
        }

        Loop(vector, "0", Text(vector.Extent.Size), vectors, true, () =>
            body([.. Enumerable.Range(0, vectors).Select(v => vector + LaneCount.Times(v))]));
    }

    /// <summary>All places that one pass through the innermost code computes.</summary>
    private List<Instance> Instances(Affine firstRow, int rowCount, IReadOnlyList<Affine> vectors)
    {
        var instances = new List<Instance> { Instance.Here };
        if (_schedule.Rows is { } rows)
        {
            instances = [.. instances.SelectMany(i => Enumerable.Range(0, rowCount).Select(r => i.With(rows, firstRow + r, r)))];
        }

        foreach (var index in _schedule.Unrolled)
        {
            instances = [.. instances.SelectMany(i => Enumerable.Range(0, index.Extent.Size).Select(value => i.With(index, value, value)))];
        }

        return vectors.Count == 0 ? instances : [.. instances.SelectMany(i => vectors.Select((v, k) => i.With(_schedule.Vector!, v, k)))];
    }

    private void Tile(List<Instance> instances)
    {
        _given.Clear();
        _reduced.Clear();
        foreach (var reduce in _reductions)
        {
            foreach (var instance in instances)
            {
                if (_schedule.ReducedLoops.Count == 0)
                {
                    _reduced[(reduce, instance)] = WrittenOut(reduce, instance);
                }
            }
        }

        if (_schedule.ReducedLoops.Count > 0 && _reductions.Count > 0)
        {
            Accumulate(instances);
        }

        Finish(instances);
    }

    /// <summary>The definitions at each place, in order, and the stores.</summary>
    private void Finish(List<Instance> instances)
    {
        var pending = new List<Statement>();
        foreach (var output in _starts.Outputs)
        {
            foreach (var instance in instances)
            {
                var value = Evaluate(output.Body, instance);
                var address = output.Address?.Substitute(instance.ValueOf);
                if (output.Accumulate != Accumulation.Assign && !GrowsInPlace(output))
                {
                    value = new Value.Binary(Operator.Add, value, Old(output, instance, new Value.Number(0)));
                }

                if (value is not Value.Local && IsReadAgain(output))
                {
                    var local = new Value.Local(Name(output.Tensor.Name, instance));
                    pending.Add(new Statement.Declare(local.Name, _inLanes ? LocalKind.Natural : LocalKind.Scalar, value));
                    value = local;
                }

                _given[(output.Tensor, instance)] = value;
                if (address is not null)
                {
                    pending.Add(new Statement.Store(output.Tensor.Name, address, value, _inLanes, _inLanes ? Room(output, instance) : null, output.Slot!.IsExact));
                }
            }
        }

        Emit(pending);
    }

    private bool IsReadAgain(Output output) => _starts.Outputs.Any(o => o.Body.Descendants().Any(e => e is Given given && given.Tensor == output.Tensor));

    /// <summary>How many lanes a store may write, where a whole vector could be too many.</summary>
    private Affine? Room(Output output, Instance instance)
    {
        var vector = _schedule.Vector!;
        int extent = vector.Extent.Size;
        int room = output.Slot!.IsPacked ? extent : output.Slot.Layout.Room(extent, InnermostExtent(output));
        int written = (extent + _schedule.Step - 1) / _schedule.Step * _schedule.Step;
        return written <= room ? null : (Affine)room - (instance.ValueOf(vector) ?? vector);
    }

    private static int InnermostExtent(Output output)
    {
        var strides = output.Slot!.Layout.Strides;
        int axis = Enumerable.Range(0, strides.Count).Where(k => strides[k] == 1 && !output.Tensor.Axes[k].Extent.IsBatch)
            .OrderByDescending(k => output.Tensor.Axes[k].Extent.Size).DefaultIfEmpty(-1).First();
        return axis < 0 ? 1 : output.Tensor.Axes[axis].Extent.Size;
    }

    private void Loop(Index variable, string start, string end, int step, bool stepsByLanes, Action body)
    {
        _scopes.Add(new([variable.Name]));
        body();
        var closed = Current;
        _scopes.RemoveAt(_scopes.Count - 1);
        Current.Close(closed);
        var statements = closed.Statements;
        Current.Statements.Add(new Statement.Loop(variable, start, end, step, stepsByLanes, statements));
    }

    private static string End(Index index) => index.Extent.IsBatch ? "batch" : Text(index.Extent.Size);

    /// <summary>A name for something at one of the places of a tile: the base with the row and the vector.</summary>
    private string Name(string name, Instance instance)
    {
        string place = string.Join("_", instance.Choices.Where(c => _schedule.Vectors > 1 || c.Index != _schedule.Vector).Select(c => Text(c.Ordinal)));
        return Name(place.Length == 0 ? name : name + "_" + place, Current);
    }

    /// <summary>A name that is free in the given block and in all blocks inside and around it: the given one, or with a number behind it.</summary>
    private string Name(string name, Scope home)
    {
        int depth = _scopes.IndexOf(home);
        bool IsFree(string candidate) => !_reserved.Contains(candidate)
            && !_scopes.Any(s => s.Declares(candidate)) && !_scopes.Skip(depth).Any(s => s.HasInside(candidate));
        string unique = name;
        for (int number = _reserved.Contains(name) ? 0 : 1; !IsFree(unique); number++)
        {
            unique = name + "_" + Text(number);
        }

        home.Declare(unique);
        return unique;
    }
}
