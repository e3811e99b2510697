using System.Numerics;
using System.Runtime.CompilerServices;
using NetGen.Numerics;

namespace NetGen;

/// <summary>The formula of <see cref="Sgd"/>; first is the velocity.</summary>
internal readonly struct SgdFormula<T, TMomentum> : IUpdateFormula<SgdFormula<T, TMomentum>, T>
    where T : unmanaged, INumberBase<T>
    where TMomentum : struct, IFlag
{
    private readonly T _step;
    private readonly T _momentum;
    private readonly T _gain;
    private readonly bool _nesterov;

    private SgdFormula(Sgd settings, double rate, double step, ReadOnlySpan<double> products)
    {
        _step = T.CreateTruncating(-rate);
        _momentum = T.CreateTruncating(settings.Momentum);

        // As in PyTorch, the first gradient counts whole.
        _gain = T.CreateTruncating(step == 1 ? 1 : 1 - settings.Dampening);
        _nesterov = settings.Nesterov;
    }

    public static int StateCount
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => TMomentum.IsOn ? 1 : 0;
    }

    public static IReadOnlyList<string> StateNames => TMomentum.IsOn ? ["momentum_buffer"] : [];

    public static IReadOnlyList<string> ProductNames => [];

    public static void Advance(Optimizer optimizer, double step, Span<double> products)
    {
    }

    public static SgdFormula<T, TMomentum> At(Optimizer optimizer, double rate, double step, ReadOnlySpan<double> products) =>
        new((Sgd)optimizer, rate, step, products);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public LaneNumbers<TLanes> Numbers<TLanes>()
        where TLanes : struct, ILanes<TLanes, T> => new(TLanes.Broadcast(_step), TLanes.Broadcast(_momentum), TLanes.Broadcast(_gain));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TLanes Next<TLanes>(in LaneNumbers<TLanes> n, TLanes w, TLanes g, ref TLanes first, ref TLanes second, ref TLanes third)
        where TLanes : struct, ILanes<TLanes, T>
    {
        TLanes step = n.A, momentum = n.B, gain = n.C;
        if (TMomentum.IsOn)
        {
            first = TLanes.FusedMultiplyAdd(gain, g, momentum * first);
            g = _nesterov ? TLanes.FusedMultiplyAdd(momentum, first, g) : first;
        }

        w.AddProduct(step, g);
        return w;
    }
}
