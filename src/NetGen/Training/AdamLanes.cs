using System.Numerics;
using System.Runtime.CompilerServices;
using NetGen.Numerics;

namespace NetGen;

/// <summary>The formulas of <see cref="Adam"/> for as many parameters as there are lanes.</summary>
internal readonly struct AdamLanes<T, TLanes>
    where T : unmanaged, INumberBase<T>
    where TLanes : struct, ILanes<TLanes, T>
{
    private readonly TLanes _beta1;
    private readonly TLanes _beta2;
    private readonly TLanes _oneMinusBeta1;
    private readonly TLanes _oneMinusBeta2;
    private readonly TLanes _epsilon;
    private readonly TLanes _step;
    private readonly TLanes _rootCorrection;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public AdamLanes(in AdamFactors<T> factors)
    {
        _beta1 = TLanes.Broadcast(factors.Beta1);
        _beta2 = TLanes.Broadcast(factors.Beta2);
        _oneMinusBeta1 = TLanes.Broadcast(factors.OneMinusBeta1);
        _oneMinusBeta2 = TLanes.Broadcast(factors.OneMinusBeta2);
        _epsilon = TLanes.Broadcast(factors.Epsilon);
        _step = TLanes.Broadcast(factors.Step);
        _rootCorrection = TLanes.Broadcast(factors.RootCorrection);
    }

    /// <summary>m ← β₁·m + (1 − β₁)·g.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TLanes NextMean(TLanes m, TLanes g) => TLanes.FusedMultiplyAdd(_oneMinusBeta1, g, _beta1 * m);

    /// <summary>v ← β₂·v + (1 − β₂)·g².</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TLanes NextSquare(TLanes v, TLanes g) => TLanes.FusedMultiplyAdd(_oneMinusBeta2 * g, g, _beta2 * v);

    /// <summary>w ← w − learningRate/(1 − β₁ᵗ) · m / (√v/√(1 − β₂ᵗ) + ε).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TLanes NextParameter(TLanes w, TLanes m, TLanes v) =>
        w + (_step * m / TLanes.FusedMultiplyAdd(TLanes.Sqrt(v), _rootCorrection, _epsilon));
}
