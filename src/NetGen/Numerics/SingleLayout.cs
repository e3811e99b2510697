namespace NetGen.Numerics;

/// <summary>The bit layout of binary32, and the numbers that turn exponents into integers and back without conversions.</summary>
internal static class SingleLayout
{
    /// <summary>Stored bits of the significand.</summary>
    public const int MantissaBits = 23;

    /// <summary>Selects the stored bits of the significand.</summary>
    public const uint MantissaMask = 0x007FFFFF;

    /// <summary>The bits of √½ rounded to single precision.</summary>
    public const uint RootHalfBits = 0x3F3504F3;

    /// <summary>The bits of √½ less those of 1, modulo 2^32: subtracting it moves the exponent's steps from 1 to √½.</summary>
    public const uint ExponentOrigin = unchecked(RootHalfBits - 0x3F800000);

    /// <summary>1.5·2^23 + 127: added to an integer n in [−127, 128], it leaves n + 127 in the low bits.</summary>
    public const float ExponentShifter = 12583039f;

    /// <summary>The bits of 2^23: with the bits of an integer below 2^23 in its low bits it spells 2^23 + integer.</summary>
    public const uint IntegerBits = 0x4B000000;

    /// <summary>2^23 + 127: takes a spelled biased exponent to the exponent.</summary>
    public const float IntegerOrigin = 8388735f;
}
