using NetGen.Generator.Calculus;
using NetGen.Generator.Common;

namespace NetGen.Generator.Functions;

/// <summary>
/// Puts steps in order: every operation gets a name once, equal ones share it, what a loop computes alike in every round moves in
/// front of it, and formulas are simplified on the way.
/// </summary>
internal sealed class Tidy
{
    private readonly NameSource _names;
    private readonly HashSet<string> _temporaries = [];
    private readonly bool _keepsDetached;
    private readonly bool _asWritten;
    private readonly Dictionary<string, Expr> _meaning = [];
    private readonly Dictionary<string, Expr> _definitions = [];
    private Scope _scope = new(null, false, []);

    private Tidy(NameSource names, bool keepsDetached, bool asWritten)
    {
        _names = names;
        _keepsDetached = keepsDetached;
        _asWritten = asWritten;
    }

    /// <param name="body">The steps.</param>
    /// <param name="results">Formulas over the names that they define.</param>
    /// <param name="names">For values without a name.</param>
    /// <param name="keepsDetached">Whether it matters still what no gradient flows through.</param>
    /// <returns>The steps, each a single operation on names and numbers; and the results as names or numbers.</returns>
    public static (ValueList<Statement> Body, ValueList<Expr> Results) Run(IEnumerable<Statement> body, IEnumerable<Expr> results, NameSource names, bool keepsDetached) =>
        new Tidy(names, keepsDetached, asWritten: false).Run(body, results);

    /// <summary>The same, with no formula put in place of the one that the user wrote; and the names that only this made up.</summary>
    public static (ValueList<Statement> Body, ValueList<Expr> Results, IReadOnlyCollection<string> Temporaries) AsWritten(
        IEnumerable<Statement> body, IEnumerable<Expr> results, NameSource names)
    {
        var tidy = new Tidy(names, keepsDetached: true, asWritten: true);
        var (steps, atoms) = tidy.Run(body, results);
        return (steps, atoms, tidy._temporaries);
    }

    private (ValueList<Statement> Body, ValueList<Expr> Results) Run(IEnumerable<Statement> body, IEnumerable<Expr> results)
    {
        VisitAll(body);
        var atoms = results.Select(r => Atom(r)).ToValueList();
        return (_scope.Statements.ToValueList(), atoms);
    }

    private void VisitAll(IEnumerable<Statement> body)
    {
        foreach (var statement in body)
        {
            Visit(statement);
        }
    }

    private void Visit(Statement statement)
    {
        switch (statement)
        {
            case Statement.Let let:
                _meaning[let.Name] = Atom(let.Value, let.Name);
                break;
            case Statement.Store store:
                var stored = Atom(store.Value);
                Forget(store.Array);
                Emit(store with { Value = stored });
                break;
            case Statement.Accumulate add:
                var added = Atom(add.Value);
                if (added is not Expr.Constant { Value: 0 })
                {
                    Forget(add.Array);
                    Emit(add with { Value = added });
                }

                break;
            case Statement.Add add:
                var summand = Atom(add.Value);
                if (summand is not Expr.Constant { Value: 0 })
                {
                    Emit(add with { Value = summand });
                }

                break;
            case Statement.Loop loop:
                VisitLoop(loop);
                break;
            case Statement.If branch:
                VisitIf(branch);
                break;
            case Statement.Clear clear:
                Forget(clear.Array);
                Emit(clear);
                break;
            case Statement.Call call:
                VisitCall(call);
                break;
            default:
                Emit(statement);
                break;
        }
    }

    private void VisitCall(Statement.Call call)
    {
        var operands = call.Operands.Map(o => o.Map(e => Atom(e), w => w));
        foreach (string array in call.Written.Select(w => w.Array))
        {
            Forget(array);
        }

        foreach (string result in call.Results)
        {
            _meaning.Remove(result);
            _scope.Names.Add(result);
        }

        Emit(call with { Operands = operands });
    }

