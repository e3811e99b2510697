using System.Globalization;
using NetGen.Generator.Calculus;
using NetGen.Generator.Common;

namespace NetGen.Generator.Lowering;

/// <summary>
/// Gives the parts of the buffers that a tile and its innermost loop work on names of their own. The compiler then tests the bounds once
/// for a part, not for each of its elements, and has fewer addresses to keep in registers; and a reader sees distances instead of addresses.
/// </summary>
internal sealed class Slicing
{
    private readonly HashSet<Index> _reduced;
    private readonly HashSet<string> _taken;

    private Slicing(IEnumerable<Index> reduced, IEnumerable<string> taken)
    {
        _reduced = [.. reduced];
        _taken = [.. taken];
    }

    /// <param name="statements">A nest.</param>
    /// <param name="reduced">The indices of its sums.</param>
    /// <param name="reserved">Names that are in use around it.</param>
    public static IReadOnlyList<Statement> Apply(IReadOnlyList<Statement> statements, IEnumerable<Index> reduced, IEnumerable<string> reserved) =>
        new Slicing(reduced, reserved.Concat(Declared(statements))).Rewrite(statements);

    private static IEnumerable<string> Declared(IEnumerable<Statement> statements) => statements.SelectMany(s => s switch
    {
        Statement.Declare declare => [declare.Name],
        Statement.Loop loop => Declared(loop.Body),
        _ => Enumerable.Empty<string>(),
    });

    private IReadOnlyList<Statement> Rewrite(IReadOnlyList<Statement> statements) => Around([.. statements.SelectMany(s => s is Statement.Loop loop ? Rewrite(loop) : [s])]);

    /// <summary>The parts that a tile starts from, writes to, and reads on the way.</summary>
    private IReadOnlyList<Statement> Around(IReadOnlyList<Statement> statements)
    {
        var touched = statements.Select(s => Touched(s).ToList()).ToList();
        var parts = touched.SelectMany(t => t).Distinct().GroupBy(Part.KeyOf).Where(g => g.Skip(1).Any()).Select(g => new Part([.. g]))
            .SelectMany(p => p.Loads.Select(l => (Load: l, Part: p))).ToDictionary(p => p.Load, p => p.Part);
        var names = new Dictionary<Part, string>();
        var result = new List<Statement>();
        for (int k = 0; k < statements.Count; k++)
        {
            foreach (var load in touched[k])
            {
                if (parts.TryGetValue(load, out var part) && !names.ContainsKey(part))
                {
                    names[part] = Fresh(part.Buffer + "Tile");
                    result.Add(new Statement.Slice(names[part], part.Buffer, part.Start, part.Length));
                }
            }

            result.Add(touched[k].Count == 0 ? statements[k] : Replace(statements[k], v => v is Value.Load load && parts.TryGetValue(load.Key, out var part)
                ? load with { Buffer = names[part], Address = load.Address - part.Start }
                : null));
        }

        return result;
    }

    /// <summary>The whole vectors that a statement reads or writes.</summary>
    private static IEnumerable<Value.Load> Touched(Statement statement) =>
        Values(statement).SelectMany(Loads).Concat(statement is Statement.Store store ? Loads(store.Value).Concat(Target(store) is { } target ? [target] : []) : [])
            .Where(l => l.Access == Access.Vector).Select(l => l.Key);

    /// <summary>The place of a whole vector that is written; where only some lanes count, the others are written back.</summary>
    private static Value.Load? Target(Statement.Store store) => store.IsVector && (store.Count is null || !store.IsExact) ? new(store.Buffer, store.Address, Access.Vector, null) : null;

