using NetGen.Generator.Calculus;

namespace NetGen.Generator.Functions;

/// <summary>Which loops can run several rounds at once.</summary>
internal sealed class LaneRules
{
    private readonly Statement.Loop _loop;
    private readonly HashSet<string> _own;
    private readonly Variation _variation;

    private LaneRules(Statement.Loop loop)
    {
        _loop = loop;
        _own = [.. loop.Body.OwnRoom()];
        _variation = Variation.In(loop, []);
    }

    public static bool Allow(Statement.Loop loop) =>
        loop.Carried.All(c => c.IsSum || IsExtreme(loop, c)) && !Recurrence.In(loop, _ => true) && new LaneRules(loop).AllowBlock(loop.Body);

    /// <summary>A running maximum or minimum that is read by nothing but itself.</summary>
    private static bool IsExtreme(Statement.Loop loop, Carried carried) =>
        carried.Next is Expr.Binary { Operator: Operator.Max or Operator.Min, Left: Expr.Variable self } extreme && self.Name == carried.Name
        && !extreme.Right.Variables().Contains(carried.Name) && !loop.Body.Read().Contains(carried.Name)
        && loop.Carried.All(c => c == carried || c.Next is null || !c.Next.Variables().Contains(carried.Name));

    private bool AllowBlock(IEnumerable<Statement> body) => body.All(Allow);

    private bool Allow(Statement statement) => statement.Formulas().All(Allow) && statement switch
    {
        Statement.Store store => AllowAccess(store.Array, store.At) && (_own.Contains(store.Array) || !IsSame(store.At)),
        Statement.Accumulate add => AllowAccess(add.Array, add.At),
        Statement.Local local => !local.Length.Names.Contains(_loop.Index),
        Statement.Loop inner => !inner.From.Names.Concat(inner.To.Names).Any(n => n == _loop.Index) && AllowBlock(inner.Body),
        Statement.If branch => AllowBranch(branch),
        Statement.View or Statement.Call => false,
        _ => true,
    };

    /// <summary>A branch that is the same for all rounds, or one that only chooses between values that can be computed for all.</summary>
    private bool AllowBranch(Statement.If branch)
    {
        if (branch.Test.Wholes().Any(w => w.Names.Contains(_loop.Index)))
        {
            return false;
        }

        return _variation.IsUniform(branch.Test)
            ? AllowBlock(branch.Then) && AllowBlock(branch.Else)
            : branch.Then.Concat(branch.Else).All(s => s is Statement.Let && Allow(s) && !s.Formulas().SelectMany(f => f.Arrays()).Any())
                && branch.Merges.All(m => !m.Then.Arrays().Concat(m.Else.Arrays()).Any()) && IsSimple(branch.Test);
    }

    private static bool IsSimple(Test test) => test is Test.Compare or Test.Not { Operand: Test.Compare };

    private bool Allow(Expr formula) => formula.Descendants().All(e => e switch
    {
        Expr.Element element => AllowAccess(element.Array, element.At),
        Expr.Integer integer => integer.Value.CoefficientOf(_loop.Index) is { IsConstant: true },
        Expr.Invoke => false,
        _ => true,
    });

    /// <summary>Positions that move by the same step from round to round; in room of a round's own, positions that do not move.</summary>
    private bool AllowAccess(string array, Whole at) => at.CoefficientOf(_loop.Index) is { } step
        && (!_own.Contains(array) || step.Equals(0)) && !step.Names.Any(n => _loop.Body.Defined().Contains(n));

    private bool IsSame(Whole at) => at.CoefficientOf(_loop.Index) is { IsConstant: true, Constant: 0 };
}