    private void VisitLoop(Statement.Loop loop)
    {
        var carried = loop.Carried.Map(c => c with { Initial = Atom(c.Initial) });
        foreach (var again in carried.Where(c => _scope.IsVisible(c.Name)))
        {
            _scope.ForgetName(again.Name);
        }

        Enter(true, loop.Body.Written());
        _scope.Names.Add(loop.Index);
        foreach (var c in carried)
        {
            _scope.Names.Add(c.Name);
            _meaning.Remove(c.Name);
        }

        VisitAll(loop.Body);
        carried = carried.Map(c => c.Next is null ? c : c with { Next = Atom(c.Next) });
        var body = Leave();
        foreach (string array in body.Written())
        {
            Forget(array);
        }

        _scope.Names.UnionWith(carried.Select(c => c.Name));
        Emit(loop with { Carried = carried, Body = body });
    }

    private void VisitIf(Statement.If branch)
    {
        var test = branch.Test.Map(e => Atom(e), w => w);
        Enter(false, branch.Then.Written());
        VisitAll(branch.Then);
        var thens = branch.Merges.Map(m => Atom(m.Then));
        var then = Leave();
        Enter(false, branch.Else.Written());
        VisitAll(branch.Else);
        var elses = branch.Merges.Map(m => Atom(m.Else));
        var otherwise = Leave();
        foreach (string array in then.Concat(otherwise).Written())
        {
            Forget(array);
        }

        var merges = new List<Merge>();
        for (int k = 0; k < branch.Merges.Count; k++)
        {
            string name = branch.Merges[k].Name;
            if (thens[k].Equals(elses[k]))
            {
                _meaning[name] = thens[k];
                continue;
            }

            _meaning.Remove(name);
            _scope.Names.Add(name);
            merges.Add(new(name, thens[k], elses[k]));
        }

        Emit(new Statement.If(test, then, otherwise, merges.ToValueList()));
    }

    private void Enter(bool isLoop, IEnumerable<string> written) => _scope = new(_scope, isLoop, written);

    private ValueList<Statement> Leave()
    {
        var body = _scope.Statements.ToValueList();
        _scope = _scope.Outer!;
        return body;
    }

    private void Emit(Statement statement) => _scope.Statements.Add(statement);

    private void Forget(string array) => _scope.Forget(array);

    /// <summary>The name or number that stands for a formula.</summary>
    private Expr Atom(Expr formula, string? name = null)
    {
        switch (formula)
        {
            case Expr.Constant or Expr.Integer:
                return formula is Expr.Integer { Value: { IsConstant: true } whole } ? whole.Constant : formula;
            case Expr.Variable variable:
                return _meaning.TryGetValue(variable.Name, out var meaning) ? meaning : formula;
            case Expr.Detach detach:
                var held = Atom(detach.Operand);
                return (_keepsDetached && held is Expr.Variable) || held is Expr.Constant { Value: 0 } ? new Expr.Detach(held) : held;
            case Expr.Element:
                return Share(formula, name);
            case Expr.Unary unary:
                return Operation(formula, name, [Atom(unary.Operand)], o => Simplify.Apply(unary.Function, o[0]));
            case Expr.Binary binary:
                return Operation(formula, name, [Atom(binary.Left), Atom(binary.Right)], o => ExprTree.Rebuild(binary.Operator, o[0], o[1]));
            case Expr.Select { Condition: var condition } select:
                return Operation(
                    formula,
                    name,
                    [Atom(condition.Left), Atom(condition.Right), Atom(select.Then), Atom(select.Else)],
                    o => Selection(condition.Relation, o));
            case Expr.Invoke call:
                return Share(call with { Arguments = call.Arguments.Map(a => Atom(a)) }, name);
            default:
                throw new InvalidOperationException($"{formula.GetType().Name} does not occur in functions.");
        }
    }

    private static Expr Selection(Relation relation, IReadOnlyList<Expr> o) => (o[0], o[1]) switch
    {
        (Expr.Constant a, Expr.Constant b) => relation.Holds(a.Value, b.Value) ? o[2] : o[3],
        _ => Simplify.Select(new(relation, o[0], o[1]), o[2], o[3]),
    };

