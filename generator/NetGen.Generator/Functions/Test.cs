using NetGen.Generator.Calculus;
using NetGen.Generator.Common;

namespace NetGen.Generator.Functions;

/// <summary>What a branch depends on. No gradient flows through it.</summary>
internal abstract record Test
{
    /// <summary>A comparison of real numbers.</summary>
    public sealed record Compare(Condition Condition) : Test;

    /// <summary>A comparison of whole numbers.</summary>
    public sealed record CompareWhole(Relation Relation, Whole Left, Whole Right) : Test;

    /// <summary>A parameter or constant of type <c>bool</c>, by name.</summary>
    public sealed record Flag(string Name) : Test;

    public sealed record Not(Test Operand) : Test;

    /// <summary>All of them, from left to right, as far as needed.</summary>
    public sealed record All(ValueList<Test> Operands) : Test;

    /// <summary>Any of them, from left to right, as far as needed.</summary>
    public sealed record Any(ValueList<Test> Operands) : Test;

    /// <summary>The real numbers that are compared.</summary>
    public IEnumerable<Expr> Numbers() => this switch
    {
        Compare c => [c.Condition.Left, c.Condition.Right],
        Not n => n.Operand.Numbers(),
        All a => a.Operands.SelectMany(o => o.Numbers()),
        Any a => a.Operands.SelectMany(o => o.Numbers()),
        _ => [],
    };

    /// <summary>The whole numbers that are compared, and the flags as such.</summary>
    public IEnumerable<Whole> Wholes() => this switch
    {
        CompareWhole c => [c.Left, c.Right],
        Flag f => [Whole.Named(f.Name)],
        Not n => n.Operand.Wholes(),
        All a => a.Operands.SelectMany(o => o.Wholes()),
        Any a => a.Operands.SelectMany(o => o.Wholes()),
        _ => [],
    };

    /// <summary>The same test of other numbers.</summary>
    public Test Map(Func<Expr, Expr> real, Func<Whole, Whole> whole) => this switch
    {
        Compare c => new Compare(c.Condition with { Left = real(c.Condition.Left), Right = real(c.Condition.Right) }),
        CompareWhole c => new CompareWhole(c.Relation, whole(c.Left), whole(c.Right)),
        Not n => new Not(n.Operand.Map(real, whole)),
        All a => new All(a.Operands.Map(o => o.Map(real, whole))),
        Any a => new Any(a.Operands.Map(o => o.Map(real, whole))),
        _ => this,
    };
}
