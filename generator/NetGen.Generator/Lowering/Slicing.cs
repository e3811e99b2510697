using System.Globalization;
using NetGen.Generator.Calculus;
using NetGen.Generator.Common;

namespace NetGen.Generator.Lowering;

/// <summary>
/// Gives the parts of the buffers that the innermost loop of a tile reads names of their own. The compiler then tests the bounds once
/// for a part, not for each of its elements, and has fewer addresses to keep in registers.
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

    private IReadOnlyList<Statement> Rewrite(IReadOnlyList<Statement> statements) => [.. statements.SelectMany(s => s is Statement.Loop loop ? Rewrite(loop) : [s])];

    private IEnumerable<Statement> Rewrite(Statement.Loop loop)
    {
        if (loop.Body.Any(s => s is Statement.Loop) || !_reduced.Contains(loop.Variable))
        {
            return [loop with { Body = Rewrite(loop.Body) }];
        }

        var loads = loop.Body.SelectMany(Values).SelectMany(Loads).Distinct();
        var parts = loads.GroupBy(l => Part.KeyOf(l, loop.Variable)).Select(g => Part.Of([.. g], loop.Variable)).OfType<Part>().ToList();
        var replaced = new Dictionary<Value, Value>();
        var (outside, inside) = (new List<Statement>(), new List<Statement>());
        foreach (var part in parts)
        {
            string name = Fresh(part.Buffer + (part.IsVector ? "Vectors" : "Part"));
            (part.IsAroundLoop ? outside : inside).Add(new Statement.Slice(name, part.Buffer, part.Start, part.Length));
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
        _ => statement,
    };

    private static Value Replace(Value value, Func<Value, Value?> replacement) =>
        replacement(value) ?? (value is Value.Guarded ? value : value.WithOperands(o => Replace(o, replacement)));

    /// <summary>What a loop reads from one buffer, side by side or at fixed distances.</summary>
    private sealed record Part(string Buffer, bool IsVector, IReadOnlyList<Value.Load> Loads, Affine Start, Affine Length, bool IsAroundLoop)
    {
        /// <summary>Loads with the same key differ by fixed distances.</summary>
        public static (string Buffer, Access Access, Affine Common) KeyOf(Value.Load load, Index variable) => (load.Buffer, load.Access, Common(load));

        public static Part? Of(IReadOnlyList<Value.Load> loads, Index variable)
        {
            var (first, last) = (loads.Min(l => l.Address.Constant), loads.Max(l => l.Address.Constant));
            int step = loads[0].Address.CoefficientOf(variable);
            var start = Common(loads[0]) + first;
            if (loads[0].Access == Access.Vector)
            {
                int vectors = loads.Max(l => l.Address.CoefficientOf(LaneCount.Symbol)) + 1;
                return loads.Count == 1 ? null : new(loads[0].Buffer, true, loads, start, LaneCount.Times(vectors) + (last - first), false);
            }

            // Where the loop steps from one element to the next, its bounds tell the compiler that no element is outside.
            bool isAround = step == 1 && !variable.Extent.IsBatch;
            return isAround ? new(loads[0].Buffer, false, loads, start - variable, last - first + variable.Extent.Size, true)
                : loads.Count == 1 ? null
                : new(loads[0].Buffer, false, loads, start, last - first + 1, false);
        }

        /// <summary>The address without what the loads of a part differ by.</summary>
        private static Affine Common(Value.Load load) =>
            load.Address - load.Address.Constant - LaneCount.Times(load.Address.CoefficientOf(LaneCount.Symbol));
    }
}