    /// <summary>An operation on names and numbers: simplified, looking through negations, or shared.</summary>
    private Expr Operation(Expr formula, string? name, IReadOnlyList<Expr> atoms, Func<IReadOnlyList<Expr>, Expr> combine)
    {
        var plain = combine(atoms);
        if (!IsOperation(plain, atoms))
        {
            return Atom(plain, name);
        }

        var transparent = formula is Expr.Binary { Operator: Operator.Add or Operator.Subtract or Operator.Multiply or Operator.Divide } or Expr.Unary { Function: Function.Negate }
            ? atoms.Select(Transparent).ToList()
            : null;
        if (transparent is not null && !transparent.SequenceEqual(atoms))
        {
            var simplified = combine(transparent);
            if (!IsOperation(simplified, transparent))
            {
                return Atom(simplified, name);
            }
        }

        return !_asWritten && Patterns.Recognise(plain, Definition) is { } recognised ? Atom(recognised, name) : Share(plain, name);
    }

    /// <summary>Whether simplifying has left the operation as it was.</summary>
    private static bool IsOperation(Expr result, IReadOnlyList<Expr> atoms) => result switch
    {
        Expr.Unary unary => atoms.Count == 1 && unary.Operand.Equals(atoms[0]),
        Expr.Binary binary => atoms.Count == 2 && ((binary.Left.Equals(atoms[0]) && binary.Right.Equals(atoms[1])) || (binary.Left.Equals(atoms[1]) && binary.Right.Equals(atoms[0]) && IsAtom(binary.Left) && IsAtom(binary.Right))),
        Expr.Select select => atoms.Count == 4 && select.Then.Equals(atoms[2]) && select.Else.Equals(atoms[3]),
        _ => false,
    };

    private static bool IsAtom(Expr expr) => expr is Expr.Variable or Expr.Constant or Expr.Integer or Expr.Detach;

    private Expr? Definition(Expr atom) => atom is Expr.Variable variable && _definitions.TryGetValue(variable.Name, out var value) ? value : null;

    /// <summary>What a name stands for where that is a negation, a multiple or a reciprocal, which vanish into other operations.</summary>
    private Expr Transparent(Expr atom) => Definition(atom) switch
    {
        Expr.Unary { Function: Function.Negate } negation => negation,
        Expr.Binary { Operator: Operator.Multiply, Left: Expr.Constant } multiple => multiple,
        Expr.Binary { Operator: Operator.Divide, Left: Expr.Constant { Value: 1 } } reciprocal => reciprocal,
        _ => atom,
    };

    /// <summary>The name of an operation: the one that it has already, or a new one where it belongs.</summary>
    private Expr Share(Expr operation, string? name)
    {
        if (_scope.Find(operation) is { } known)
        {
            return known;
        }

        var home = Home(operation);
        string given = name ?? Temporary(operation);
        if (name is not null && (home.IsVisible(name) || (home != _scope && _scope.IsVisible(name))))
        {
            given = _names.Fresh(name);
        }

        var variable = new Expr.Variable(given);
        home.Names.Add(given);
        home.Known[operation] = variable;
        if (operation is Expr.Binary { Operator: Operator.Add or Operator.Multiply } swap)
        {
            home.Known[swap with { Left = swap.Right, Right = swap.Left }] = variable;
        }

        _meaning.Remove(given);
        _definitions[given] = operation;
        home.Statements.Add(new Statement.Let(given, operation));
        return variable;
    }

    private string Temporary(Expr operation)
    {
        string preferred = operation is Expr.Element { Array: var array, At: var at } && array.All(char.IsLetterOrDigit) ? array + Position(at) : "t";
        string name = _names.Fresh(preferred);
        _temporaries.Add(name);
        return name;
    }

    /// <summary>The outermost loop body, or what is around it, in which the operation has the same value. Elements stay: they may not exist elsewhere.</summary>
    private Scope Home(Expr operation)
    {
        var home = _scope;
        // What may throw stays where the user wrote it.
        if (operation is Expr.Element or Expr.Invoke || operation.Descendants().OfType<Expr.Integer>().Any(i => i.Value.MayFail))
        {
            return home;
        }

        var names = operation.Variables().Concat(operation.Descendants().OfType<Expr.Integer>().SelectMany(i => i.Value.Names)).ToList();
        while (home is { IsLoop: true, Outer: not null } && !names.Any(home.Names.Contains))
        {
            home = home.Outer;
        }

        return home;
    }

    /// <summary>A position as part of a name, where it is short: x0, xi.</summary>
    private static string Position(Whole at) => at.IsSingle && at.Print().All(char.IsLetterOrDigit) ? at.Print() : "Value";
}
