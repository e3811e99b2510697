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

        /// <summary>The same element, whatever it is called.</summary>
        public Load Key => new(Buffer, Address, Access, Count);
    }

    /// <summary>Uniform random numbers, keyed by the local variable that holds the key of the example.</summary>
    public sealed record Uniform(Value Key, Affine First) : Value;

    /// <summary>The key of an example's random numbers.</summary>
    public sealed record RandomKey(int Stream, Affine Example) : Value;

    public sealed record Unary(Function Function, Value Operand) : Value;

    public sealed record Binary(Operator Operator, Value Left, Value Right) : Value;

    /// <summary>Left·Right + Addend with one rounding.</summary>
    public sealed record MultiplyAdd(Value Left, Value Right, Value Addend) : Value
    {
        /// <summary>Whether the left factor is one number in all lanes.</summary>
        public bool IsMultiple { get; init; }
    }

    public sealed record Select(Relation Relation, Value Left, Value Right, Value Then, Value Else) : Value;

    /// <summary>The value where all indices are in range, else the fill; the test is the same for all lanes.</summary>
    public sealed record Guarded(ValueList<Bound> Bounds, Value Inside, double Fill) : Value;

    /// <summary>The first lanes of the value, the fill in the others.</summary>
    public sealed record KeepFirst(Value Operand, int Count, double Fill) : Value;

    /// <summary>All lanes put together.</summary>
    public sealed record Across(Reduction Reduction, Value Operand) : Value;

    /// <summary>What a sum starts from: the value so far where it goes on, behind the first block or because the caller wants to accumulate.</summary>
    /// <param name="Old">The value so far.</param>
    /// <param name="Start">What it starts from otherwise.</param>
    /// <param name="Block">The loop whose first round starts the sum.</param>
    /// <param name="AsAsked">Whether the caller decides.</param>
    public sealed record Continued(Value Old, Value Start, Index? Block, bool AsAsked) : Value;

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
        Continued c => [c.Old, c.Start],
        _ => [],
    };

    /// <summary>The same with other operands; what is tested before it is used keeps its own.</summary>
    public Value WithOperands(Func<Value, Value> replace) => this switch
    {
        Uniform u => u with { Key = replace(u.Key) },
        Unary u => u with { Operand = replace(u.Operand) },
        Binary b => b with { Left = replace(b.Left), Right = replace(b.Right) },
        MultiplyAdd m => m with { Left = replace(m.Left), Right = replace(m.Right), Addend = replace(m.Addend) },
        Select s => s with { Left = replace(s.Left), Right = replace(s.Right), Then = replace(s.Then), Else = replace(s.Else) },
        KeepFirst k => k with { Operand = replace(k.Operand) },
        Across a => a with { Operand = replace(a.Operand) },
        Continued c => c with { Old = replace(c.Old), Start = replace(c.Start) },
        _ => this,
    };
}
