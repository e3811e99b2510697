using System.Runtime.CompilerServices;

namespace NetGen.Numerics;

/// <summary>Takes whole quarter turns off angles so large that floating-point products no longer can, in integers and exactly.</summary>
/// <remarks>
/// After M. Payne and R. Hanek, "Radian reduction for trigonometric functions", 1983. With |x| = m·2^e and an integer m, the bits of 2/π above a
/// certain place add multiples of 4 to x·2/π, which is to say whole turns, and those far below add nothing that matters: 192 bits between
/// decide, chosen by e. No double is closer than 2^−62 quarter turns to a whole number of them, so some 75 good bits remain.
/// </remarks>
internal static class FarAngle
{
    private const double HalfPi = 1.5707963267948966;
    private const double HalfPiLow = 6.123233995736766e-17;

    // 64 zero bits, then the bits of 2/π behind the point.
    private static ReadOnlySpan<ulong> TwoOverPi =>
    [
        0x0000000000000000, 0xA2F9836E4E441529, 0xFC2757D1F534DDC0, 0xDB6295993C439041, 0xFE5163ABDEBBC561,
        0xB7246E3A424DD2E0, 0x06492EEA09D1921C, 0xFE1DEB1CB129A73E, 0xE88235F52EBB4484, 0xE99C7026B45F7E41,
        0x3991D639835339F4, 0x9C845F8BBDF9283B, 0x1FF897FFDE05980F, 0xEF2F118B5A0A6D1F, 0x6D367ECF27CB09B7,
        0x4F463F669E5FEA2D, 0x7527BAC7EBE5F17B, 0x3D0739F78A5292EA, 0x6BFB5FB11F8D5D08, 0x56033046FC7B6BAB,
    ];

    /// <summary>x = n·π/2 + High + Low, |High| ≤ π/4, with n reduced modulo 4 to [−4, 4]; NaN for ±∞.</summary>
    /// <param name="x">A number of magnitude 1 or more, or ±∞.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static (int Quarters, double High, double Low) Reduce(double x)
    {
        if (!double.IsFinite(x))
        {
            return (0, double.NaN, 0);
        }

        ulong bits = BitConverter.DoubleToUInt64Bits(x);
        int exponent = (int)((bits >> DoubleLayout.MantissaBits) & 0x7FF) - 1075;
        ulong m = (bits & DoubleLayout.MantissaMask) | (DoubleLayout.MantissaMask + 1);

        // The window starts at the bit of weight 2^(1 − exponent): 2^exponent times it is 2.
        int start = exponent + 62;
        UInt128 lower = (UInt128)m * Word(start + 128);
        UInt128 middle = ((UInt128)m * Word(start + 64)) + (lower >> 64);
        ulong upper = (m * Word(start)) + (ulong)(middle >> 64);

        // Two bits of quarters; behind the point half a quarter and more counts as one more less the rest.
        var fraction = new UInt128((upper << 2) | ((ulong)middle >> 62), ((ulong)middle << 2) | ((ulong)lower >> 62));
        ulong further = (ulong)lower << 2;
        bool isAbove = ((upper >> 61) & 1) != 0;
        int quarters = (int)(upper >> 62) + (isAbove ? 1 : 0);
        if (isAbove)
        {
            further = 0 - further;
            fraction = ~fraction + (further == 0 ? UInt128.One : UInt128.Zero);
        }

        int zeros = (int)UInt128.LeadingZeroCount(fraction);
        fraction = (fraction << zeros) | (further >> 1 >> (63 - zeros));

        // 53 bits and 64 more, in units of a quarter turn.
        double sign = isAbove == (x > 0) ? -1 : 1;
        double first = sign * Math.ScaleB((ulong)(fraction >> 75), -53 - zeros);
        double second = sign * Math.ScaleB((ulong)(fraction >> 11), -117 - zeros);
        double high = first * HalfPi;
        double low = Math.FusedMultiplyAdd(first, HalfPi, -high) + ((first * HalfPiLow) + (second * HalfPi));
        return (x > 0 ? quarters : -quarters, high, low);
    }

    // The 64 bits from a place of the table on.
    private static ulong Word(int start)
    {
        var pair = new UInt128(TwoOverPi[start >> 6], TwoOverPi[(start >> 6) + 1]);
        return (ulong)(pair << (start & 63) >> 64);
    }
}
