namespace NetGen.Generator.Lowering;

/// <summary>How much code follows the sums of a tile for each of its vectors; the JIT inlines only so much into one method.</summary>
internal enum Ending
{
    /// <summary>A store, after an operation or two on the sum alone.</summary>
    Short,

    /// <summary>Other operands are loaded.</summary>
    Medium,

    /// <summary>Elementary functions, random numbers, or stores of some lanes only.</summary>
    Long,
}
