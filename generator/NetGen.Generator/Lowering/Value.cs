using NetGen.Generator.Calculus;
using NetGen.Generator.Common;

namespace NetGen.Generator.Lowering;

/// <summary>An expression of a loop nest: what the calculus says, with every element found in a buffer or a local variable.</summary>
internal abstract record Value
{
    /// <summary>A number.</summary>
    public sealed record Number(double Constant) : Value;

    /// <summary>A local variable.</summary>
    public sealed record Local(string Name) : Value;

    /// <summary>An integer used as a number.</summary>
    public sealed record Integer(Affine Index) : Value;

    /// <summary>In each lane the integer of that lane: start, start + 1, …</summary>
    public sealed record Sequence(Affine Start) : Value;

    /// <summary>An element of a buffer: one, the same one in every lane, or as many in a row as there are lanes.</summary>
    /// <param name="Count">How many elements the row still has, where reading further would leave the buffer; else null.</param>
    public sealed record Load(string Buffer, Affine Address, Access Access, Affine? Count) : Value
    {
        /// <summary>What a local variable for it is called: with the indices of the formula where they are numbers.</summary>
        public string Name { get; init; } = Buffer;
    }

    /// <summary>Uniform random numbers, keyed by the local variable that holds the key of the example.</summary>
    public sealed record Uniform(Value Key, Affine First) : Value;

    /// <summary>The key of an example's random numbers.</summary>
    public sealed record RandomKey(int Stream, Affine Example) : Value;

    public sealed record Unary(Function Function, Value Operand) : Value;

    public sealed record Binary(Operator Operator, Value Left, Value Right) : Value;

    /// <summary>Left·Right + Addend with one rounding.</summary>
    public sealed record MultiplyAdd(Value Left, Value Right, Value Addend) : Value;

    public sealed record Select(Relation Relation, Value Left, Value Right, Value Then, Value Else) : Value;

    /// <summary>The value where all indices are in range, else the fill; the test is the same for all lanes.</summary>
    public sealed record Guarded(ValueList<Bound> Bounds, Value Inside, double Fill) : Value;

    /// <summary>The first lanes of the value, the fill in the others.</summary>
    public sealed record KeepFirst(Value Operand, int Count, double Fill) : Value;

    /// <summary>All lanes put together.</summary>
    public sealed record Across(Reduction Reduction, Value Operand) : Value;

    /// <summary>The old value of the target where the caller wants to accumulate, else zero.</summary>
    public sealed record IfAccumulating(Value Old) : Value;

    /// <summary>What the value is made of.</summary>
    public IEnumerable<Value> Operands => this switch
    {
        Uniform u => [u.Key],
        Unary u => [u.Operand],
        Binary b => [b.Left, b.Right],
        MultiplyAdd m => [m.Left, m.Right, m.Addend],
        Select s => [s.Left, s.Right, s.Then, s.Else],
        Guarded g => [g.Inside],
        KeepFirst k => [k.Operand],
        Across a => [a.Operand],
        IfAccumulating i => [i.Old],
        _ => [],
    };
}
