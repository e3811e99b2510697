using System.Numerics;
using System.Runtime.CompilerServices;
using NetGen.Numerics;

namespace NetGen;

/// <summary>y ← y + 2·l2·x + l1·sign(x): gradients y of parameters x.</summary>
internal readonly struct PenaltyFormula<T>(T l1, T twoL2) : ILaneFormula<T>
    where T : unmanaged, INumberBase<T>
{
    private readonly T _l1 = l1;
    private readonly T _twoL2 = twoL2;

    public static int StateCount
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => 0;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public LaneNumbers<TLanes> Numbers<TLanes>()
        where TLanes : struct, ILanes<TLanes, T> => new(TLanes.Broadcast(_l1), TLanes.Broadcast(_twoL2));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TLanes Next<TLanes>(in LaneNumbers<TLanes> n, TLanes y, TLanes x, ref TLanes first, ref TLanes second, ref TLanes third)
        where TLanes : struct, ILanes<TLanes, T>
    {
        y.AddProduct(n.B, x);
        y.AddProduct(n.A, LaneSign.Of<T, TLanes>(x));
        return y;
    }
}
