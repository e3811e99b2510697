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
    private readonly TFormula _formula = formula;
    private readonly bool _maximize = maximize;
    private readonly T _decay = decay;
    private readonly T _shrink = shrink;

    public static int StateCount => TFormula.StateCount;

    // Asked for every number, always with the same answer: what is not there is not multiplied by zero, which would make infinities undefined.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TLanes Next<TLanes>(TLanes w, TLanes g, ref TLanes first, ref TLanes second, ref TLanes third)
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

        return _formula.Next(w, g, ref first, ref second, ref third);
    }
}
