using System.Numerics;

namespace NetGen;

/// <summary>What a floating-point type can tell apart.</summary>
internal static class FloatingPoint<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    /// <summary>ε, from 1 to the next number: 2.2E-16 for double, 1.2E-7 for float.</summary>
    public static T Epsilon { get; } = T.BitIncrement(T.One) - T.One;
}
