using NetGen.Generator.Calculus;

namespace NetGen.Generator.Planning;

/// <summary>How much code is worth writing out, and how much the JIT takes.</summary>
internal static class Budget
{
    /// <summary>Up to this many multiply-adds are written out without loops.</summary>
    public const int StraightLineWork = 48;

    /// <summary>Up to this many results without multiply-adds, or calls of elementary functions, are written out without loops.</summary>
    public const int StraightLineCalls = 4;

    /// <summary>Up to this many terms of a reduction that is no contraction (the window of a pooling) are written out.</summary>
    public const int UnrolledTerms = 16;

    /// <summary>Up to this many numbers of an operand are read again and again from the second-level cache: 512 KiB of floats.</summary>
    public const int CacheElements = 131072;

    /// <summary>About so many numbers of a larger operand are used for the whole batch before the next ones are read.</summary>
    public const int BlockElements = 40960;

    /// <summary>A block of a sum has at least so many terms, so that loading and storing the sums costs little.</summary>
    public const int LeastBlock = 64;

    /// <summary>
    /// IL instructions of one nest: the JIT stops optimising a method past 20,000. A quarter of that is the budget, with some room
    /// for what an estimate misses.
    /// </summary>
    public const int Instructions = 3000;

    /// <summary>Elementary functions that the JIT can inline into one method before it runs out of local variables.</summary>
    public const int InlinedCalls = 6;

    /// <summary>Local variables of one nest, likewise: the limit is 2,000.</summary>
    public const int Locals = 400;

    /// <summary>Whether evaluating the node takes a polynomial, not just an instruction or two.</summary>
    public static bool IsCall(Expr expr) => expr is Expr.Unary unary && IsCall(unary.Function);

    public static bool IsCall(Function function) => Efforts.Of(function) == Effort.Call;
}
