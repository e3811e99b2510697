using NetGen.Generator.Calculus;

namespace NetGen.Generator.Lowering;

internal sealed partial class NestWriter
{
    /// <summary>
    /// Appends statements to the current block. What occurs several times in them gets a local variable, and what does not change in
    /// the loops around it is loaded in front of them.
    /// </summary>
    private void Emit(List<Statement> statements)
    {
        var uses = new Dictionary<Value, int>();
        foreach (var statement in statements)
        {
            Count(ValueOf(statement), uses);
        }

        LoadVectors(statements, uses);
        foreach (var statement in statements)
        {
            Current.Statements.Add(statement switch
            {
                Statement.Declare d => d with { Value = Share(d.Value, uses, isRoot: true) },
                Statement.Assign a => a with { Value = Share(a.Value, uses, isRoot: true) },
                Statement.Store s => s with { Value = Share(s.Value, uses, isRoot: true) },
                _ => throw new InvalidOperationException($"{statement.GetType().Name} holds no value."),
            });
        }
    }

    /// <summary>The vectors that all rows of a tile share come first; then each row follows without a break.</summary>
    private void LoadVectors(List<Statement> statements, Dictionary<Value, int> uses)
    {
        if (_schedule.Form == Form.Tile && statements.All(s => s is Statement.Assign))
        {
            foreach (var load in uses.Where(u => u.Value > 1).Select(u => u.Key).OfType<Value.Load>().Where(l => l.Access == Access.Vector).ToList())
            {
                Share(load, uses);
            }
        }
    }

    private static Value ValueOf(Statement statement) => statement switch
    {
        Statement.Declare d => d.Value,
        Statement.Assign a => a.Value,
        Statement.Store s => s.Value,
        _ => throw new InvalidOperationException($"{statement.GetType().Name} holds no value."),
    };

    private static void Count(Value value, Dictionary<Value, int> uses)
    {
        uses.TryGetValue(value, out int count);
        uses[value] = count + 1;
        if (count == 0 && value is not (Value.Guarded or Value.Continued))
        {
            foreach (var operand in value.Operands)
            {
                Count(operand, uses);
            }
        }
    }

    private Value Share(Value value, Dictionary<Value, int> uses, bool isRoot = false)
    {
        if (value is Value.Number or Value.Local or Value.Integer)
        {
            return value;
        }

        if (Known(value) is { } known)
        {
            return known;
        }

        bool isShared = uses.TryGetValue(value, out int count) && count > 1;
        if (value is Value.Load or Value.RandomKey or Value.Guarded && Home(value) is { } home && (home != Current || isShared || value is Value.RandomKey))
        {
            return Keep(value, value, home);
        }

        var rebuilt = value.WithOperands(o => Share(o, uses));
        return isShared && !isRoot && value is not Value.Load ? Keep(value, rebuilt, Current) : rebuilt;
    }

    private Value.Local? Known(Value value)
    {
        foreach (var scope in _scopes)
        {
            if (scope.Known.TryGetValue(value, out var local))
            {
                return local;
            }
        }

        return null;
    }

    /// <summary>Declares a local variable for the value.</summary>
    private Value.Local Keep(Value value, Value definition, Scope home)
    {
        var local = new Value.Local(Name(value switch
        {
            Value.Load load => load.Name,
            Value.RandomKey => "key",
            _ => "common",
        }, home));
        var kind = value is Value.RandomKey ? LocalKind.Key : value is Value.Load { Access: Access.Scalar } || !_inLanes ? LocalKind.Scalar : LocalKind.Natural;
        home.Statements.Add(new Statement.Declare(local.Name, kind, definition));
        home.Known[value] = local;
        return local;
    }

    /// <summary>The outermost block in which the value can be computed: the innermost loop over something that it depends on.</summary>
    private Scope? Home(Value value)
    {
        var indices = IndicesOf(value).ToList();
        for (int depth = _scopes.Count - 1; depth > 0; depth--)
        {
            if (_scopes[depth].Binds(indices))
            {
                return _scopes[depth];
            }
        }

        return _scopes[0];
    }

    private static IEnumerable<Index> IndicesOf(Value value) => value switch
    {
        Value.Load load => load.Address.Indices.Concat(load.Count?.Indices ?? []),
        Value.RandomKey key => key.Example.Indices,
        Value.Guarded guarded => guarded.Bounds.SelectMany(b => b.Index.Indices).Concat(IndicesOf(guarded.Inside)),
        _ => [],
    };
}
