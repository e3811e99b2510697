using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.Arm;
using System.Runtime.Intrinsics.X86;

namespace NetGen.Numerics;

// What rounding takes away. With it a number is carried in two parts: a rounded one and a low one, of about half a unit of the first. Of a sum
// s = a + b with |a| ≥ |b| the low part is (a − s) + b, exactly; that one is written out where it is needed.
public static partial class FloatMath
{
    // left·right − product, exactly, for product = left·right as rounded. Without a fused multiply-add after Dekker, "A floating-point
    // technique for extending the available precision", 1971: the factors are split in halves, whose products are exact.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TLanes ProductError<TLanes>(TLanes left, TLanes right, TLanes product)
        where TLanes : struct, ILanes<TLanes, float>
    {
        if (Fma.IsSupported || AdvSimd.IsSupported)
        {
            return TLanes.FusedMultiplyAdd(left, right, -product);
        }

        TLanes leftHigh = UpperHalf(left);
        TLanes leftLow = left - leftHigh;
        TLanes rightHigh = UpperHalf(right);
        TLanes rightLow = right - rightHigh;
        return (((leftHigh * rightHigh) - product) + (leftHigh * rightLow) + (leftLow * rightHigh)) + (leftLow * rightLow);
    }

    // dividend − quotient·divisor, which is exact where the quotient is nearly that of the other two.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TLanes Remainder<TLanes>(TLanes dividend, TLanes quotient, TLanes divisor)
        where TLanes : struct, ILanes<TLanes, float>
    {
        if (Fma.IsSupported || AdvSimd.IsSupported)
        {
            return TLanes.FusedMultiplyAdd(-quotient, divisor, dividend);
        }

        TLanes product = quotient * divisor;
        return (dividend - product) - ProductError(quotient, divisor, product);
    }

    // (dividend + dividendLow) / (divisor + divisorLow) in two parts, with one division.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TLanes Quotient<TLanes>(
        TLanes dividend, TLanes dividendLow, TLanes divisor, TLanes divisorLow, out TLanes low)
        where TLanes : struct, ILanes<TLanes, float>
    {
        TLanes reciprocal = TLanes.Broadcast(1f) / divisor;
        TLanes quotient = dividend * reciprocal;
        TLanes rest = Remainder(dividend, quotient, divisor) + TLanes.FusedMultiplyAdd(-quotient, divisorLow, dividendLow);
        low = rest * reciprocal;
        return quotient;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TLanes UpperHalf<TLanes>(TLanes value)
        where TLanes : struct, ILanes<TLanes, float>
    {
        TLanes shifted = value * TLanes.Broadcast(4097f);
        return shifted - (shifted - value);
    }
}
