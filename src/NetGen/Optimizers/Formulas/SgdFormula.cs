using System.Numerics;
using System.Runtime.CompilerServices;
using NetGen.Numerics;

namespace NetGen;

/// <summary>The formula of <see cref="Sgd"/>; first is the velocity.</summary>
internal readonly struct SgdFormula<T, TMomentum> : IUpdateFormula<SgdFormula<T, TMomentum>, Sgd, T>
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

    public static int StateCount => TMomentum.IsOn ? 1 : 0;

    public static IReadOnlyList<string> StateNames => TMomentum.IsOn ? ["momentum_buffer"] : [];

    public static IReadOnlyList<string> ProductNames => [];

    public static void Advance(Sgd optimizer, double step, Span<double> products)
    {
    }

    public static SgdFormula<T, TMomentum> At(Sgd optimizer, double rate, double step, ReadOnlySpan<double> products) =>
        new(optimizer, rate, step, products);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TLanes Next<TLanes>(TLanes w, TLanes g, ref TLanes first, ref TLanes second, ref TLanes third)
        where TLanes : struct, ILanes<TLanes, T>
    {
        if (TMomentum.IsOn)
        {
            TLanes momentum = TLanes.Broadcast(_momentum);
            first = TLanes.FusedMultiplyAdd(TLanes.Broadcast(_gain), g, momentum * first);
            g = _nesterov ? TLanes.FusedMultiplyAdd(momentum, first, g) : first;
        }

        w.AddProduct(TLanes.Broadcast(_step), g);
        return w;
    }
}
