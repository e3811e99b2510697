using NetGen.Generator.Calculus;
using NetGen.Generator.Common;

namespace NetGen.Generator.Functions;

/// <summary>
/// The chain rule from the result back (reverse mode). The steps are gone through backwards; each one adds, for every value that it
/// read, the adjoint of what it gave times the partial derivative. A loop becomes a loop that computes the values of a round anew
/// and goes back through them, so that nothing has to be remembered but what is carried from round to round.
/// </summary>
internal sealed class Reverse
{
    private readonly NameSource _names;
    private readonly Activity _activity;
    private readonly Usefulness _useful;
    private readonly IReadOnlyDictionary<string, string> _adjoints;
    private Dictionary<string, Expr> _gradients = [];
    private List<Statement> _backward = [];

    private Reverse(NameSource names, Activity activity, Usefulness useful, IReadOnlyDictionary<string, string> adjoints)
    {
        _names = names;
        _activity = activity;
        _useful = useful;
        _adjoints = adjoints;
    }

    /// <param name="body">The function's steps, each a single operation (<see cref="Tidy"/>).</param>
    /// <param name="seeds">∂L/∂(result), by the results' names.</param>
    /// <param name="adjoints">The spans that hold, or collect, ∂L/∂(element) of spans that are passed in or given out.</param>
    /// <param name="variables">The parameters that are differentiated by.</param>
    /// <param name="names">For new variables.</param>
    public static BackwardSteps Derive(
        IReadOnlyList<Statement> body,
        IReadOnlyDictionary<string, Expr> seeds,
        IReadOnlyDictionary<string, string> adjoints,
        IReadOnlyCollection<string> variables,
        NameSource names)
    {
        var activity = Activity.Of(body, variables);
        var useful = Usefulness.Of(body, seeds.Keys.Concat(adjoints.Keys.Except(variables)));
        var locals = body.Descendants().OfType<Statement.Local>().Select(l => l.Array).Distinct().Where(a => activity[a] && useful[a]);
        var all = adjoints.ToDictionary(p => p.Key, p => p.Value);
        foreach (string local in locals)
        {
            all[local] = names.Fresh("d" + local.TrimStart('@'));
        }

        var reverse = new Reverse(names, activity, useful, all);
        foreach (var seed in seeds)
        {
            reverse._gradients[seed.Key] = seed.Value;
        }

        var forward = reverse.Sweep(body);
        return new(forward.ToValueList(), reverse._backward.ToValueList(), reverse._gradients);
    }

    /// <summary>Goes back through a block. Gives the block as it is to be computed before, with what the way back needs of it.</summary>
    private List<Statement> Sweep(IReadOnlyList<Statement> body)
    {
        var forward = new List<Statement>();
        foreach (var statement in body.Reverse())
        {
            switch (statement)
            {
                case Statement.Let let when TakeGradient(let.Name) is { } gradient:
                    Flow(let.Value, Named(let.Name, gradient));
                    break;
                case Statement.Store store when IsOnTheWay(store.Array):
                    Flow(store.Value, Read(store.Array, store.At));
                    break;
                case Statement.Accumulate add when IsOnTheWay(add.Array):
                    Flow(add.Value, Read(add.Array, add.At));
                    break;
                case Statement.Add add when _gradients.TryGetValue(add.Sum, out var gradient):
                    Flow(add.Value, gradient);
                    break;
                case Statement.Call call when IsNeeded(call):
                    FlowThrough(call);
                    break;
                case Statement.Local local when _adjoints.TryGetValue(local.Array, out string adjoint):
                    _backward.Insert(0, new Statement.Local(adjoint, local.Length));
                    break;
                case Statement.Loop loop:
                    forward.AddRange(SweepLoop(loop).Reverse());
                    continue;
                case Statement.If branch:
                    SweepIf(branch);
                    break;
            }

            forward.Add(statement);
        }

        forward.Reverse();
        return forward;
    }

