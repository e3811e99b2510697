using System.Numerics;
using System.Runtime.CompilerServices;
using NetGen.Numerics;

namespace NetGen;

/// <summary>The sign of numbers in lanes.</summary>
internal static class LaneSign
{
    /// <summary>1 above zero, −1 below; zero and NaN stay what they are.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TLanes Of<T, TLanes>(TLanes x)
        where T : unmanaged, INumberBase<T>
        where TLanes : struct, ILanes<TLanes, T>
    {
        TLanes one = TLanes.Broadcast(T.One);
        return TLanes.Select(TLanes.GreaterThan(x, TLanes.Zero), one, TLanes.Select(TLanes.LessThan(x, TLanes.Zero), -one, x));
    }
}
