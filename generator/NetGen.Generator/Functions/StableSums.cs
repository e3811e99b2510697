using NetGen.Generator.Calculus;
using NetGen.Generator.Common;

namespace NetGen.Generator.Functions;

/// <summary>
/// Recognises log Σ exp(u): where the user has not subtracted the largest u, this does, so that nothing overflows; where the user
/// has, the largest u cancels in the derivative, so no gradient flows through it.
/// </summary>
internal sealed class StableSums
{
    private readonly ValueList<Statement> _program;
    private readonly NameSource _names;
    private readonly Dictionary<string, Expr> _definitions;
    private readonly IReadOnlyList<Expr> _formulas;

    /// <summary>For sums that are shifted: what the logarithm lacks.</summary>
    private readonly Dictionary<string, Expr> _shifts = [];

    /// <summary>For sums of exponentials from which the user has subtracted something that cancels: what that is.</summary>
    private readonly Dictionary<string, string> _cancelled = [];

    private StableSums(ValueList<Statement> program, IEnumerable<Expr> results, NameSource names)
    {
        _program = program;
        _names = names;
        _definitions = program.Descendants().OfType<Statement.Let>().GroupBy(l => l.Name).ToDictionary(g => g.Key, g => g.First().Value);
        _formulas = [.. program.Descendants().SelectMany(s => s.Formulas()).Concat(results)];
    }

    public static (ValueList<Statement> Body, ValueList<Expr> Results) Run(ValueList<Statement> program, ValueList<Expr> results, NameSource names)
    {
        var sums = new StableSums(program, results, names);
        var body = sums.Block(program);
        return (body, results.Map(sums.Unshift));
    }

    private ValueList<Statement> Block(ValueList<Statement> body)
    {
        var steps = new List<Statement>();
        foreach (var statement in body)
        {
            switch (statement)
            {
                case Statement.Loop loop:
                    steps.Add(Loop(loop, steps));
                    break;
                case Statement.If branch:
                    steps.Add(If(branch));
                    break;
                default:
                    steps.Add(statement.Map(Unshift, w => w));
                    break;
            }
        }

        return steps.SequenceEqual(body) ? body : steps.ToValueList();
    }

    private Statement.Loop Loop(Statement.Loop loop, List<Statement> before)
    {
        loop = loop with { Carried = loop.Carried.Map(c => c with { Initial = Unshift(c.Initial) }) };
        foreach (var carried in loop.Carried.Where(c => c.IsSum))
        {
            loop = Stabilise(loop, carried, before);
        }

        // What is handed to the next round may be the logarithm of a sum in this one, so it comes last.
        var body = Block(loop.Body);
        return loop with { Body = body, Carried = loop.Carried.Map(c => c.Next is null ? c : c with { Next = Unshift(c.Next) }) };
    }

    private Statement.If If(Statement.If branch)
    {
        var test = branch.Test.Map(Unshift, w => w);
        var then = Block(branch.Then);
        var thens = branch.Merges.Map(m => m with { Then = Unshift(m.Then) });
        var otherwise = Block(branch.Else);
        return new(test, then, otherwise, thens.Map(m => m with { Else = Unshift(m.Else) }));
    }

    private Statement.Loop Stabilise(Statement.Loop loop, Carried sum, List<Statement> before)
    {
        var additions = loop.Body.OfType<Statement.Add>().Where(a => a.Sum == sum.Name).ToList();
        bool isLogOnly = _formulas.Sum(f => f.Variables().Count(v => v == sum.Name)) == _formulas.Sum(f => f.Descendants().Count(e => IsLogOf(e, sum.Name)));
        if (!sum.Initial.Equals((Expr)0) || additions.Count != 1 || !isLogOnly || loop.Body.Descendants().OfType<Statement.Add>().Count(a => a.Sum == sum.Name) != 1
            || Resolve(additions[0].Value) is not Expr.Unary { Function: Function.Exp, Operand: var operand })
        {
            return loop;
        }

        var exponent = Resolve(operand);
        if (exponent is Expr.Binary { Operator: Operator.Subtract, Right: Expr.Variable maximum } && !IsOfRound(loop, maximum.Name))
        {
            if (!Cancels(maximum.Name, sum.Name))
            {
                return loop;
            }

            _cancelled[sum.Name] = maximum.Name;
            return Replace(loop, additions[0], Formula.Exp(((Expr.Binary)exponent).Left - Formula.Detach(maximum)));
        }

        if (NeedsOtherRounds(loop, operand))
        {
            return loop;
        }

        string largest = _names.Fresh("largest");
        string shift = _names.Fresh("shift");
        string index = _names.Fresh(loop.Index);
        var search = Recomputation.Of(loop.Body, []).Where(s => s is not Statement.Add).ToList();
        var carried = new Carried(largest, double.NegativeInfinity, Formula.Max(new Expr.Variable(largest), Formula.Detach(operand)));
        before.Add(new Statement.Comment("The largest exponent, which is subtracted so that nothing overflows; it cancels in the result."));
        before.Add(Renamed(new Statement.Loop(loop.Index, loop.From, loop.To, false, [carried], search.ToValueList()).Reindex(loop.Index, Whole.Named(index)), index));
        var top = new Expr.Variable(largest);
        before.Add(new Statement.Let(shift, Formula.If(Formula.Abs(top), Relation.Less, double.PositiveInfinity, top, 0)));
        _shifts[sum.Name] = Formula.Detach(new Expr.Variable(shift));
        return Replace(loop, additions[0], Formula.Exp(operand - _shifts[sum.Name]));
    }