    private bool IsNeeded(Statement.Call call) =>
        _activity.IsActive(call) && (call.Results.Any(_gradients.ContainsKey) || call.Written.Any(w => IsOnTheWay(w.Array)));

    /// <summary>Hands the adjoints of what a call gave on to its operands, by the gradient that was generated with the method.</summary>
    private void FlowThrough(Statement.Call call)
    {
        var adjoints = call.Results.Select(r => Named(r, TakeGradient(r) ?? 0)).ToList();
        var (steps, gradient) = CallDerivatives.Gradient(call, adjoints, call.Written.Select(w => _adjoints[w.Array]).SingleOrDefault(), _names);
        _backward.AddRange(steps);
        Expr seed = call.Method.Gradient.Length > 0 ? adjoints[0] : 1;
        Whole start = 0;
        foreach (var operand in call.Operands)
        {
            if (operand is Operand.Number { IsVariable: true, Value: var value } && _activity.IsActive(value))
            {
                Flow(value, seed * Named(gradient, new Expr.Element(gradient, start)));
            }
            else if (operand is Operand.Stretch { IsVariable: true } stretch && IsOnTheWay(stretch.Array))
            {
                string index = _names.Fresh("k");
                var partial = new Expr.Element(gradient, start + Whole.Named(index));
                _backward.Add(new Statement.Loop(index, 0, stretch.Length, false, [], [new Statement.Accumulate(_adjoints[stretch.Array], stretch.Offset + Whole.Named(index), seed * partial)]));
            }

            start += operand.Count;
        }
    }

    private bool IsOnTheWay(string array) => _adjoints.ContainsKey(array) && _activity[array] && _useful[array];

    /// <summary>The adjoint that has come together for a variable.</summary>
    private Expr? TakeGradient(string name)
    {
        if (!_gradients.TryGetValue(name, out var gradient))
        {
            return null;
        }

        _gradients.Remove(name);
        return gradient;
    }

    private Expr Named(string of, Expr gradient)
    {
        if (gradient is Expr.Variable or Expr.Constant)
        {
            return gradient;
        }

        string name = _names.Fresh("d" + of.TrimStart('@'));
        _backward.Add(new Statement.Let(name, gradient));
        return new Expr.Variable(name);
    }

    private Expr Read(string array, Whole at)
    {
        string name = _names.Fresh("d" + array.TrimStart('@') + "i");
        _backward.Add(new Statement.Let(name, new Expr.Element(_adjoints[array], at)));
        return new Expr.Variable(name);
    }

    /// <summary>Hands a step's adjoint on to what it read.</summary>
    private void Flow(Expr value, Expr seed)
    {
        if (seed is Expr.Constant { Value: 0 } || !_activity.IsActive(value))
        {
            return;
        }

        switch (value)
        {
            case Expr.Variable variable:
                _gradients[variable.Name] = _gradients.TryGetValue(variable.Name, out var known) ? known + seed : seed;
                break;
            case Expr.Element element:
                _backward.Add(new Statement.Accumulate(_adjoints[element.Array], element.At, seed));
                break;
            case Expr.Unary unary:
                Flow(unary.Operand, seed * Derivatives.Of(unary.Function, unary.Operand));
                break;
            case Expr.Binary binary:
                var (left, right) = Derivatives.Of(binary.Operator, binary.Left, binary.Right);
                if (binary.Left.Equals(binary.Right))
                {
                    Flow(binary.Left, seed * (left + right));
                    break;
                }

                Flow(binary.Left, _activity.IsActive(binary.Left) ? seed * left : 0);
                Flow(binary.Right, _activity.IsActive(binary.Right) ? seed * right : 0);
                break;
            case Expr.Select select:
                Flow(select.Then, Simplify.Select(select.Condition, seed, 0));
                Flow(select.Else, Simplify.Select(select.Condition, 0, seed));
                break;
            case Expr.Invoke { Item: < 0 } call:
                for (int k = 0; k < call.Arguments.Count; k++)
                {
                    Flow(call.Arguments[k], _activity.IsActive(call.Arguments[k]) ? seed * (call with { Item = k }) : 0);
                }

                break;
            default:
                throw new InvalidOperationException($"No chain rule is known for {Notation.Format(value)}.");
        }
    }

