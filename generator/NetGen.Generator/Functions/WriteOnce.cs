using NetGen.Generator.Calculus;

namespace NetGen.Generator.Functions;

/// <summary>
/// Proves that every element of a span gets its value once, and before it is read, so that going back through the steps finds all
/// values as they were. What cannot be proved is refused.
/// </summary>
internal sealed class WriteOnce
{
    private readonly List<Access> _accesses = [];
    private readonly Dictionary<string, int> _rooms = [];
    private readonly HashSet<string> _inputs;
    private int _time;

    private WriteOnce(IEnumerable<string> inputs) => _inputs = [.. inputs];

    /// <summary>The first step that may overwrite or read too early; null if there is none.</summary>
    public static Overwriting? Check(FunctionProgram program)
    {
        var check = new WriteOnce(program.Parameters.Where(p => p.Kind == ParameterKind.Span).Select(p => p.Name));
        check.Collect(program.Body, [], []);
        foreach (var result in program.Results)
        {
            check.Reads(result, new Statement.Let("", result), [], []);
        }

        return check.Find();
    }

    private void Collect(IEnumerable<Statement> body, IReadOnlyList<Statement.Loop> loops, IReadOnlyList<(Statement.If Branch, bool Side)> branches)
    {
        foreach (var statement in body)
        {
            foreach (var formula in statement is Statement.Loop around ? around.Carried.Select(c => c.Initial) : statement is Statement.If either ? either.Test.Numbers() : statement.Formulas())
            {
                Reads(formula, statement, loops, branches);
            }

            _time++;
            switch (statement)
            {
                case Statement.Local local:
                    _rooms[local.Array] = loops.Count;
                    break;
                case Statement.Store store:
                    _accesses.Add(new(AccessKind.Store, store.Array, store.At, statement, loops, branches, _time));
                    break;
                case Statement.Accumulate add:
                    _accesses.Add(new(AccessKind.Add, add.Array, add.At, statement, loops, branches, _time));
                    break;
                case Statement.Call call:
                    Collect(call, loops, branches);
                    break;
                case Statement.Loop loop:
                    IReadOnlyList<Statement.Loop> inner = [.. loops, loop];
                    Collect(loop.Body, inner, branches);
                    foreach (var next in loop.Carried.Select(c => c.Next).OfType<Expr>())
                    {
                        Reads(next, statement, inner, branches);
                    }

                    break;
                case Statement.If branch:
                    Collect(branch.Then, loops, [.. branches, (branch, true)]);
                    foreach (var merge in branch.Merges)
                    {
                        Reads(merge.Then, statement, loops, [.. branches, (branch, true)]);
                    }

                    Collect(branch.Else, loops, [.. branches, (branch, false)]);
                    foreach (var merge in branch.Merges)
                    {
                        Reads(merge.Else, statement, loops, [.. branches, (branch, false)]);
                    }

                    break;
            }
        }
    }

    /// <summary>A call touches its stretches as a loop over their elements would: all that it reads first, then what it writes.</summary>
    private void Collect(Statement.Call call, IReadOnlyList<Statement.Loop> loops, IReadOnlyList<(Statement.If Branch, bool Side)> branches)
    {
        foreach (var stretch in call.Read.Concat(call.Written))
        {
            _time++;
            string index = $"{stretch.Array}[{_time}]";
            var each = new Statement.Loop(index, 0, stretch.Length, false, [], []);
            _accesses.Add(new(stretch.IsWritten ? AccessKind.Store : AccessKind.Read, stretch.Array, stretch.Offset + Whole.Named(index), call, [.. loops, each], branches, _time));
        }
    }

    private void Reads(Expr formula, Statement statement, IReadOnlyList<Statement.Loop> loops, IReadOnlyList<(Statement.If Branch, bool Side)> branches)
    {
        _time++;
        foreach (var element in formula.Descendants().OfType<Expr.Element>())
        {
            _accesses.Add(new(AccessKind.Read, element.Array, element.At, statement, loops, branches, _time));
        }
    }