    private IEnumerable<Statement> Rewrite(Statement.Loop loop)
    {
        if (loop.Body.Any(s => s is Statement.Loop or Statement.Store) || !_reduced.Contains(loop.Variable))
        {
            return [loop with { Body = Rewrite(loop.Body) }];
        }

        var loads = loop.Body.SelectMany(Values).SelectMany(Loads).Distinct();
        var replaced = new Dictionary<Value, Value>();
        var (outside, inside) = (new List<Statement>(), new List<Statement>());
        foreach (var part in loads.GroupBy(l => Part.KeyOf(l)).Select(g => new Part([.. g])).Where(p => p.Loads.Count > 1))
        {
            string buffer = part.Buffer;
            var start = part.Start;
            if (part.Around(loop.Variable) is { } around)
            {
                string whole = Fresh(buffer + "Part");
                outside.Add(new Statement.Slice(whole, buffer, around.Start, around.Length));
                (buffer, start) = (whole, start - around.Start);
            }

            string name = Fresh(part.Buffer + (part.IsVector ? "Vectors" : "Values"));
            inside.Add(new Statement.Slice(name, buffer, start, part.Length));
            foreach (var load in part.Loads)
            {
                replaced[load] = load with { Buffer = name, Address = load.Address - part.Start };
            }
        }

        var body = loop.Body.Select(s => Replace(s, v => replaced.TryGetValue(v, out var found) ? found : null)).ToList();
        return [.. outside, loop with { Body = [.. inside, .. body] }];
    }

    private string Fresh(string name)
    {
        string unique = name;
        for (int number = 2; !_taken.Add(unique); number++)
        {
            unique = name + number.ToString(CultureInfo.InvariantCulture);
        }

        return unique;
    }

    private static IEnumerable<Value> Values(Statement statement) => statement switch
    {
        Statement.Declare declare => [declare.Value],
        Statement.Assign assign => [assign.Value],
        _ => [],
    };

    /// <summary>The elements that are read whatever happens; a test of an index guards its own.</summary>
    private static IEnumerable<Value.Load> Loads(Value value) => value switch
    {
        Value.Load { Count: null } load => [load],
        Value.Guarded or Value.Load => [],
        _ => value.Operands.SelectMany(Loads),
    };

    private static Statement Replace(Statement statement, Func<Value, Value?> replacement) => statement switch
    {
        Statement.Declare declare => declare with { Value = Replace(declare.Value, replacement) },
        Statement.Assign assign => assign with { Value = Replace(assign.Value, replacement) },
        Statement.Store store when Target(store) is { } target && replacement(target) is Value.Load load =>
            store with { Buffer = load.Buffer, Address = load.Address, Value = Replace(store.Value, replacement) },
        Statement.Store store => store with { Value = Replace(store.Value, replacement) },
        _ => statement,
    };

    private static Value Replace(Value value, Func<Value, Value?> replacement) =>
        replacement(value) ?? (value is Value.Guarded ? value : value.WithOperands(o => Replace(o, replacement)));

    /// <summary>What one round of a loop reads from one buffer, at fixed distances.</summary>
    private sealed class Part(IReadOnlyList<Value.Load> loads)
    {
        private readonly int _first = loads.Min(l => l.Address.Constant);
        private readonly int _last = loads.Max(l => l.Address.Constant);

        public IReadOnlyList<Value.Load> Loads => loads;

        public string Buffer => loads[0].Buffer;

        public bool IsVector => loads[0].Access == Access.Vector;

        public Affine Start => Common(loads[0]) + _first;

        public Affine Length => IsVector
            ? LaneCount.Times(loads.Max(l => l.Address.CoefficientOf(LaneCount.Symbol)) + 1) + (_last - _first)
            : _last - _first + 1;

        /// <summary>What all rounds of the loop read, where it steps from one element to the next: the tests inside are then known to succeed.</summary>
        public (Affine Start, Affine Length)? Around(Index variable) =>
            !IsVector && !variable.Extent.IsBatch && Start.CoefficientOf(variable) is (1 or 2) and var step
                ? (Start - ((Affine)variable * step), Length + (step * (variable.Extent.Size - 1)))
                : null;

        /// <summary>Loads with the same key differ by fixed distances.</summary>
        public static (string Buffer, Access Access, Affine Common) KeyOf(Value.Load load) => (load.Buffer, load.Access, Common(load));

        /// <summary>The address without what the loads of a part differ by.</summary>
        private static Affine Common(Value.Load load) =>
            load.Address - load.Address.Constant - LaneCount.Times(load.Address.CoefficientOf(LaneCount.Symbol));
    }
}
