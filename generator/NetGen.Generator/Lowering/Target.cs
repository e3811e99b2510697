namespace NetGen.Generator.Lowering;

/// <summary>What a kind of machine has for a register tile.</summary>
/// <param name="Registers">Vector registers.</param>
/// <param name="Lanes">The most single-precision numbers in one.</param>
internal sealed record Target(int Registers, int Lanes)
{
    /// <summary>AVX-512.</summary>
    public static Target Wide { get; } = new(32, 16);

    /// <summary>AVX2 and what is narrower.</summary>
    public static Target Narrow { get; } = new(16, 8);
}