    /// <summary>
    /// Goes back through a loop: one that computes each round anew, then goes back through that round, and carries the adjoints of
    /// what the loop carries the other way. Gives the loop as it is to be computed before.
    /// </summary>
    private IEnumerable<Statement> SweepLoop(Statement.Loop loop)
    {
        var outerSums = OuterSums(loop.Body).Where(s => loop.Carried.All(c => c.Name != s.Key)).ToDictionary(s => s.Key, s => s.Value);
        if (!loop.Carried.Any(c => _gradients.ContainsKey(c.Name)) && !loop.Body.Written().Any(IsOnTheWay) && outerSums.Count == 0)
        {
            return [loop];
        }

        var sums = loop.Carried.Where(c => c.IsSum && _gradients.ContainsKey(c.Name)).ToDictionary(c => c.Name, c => Outside(loop, c.Name, TakeGradient(c.Name)!));
        IReadOnlyList<Chained> chained = [.. loop.Carried.Where(c => !c.IsSum && _activity[c.Name] && _useful[c.Name])
            .Select(c => new Chained(c, _names.Fresh("d" + c.Name.TrimStart('@')), TakeGradient(c.Name) ?? 0))];
        var known = sums.Concat(outerSums).ToDictionary(s => s.Key, s => s.Value);
        var (forward, steps, found) = Within(known, loop.Body, chained.Select(c => (c.Carried.Next!, c.Gradient)));
        var back = new List<Carried>();
        foreach (var chain in chained)
        {
            back.Add(new(chain.Adjoint, chain.Final, found.TryGetValue(chain.Carried.Name, out var next) ? next : 0));
            found.Remove(chain.Carried.Name);
        }

        back.AddRange(Totals(found.Where(f => !known.ContainsKey(f.Key)), steps));
        var computed = Recomputation.Of(forward, [.. loop.Carried.Select(c => c.Name)]);
        bool mustTurn = chained.Count > 0 || Recurrence.In(loop, IsOnTheWay);
        var kept = History.Of(loop, computed, steps, back, mustTurn, _names);
        _backward.Add(new Statement.Loop(loop.Index, loop.From, loop.To, loop.IsDescending != mustTurn, kept.Carried.ToValueList(), kept.Round.ToValueList()));
        foreach (var carried in loop.Carried.Where(c => sums.ContainsKey(c.Name)))
        {
            Flow(carried.Initial, sums[carried.Name]);
        }

        foreach (var chain in chained)
        {
            Flow(chain.Carried.Initial, chain.Gradient);
        }

        return [.. kept.Room, kept.Loop];
    }

    /// <summary>What the rounds give to values from outside, added up over all of them: every round adds it to a sum.</summary>
    /// <param name="found">What a round gives, by the names of the values.</param>
    /// <param name="steps">The way back through a round, which is to add.</param>
    private List<Carried> Totals(IEnumerable<KeyValuePair<string, Expr>> found, List<Statement> steps)
    {
        var totals = new List<Carried>();
        foreach (var outer in found)
        {
            string total = _names.Fresh("d" + outer.Key.TrimStart('@'));
            steps.Add(new Statement.Add(total, outer.Value));
            totals.Add(new(total, _gradients.TryGetValue(outer.Key, out var before) ? before : 0, null));
            _gradients[outer.Key] = new Expr.Variable(total);
        }

        return totals;
    }

