using System.Numerics;
using System.Runtime.CompilerServices;
using NetGen.Numerics;

namespace NetGen;

/// <summary>
/// The formula of an optimiser behind what all optimisers have in common: the gradient's sign, and the decay of the weights through the
/// gradient (g ← g + decay·w) or of the weights alone (w ← w·shrink).
/// </summary>
internal readonly struct WithDecay<T, TFormula>(TFormula formula, bool maximize, T decay, T shrink) : ILaneFormula<T>
    where T : unmanaged, INumberBase<T>
    where TFormula : struct, ILaneFormula<T>
{
    /// <summary>The formula of the optimiser itself.</summary>
    public readonly TFormula Inner = formula;

    private readonly bool _maximize = maximize;
    private readonly T _decay = decay;
    private readonly T _shrink = shrink;

    /// <summary>Whether there is nothing in front of the formula.</summary>
    public bool IsPlain => !_maximize && _decay == T.Zero && _shrink == T.One;

    public static int StateCount
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => TFormula.StateCount;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public LaneNumbers<TLanes> Numbers<TLanes>()
        where TLanes : struct, ILanes<TLanes, T> => Inner.Numbers<TLanes>();

    // Asked for every number, always with the same answer: what is not there is not multiplied by zero, which would make infinities undefined.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TLanes Next<TLanes>(in LaneNumbers<TLanes> n, TLanes w, TLanes g, ref TLanes first, ref TLanes second, ref TLanes third)
        where TLanes : struct, ILanes<TLanes, T>
    {
        if (_maximize)
        {
            g = -g;
        }

        if (_decay != T.Zero)
        {
            g = TLanes.FusedMultiplyAdd(TLanes.Broadcast(_decay), w, g);
        }

        if (_shrink != T.One)
        {
            w *= TLanes.Broadcast(_shrink);
        }

        return Inner.Next(in n, w, g, ref first, ref second, ref third);
    }
}
