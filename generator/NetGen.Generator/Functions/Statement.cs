using NetGen.Generator.Calculus;
using NetGen.Generator.Common;

namespace NetGen.Generator.Functions;

/// <summary>
/// A step of a function. Every variable is defined once, spans are written element by element, and each element gets its value
/// before it is read; so the order of the steps is all the state there is.
/// </summary>
internal abstract record Statement
{
    /// <summary>Names a value.</summary>
    public sealed record Let(string Name, Expr Value) : Statement;

    /// <summary>Names a whole number: where in a span something begins.</summary>
    public sealed record Start(string Name, Whole Value) : Statement;

    /// <summary>Gives an element of a span its value.</summary>
    public sealed record Store(string Array, Whole At, Expr Value) : Statement;

    /// <summary>Adds to an element of a span.</summary>
    public sealed record Accumulate(string Array, Whole At, Expr Value) : Statement;

    /// <summary>Adds to a sum of a loop around.</summary>
    public sealed record Add(string Sum, Expr Value) : Statement;

    /// <summary>Room for numbers on the way, all zero.</summary>
    public sealed record Local(string Array, Whole Length) : Statement
    {
        /// <summary>Whether each element is a vector: one number for each round of a loop in lanes.</summary>
        public bool InLanes { get; init; }
    }

    /// <summary>A stretch of a span under a name of its own.</summary>
    public sealed record View(string Name, string Array, Whole Offset, Whole Length) : Statement;

    /// <summary>Makes every element of a span zero.</summary>
    public sealed record Clear(string Array) : Statement;

    /// <summary>Rounds for an index from <paramref name="From"/> up to, without, <paramref name="To"/>; or from there down.</summary>
    public sealed record Loop(string Index, Whole From, Whole To, bool IsDescending, ValueList<Carried> Carried, ValueList<Statement> Body) : Statement
    {
        /// <summary>Whether as many rounds are run at once as a vector has lanes, as long as so many are left; the index then is where they end.</summary>
        public bool InLanes { get; init; }

        /// <summary>Whether it has one round at most, which does not pay for vectors.</summary>
        public bool IsSingle { get; init; }

        /// <summary>Whether each round only adds to sums and writes elements.</summary>
        public bool OnlySums => Carried.All(c => c.IsSum);
    }

    /// <summary>One of two branches, and what comes out of them.</summary>
    public sealed record If(Test Test, ValueList<Statement> Then, ValueList<Statement> Else, ValueList<Merge> Merges) : Statement;

    /// <summary>Calls a method of another assembly, whose derivatives are methods as well. Results are names for what it returns.</summary>
    public sealed record Call(CalledMethod Method, ValueList<Operand> Operands, ValueList<string> Results) : Statement
    {
        /// <summary>The stretches that it writes.</summary>
        public IEnumerable<Operand.Stretch> Written => Operands.OfType<Operand.Stretch>().Where(s => s.IsWritten);

        /// <summary>The stretches that it reads.</summary>
        public IEnumerable<Operand.Stretch> Read => Operands.OfType<Operand.Stretch>().Where(s => !s.IsWritten);

        /// <summary>The method of a derivative, which is not differentiated further.</summary>
        public CalledMethod Derived(string name) => new(name, "", "", "");
    }

    /// <summary>A sentence above what follows.</summary>
    public sealed record Comment(string Text) : Statement;
}