    /// <summary>Goes back through a block with a way back and adjoints of its own.</summary>
    /// <param name="known">The adjoints that are known before.</param>
    /// <param name="body">The block.</param>
    /// <param name="seeds">The values that it hands on, with their adjoints.</param>
    /// <returns>The block as it is to be computed before; its way back; the adjoints that have come together.</returns>
    private (List<Statement> Forward, List<Statement> Steps, Dictionary<string, Expr> Found) Within(
        IReadOnlyDictionary<string, Expr> known, IReadOnlyList<Statement> body, IEnumerable<(Expr Value, Expr Seed)> seeds)
    {
        var (outerGradients, outerBackward) = (_gradients, _backward);
        (_gradients, _backward) = (known.ToDictionary(s => s.Key, s => s.Value), []);
        foreach (var (value, seed) in seeds)
        {
            Flow(value, seed);
        }

        var forward = Sweep(body);
        var (steps, found) = (_backward, _gradients);
        (_gradients, _backward) = (outerGradients, outerBackward);
        return (forward, steps, found);
    }

    /// <summary>An adjoint for use in the rounds of a loop: there the names of what it carries mean something else than behind it.</summary>
    private Expr Outside(Statement.Loop loop, string of, Expr gradient)
    {
        if (!gradient.Variables().Any(v => loop.Carried.Any(c => c.Name == v)))
        {
            return Named(of, gradient);
        }

        string name = _names.Fresh("d" + of.TrimStart('@'));
        _backward.Add(new Statement.Let(name, gradient));
        return new Expr.Variable(name);
    }

    /// <summary>The adjoints of sums of loops around that the steps add to; they are the same in every round.</summary>
    private Dictionary<string, Expr> OuterSums(IReadOnlyList<Statement> body) => body.Descendants().OfType<Statement.Add>()
        .Select(a => a.Sum).Distinct().Where(_gradients.ContainsKey).ToDictionary(s => s, s => _gradients[s]);

    private void SweepIf(Statement.If branch)
    {
        var seeds = branch.Merges.Where(m => _gradients.ContainsKey(m.Name)).ToDictionary(m => m.Name, m => Named(m.Name, TakeGradient(m.Name)!));
        IReadOnlyList<Statement> both = [.. branch.Then, .. branch.Else];
        var sums = OuterSums(both);
        if (seeds.Count == 0 && !both.Written().Any(IsOnTheWay) && sums.Count == 0)
        {
            return;
        }

        var seeded = branch.Merges.Where(m => seeds.ContainsKey(m.Name)).ToList();
        var (then, thenFound) = SweepBranch(branch.Then, sums, seeded.Select(m => (m.Then, seeds[m.Name])));
        var (otherwise, elseFound) = SweepBranch(branch.Else, sums, seeded.Select(m => (m.Else, seeds[m.Name])));
        var merges = new List<Merge>();
        foreach (string name in thenFound.Keys.Concat(elseFound.Keys).Distinct().Except(sums.Keys).ToList())
        {
            Expr before = _gradients.TryGetValue(name, out var known) ? Named(name, known) : 0;
            string merged = _names.Fresh("d" + name.TrimStart('@'));
            merges.Add(new(
                merged,
                before + (thenFound.TryGetValue(name, out var a) ? a : 0),
                before + (elseFound.TryGetValue(name, out var b) ? b : 0)));
            _gradients[name] = new Expr.Variable(merged);
        }

        _backward.Add(new Statement.If(branch.Test, then, otherwise, merges.ToValueList()));
    }

    private (ValueList<Statement> Steps, Dictionary<string, Expr> Found) SweepBranch(
        ValueList<Statement> body, IReadOnlyDictionary<string, Expr> sums, IEnumerable<(Expr Value, Expr Seed)> seeds)
    {
        var (forward, steps, found) = Within(sums, body, seeds);
        return (Recomputation.Of(forward, []).Concat(steps).ToValueList(), found);
    }

    /// <summary>A value that a loop computes from round to round.</summary>
    /// <param name="Carried">The value.</param>
    /// <param name="Adjoint">What its adjoint is called, which the way back carries.</param>
    /// <param name="Final">The adjoint of what is left behind the last round.</param>
    private sealed record Chained(Carried Carried, string Adjoint, Expr Final)
    {
        public Expr Gradient => new Expr.Variable(Adjoint);
    }
}
