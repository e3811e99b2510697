namespace NetGen.Numerics;

/// <summary>The bit layout of binary64, and the numbers that turn exponents into integers and back without conversions.</summary>
internal static class DoubleLayout
{
    /// <summary>Stored bits of the significand.</summary>
    public const int MantissaBits = 52;

    /// <summary>Selects the stored bits of the significand.</summary>
    public const ulong MantissaMask = 0x000FFFFF_FFFFFFFF;

    /// <summary>The bits of √½ rounded to double precision.</summary>
    public const ulong RootHalfBits = 0x3FE6A09E_667F3BCD;

    /// <summary>The bits of √½ less those of 1, modulo 2^64: subtracting it moves the exponent's steps from 1 to √½.</summary>
    public const ulong ExponentOrigin = unchecked(RootHalfBits - 0x3FF00000_00000000);

    /// <summary>1.5·2^52 + 1023: added to an integer n in [−1023, 1024], it leaves n + 1023 in the low bits.</summary>
    public const double ExponentShifter = 6755399441056767.0;

    /// <summary>The bits of 2^52: with the bits of an integer below 2^52 in its low bits it spells 2^52 + integer.</summary>
    public const ulong IntegerBits = 0x43300000_00000000;

    /// <summary>2^52.</summary>
    public const double IntegerScale = 4503599627370496.0;

    /// <summary>2^52 + 1023: takes a spelled biased exponent to the exponent.</summary>
    public const double IntegerOrigin = 4503599627371519.0;
}
