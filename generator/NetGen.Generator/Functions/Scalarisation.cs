using NetGen.Generator.Calculus;

namespace NetGen.Generator.Functions;

/// <summary>Makes one formula of a function of numbers: locals are written out, branches become selections, short loops rounds.</summary>
internal sealed class Scalarisation
{
    /// <summary>The most rounds of a loop that are written out.</summary>
    private const int MostRounds = 64;

    /// <summary>The most operations in a formula.</summary>
    private const int Largest = 4000;

    private readonly Dictionary<string, Expr> _values = [];
    private readonly Dictionary<string, Whole> _indices = [];

    /// <summary>The formula of the only result; null, with the reason, where there is none.</summary>
    public static Expr? Of(FunctionProgram program, out string reason)
    {
        reason = "";
        var scalarisation = new Scalarisation();
        try
        {
            scalarisation.Run(program.Body);
            var formula = scalarisation.Fill(program.Results[0]);
            if (formula.Descendants().Take(Largest).Count() < Largest)
            {
                return formula;
            }

            reason = "is too long when it is written out as one formula";
        }
        catch (NotSupportedException exception)
        {
            reason = exception.Message;
        }

        return null;
    }

    private void Run(IEnumerable<Statement> body)
    {
        foreach (var statement in body)
        {
            switch (statement)
            {
                case Statement.Let let:
                    _values[let.Name] = Fill(let.Value);
                    break;
                case Statement.Add add:
                    _values[add.Sum] += Fill(add.Value);
                    break;
                case Statement.If branch:
                    Run(branch);
                    break;
                case Statement.Loop loop:
                    Run(loop);
                    break;
                case Statement.Call call:
                    throw new NotSupportedException($"calls '{call.Method.ShortName}', whose derivative is a method");
                default:
                    throw new NotSupportedException("uses spans");
            }
        }
    }

    /// <summary>Both branches, each from where the other one began; sums that either adds to are selected as well.</summary>
    private void Run(Statement.If branch)
    {
        var before = new Dictionary<string, Expr>(_values);
        Run(branch.Then);
        var thens = branch.Merges.Select(m => Fill(m.Then)).ToList();
        var afterThen = new Dictionary<string, Expr>(_values);
        foreach (var old in before)
        {
            _values[old.Key] = old.Value;
        }

        Run(branch.Else);
        var elses = branch.Merges.Select(m => Fill(m.Else)).ToList();
        foreach (string name in before.Keys.Where(n => !before[n].Equals(afterThen[n]) || !before[n].Equals(_values[n])).ToList())
        {
            _values[name] = Select(branch.Test, afterThen[name], _values[name]);
        }

        for (int k = 0; k < branch.Merges.Count; k++)
        {
            _values[branch.Merges[k].Name] = Select(branch.Test, thens[k], elses[k]);
        }
    }

    private void Run(Statement.Loop loop)
    {
        if (!loop.From.IsConstant || !loop.To.IsConstant || loop.To.Constant - loop.From.Constant > MostRounds)
        {
            throw new NotSupportedException("has a loop of many rounds, or of a number that is not known");
        }

        foreach (var carried in loop.Carried)
        {
            _values[carried.Name] = Fill(carried.Initial);
        }

        var rounds = Enumerable.Range(loop.From.Constant, Math.Max(0, loop.To.Constant - loop.From.Constant));
        foreach (int round in loop.IsDescending ? rounds.Reverse() : rounds)
        {
            _indices[loop.Index] = round;
            Run(loop.Body);
            foreach (var (name, value) in loop.Carried.Where(c => c.Next is not null).Select(c => (c.Name, Fill(c.Next!))).ToList())
            {
                _values[name] = value;
            }
        }
    }

    private Expr Fill(Expr formula) => formula.Rewrite(e => e switch
    {
        Expr.Variable variable when _values.TryGetValue(variable.Name, out var value) => value,
        Expr.Variable variable when variable.Name.Contains('.') => throw new NotSupportedException($"reads the field '{variable.Name.Split('.').Last()}'"),
        Expr.Integer integer => Fixed(integer.Value),
        Expr.Element => throw new NotSupportedException("uses spans"),
        Expr.Invoke call => throw new NotSupportedException($"calls '{call.Callee.Method.Split('.').Last()}', whose derivative is a method"),
        _ when Patterns.Recognise(e, x => x) is { } recognised => recognised,
        Expr.Binary { Operator: Operator.Hypot } hypot => Formula.Sqrt((hypot.Left * hypot.Left) + (hypot.Right * hypot.Right)),
        _ => e,
    });

    private int Fixed(Whole value) => value.Substitute(n => _indices.TryGetValue(n, out var index) ? index : null) is { IsConstant: true } constant
        ? constant.Constant
        : throw new NotSupportedException("depends on an integer that is not known");

    private Expr Select(Test test, Expr then, Expr otherwise) => test switch
    {
        _ when then.Equals(otherwise) => then,
        Test.Compare c => Simplify.Select(new(c.Condition.Relation, Fill(c.Condition.Left), Fill(c.Condition.Right)), then, otherwise),
        Test.CompareWhole c => c.Relation.Holds(Fixed(c.Left), Fixed(c.Right)) ? then : otherwise,
        Test.Not n => Select(n.Operand, otherwise, then),
        Test.All a => a.Operands.Reverse().Aggregate(then, (value, operand) => Select(operand, value, otherwise)),
        Test.Any a => a.Operands.Reverse().Aggregate(otherwise, (value, operand) => Select(operand, then, value)),
        _ => throw new NotSupportedException("depends on a truth value that is not known"),
    };
}