    /// <summary>Whether an exponent depends on what the loop carries along or writes, so that it cannot be computed beforehand.</summary>
    private static bool NeedsOtherRounds(Statement.Loop loop, Expr operand)
    {
        var changing = new HashSet<string>(loop.Carried.Where(c => !c.IsSum).Select(c => c.Name).Concat(loop.Body.Written()));
        return operand.Variables().Concat(operand.Arrays()).Concat(Recomputation.Of(loop.Body, []).Where(s => s is not Statement.Add).Read()).Any(changing.Contains);
    }

    private static Statement.Loop Renamed(Statement loop, string index) => ((Statement.Loop)loop) with { Index = index };

    private static Statement.Loop Replace(Statement.Loop loop, Statement.Add addition, Expr value) =>
        loop with { Body = loop.Body.Select(s => ReferenceEquals(s, addition) ? addition with { Value = value } : s).ToValueList() };

    private static bool IsLogOf(Expr formula, string sum) => formula is Expr.Unary { Function: Function.Log, Operand: Expr.Variable v } && v.Name == sum;

    /// <summary>Whether a value differs from round to round.</summary>
    private static bool IsOfRound(Statement.Loop loop, string name) => loop.Carried.Any(c => c.Name == name) || loop.Body.Defined().Contains(name);

    /// <summary>Adds to logarithms of shifted sums what they lack, and detaches in m + log Σ exp(u − m) the first m: the other one is so already.</summary>
    private Expr Unshift(Expr formula) => _shifts.Count + _cancelled.Count == 0 ? formula : formula.Rewrite(e => e switch
    {
        Expr.Unary { Function: Function.Log, Operand: Expr.Variable v } when _shifts.TryGetValue(v.Name, out var shift) => shift + e,
        Expr.Binary { Operator: Operator.Add } sum when _cancelled.Any(c => IsShifted(sum.Left, sum.Right, c.Value, c.Key)) => Formula.Detach(sum.Left) + sum.Right,
        Expr.Binary { Operator: Operator.Add } sum when _cancelled.Any(c => IsShifted(sum.Right, sum.Left, c.Value, c.Key)) => sum.Left + Formula.Detach(sum.Right),
        _ => e,
    });

    /// <summary>Whether the sum occurs as m + log(sum) once, and nowhere else: then the derivatives by this m and by that in the exponents cancel, whatever m is.</summary>
    private bool Cancels(string maximum, string sum)
    {
        int added = _formulas.Sum(f => f.Descendants().Count(e => e is Expr.Binary { Operator: Operator.Add } b && (IsShifted(b.Left, b.Right, maximum, sum) || IsShifted(b.Right, b.Left, maximum, sum))));
        int logs = _formulas.Sum(f => f.Descendants().Count(e => IsLogOf(e, sum)));
        var named = _definitions.Where(d => IsLogOf(d.Value, sum)).Select(d => d.Key).ToList();
        return added == 1 && logs == 1 && _formulas.Sum(f => f.Variables().Count(named.Contains)) == named.Count;
    }

    private bool IsShifted(Expr m, Expr log, string maximum, string sum) => m is Expr.Variable v && v.Name == maximum && IsLogOf(Resolve(log), sum);

    private Expr Resolve(Expr formula) => formula is Expr.Variable variable && _definitions.TryGetValue(variable.Name, out var value) ? Resolve(value) : formula;
}