    private Overwriting? Find()
    {
        foreach (var write in _accesses.Where(a => a.Kind != AccessKind.Read))
        {
            if (_inputs.Contains(write.Array))
            {
                return new(write.Statement, write.Array, "is an input and is written to", "copy it into room of its own first");
            }

            if (write.Kind == AccessKind.Store && !Positions.AreDistinct(write.At, Inside(write)))
            {
                return new(write.Statement, write.Array, "may get one element several times", "let every round of the loops around write an element of its own, add up with +=, or put what a round needs into a method of its own");
            }
        }

        foreach (var group in _accesses.GroupBy(a => a.Array))
        {
            foreach (var write in group.Where(a => a.Kind != AccessKind.Read))
            {
                foreach (var other in group.Where(o => o != write && o.Kind < write.Kind | o.Kind == AccessKind.Read | o.Time < write.Time))
                {
                    if (Conflict(write, other) is { } conflict)
                    {
                        return conflict;
                    }
                }
            }
        }

        return null;
    }

    private IReadOnlyList<Statement.Loop> Inside(Access access) =>
        [.. access.Loops.Skip(_rooms.TryGetValue(access.Array, out int depth) ? depth : 0)];

    private Overwriting? Conflict(Access write, Access other)
    {
        if (other.Kind == AccessKind.Add && write.Kind == AccessKind.Add || Positions.AreApart(write.At, Inside(write), other.At, Inside(other)))
        {
            return null;
        }

        var common = Inside(write).TakeWhile((l, k) => Inside(other).Count > k && ReferenceEquals(Inside(other)[k], l)).ToList();
        if (AreExclusive(write, other) && SameRounds(write, other, common))
        {
            return null;
        }

        bool isBefore = write.Time < other.Time;
        if (other.Kind == AccessKind.Read)
        {
            return MayRead(write, other, common, isBefore)
                ? null
                : new(other.Statement, other.Array, "may be read before all of it has its value", "fill it in a loop of its own first");
        }

        if (write.Kind == AccessKind.Store && other.Kind == AccessKind.Store)
        {
            return new(write.Time > other.Time ? write.Statement : other.Statement, write.Array, "may get one element several times", "let each element be assigned at one place, or use several spans");
        }

        var (store, add) = write.Kind == AccessKind.Store ? (write, other) : (other, write);
        return store.Time < add.Time && SameRounds(store, add, common)
            ? null
            : new(store.Statement, store.Array, "is overwritten after something was added to it", "assign first, and add then, in the same round");
    }

    /// <summary>Whether a read comes after every write of that element.</summary>
    private static bool MayRead(Access write, Access read, IReadOnlyList<Statement.Loop> common, bool isBefore)
    {
        if (common.Count == 0)
        {
            return isBefore;
        }

        if (SameRounds(write, read, common))
        {
            return isBefore;
        }

        // A recurrence: a round reads what an earlier round wrote, where all common loops go the same way.
        var loop = common[common.Count - 1];
        var distance = write.At - read.At;
        return write.At.CoefficientOf(loop.Index) is { IsConstant: true, Constant: > 0 } step
            && distance.IsConstant
            && (loop.IsDescending ? distance.Constant < 0 : distance.Constant > 0)
            && distance.Constant % step.Constant == 0
            && common.Where(l => write.At.Names.Contains(l.Index)).All(l => l.IsDescending == loop.IsDescending && Positions.Grows(write.At, l))
            && Positions.AreDistinct(write.At, common);
    }

    /// <summary>Whether two accesses can meet only in one and the same round of every loop that is around both.</summary>
    private static bool SameRounds(Access a, Access b, IReadOnlyList<Statement.Loop> common)
    {
        if (common.Count == 0)
        {
            return true;
        }

        return Positions.AreDistinct(a.At, common, b.At, [.. a.Loops.Concat(b.Loops).Where(l => !common.Contains(l)).Distinct()]);
    }

    private static bool AreExclusive(Access a, Access b) =>
        a.Branches.Any(x => b.Branches.Any(y => ReferenceEquals(x.Branch, y.Branch) && x.Side != y.Side));

    private enum AccessKind
    {
        Read,
        Store,
        Add,
    }

    private sealed record Access(
        AccessKind Kind,
        string Array,
        Whole At,
        Statement Statement,
        IReadOnlyList<Statement.Loop> Loops,
        IReadOnlyList<(Statement.If Branch, bool Side)> Branches,
        int Time);
}
