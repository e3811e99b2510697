using System.Numerics;
using System.Runtime.CompilerServices;
using NetGen.Numerics;

namespace NetGen;

/// <summary>The formula of <see cref="RMSProp"/>; first is the mean of the squared gradients, then come the velocity and the mean gradient, where there are such.</summary>
internal readonly struct RMSPropFormula<T, TMomentum, TCentered> : IUpdateFormula<RMSPropFormula<T, TMomentum, TCentered>, T>
    where T : unmanaged, INumberBase<T>
    where TMomentum : struct, IFlag
    where TCentered : struct, IFlag
{
    private readonly T _alpha;
    private readonly T _oneMinusAlpha;
    private readonly T _epsilon;
    private readonly T _momentum;
    private readonly T _step;

    private RMSPropFormula(RMSProp settings, double rate, double step, ReadOnlySpan<double> products)
    {
        _alpha = T.CreateTruncating(settings.Alpha);
        _oneMinusAlpha = T.CreateTruncating(1 - settings.Alpha);
        _epsilon = T.CreateTruncating(settings.Epsilon);
        _momentum = T.CreateTruncating(settings.Momentum);
        _step = T.CreateTruncating(-rate);
    }

    public static int StateCount
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => 1 + (TMomentum.IsOn ? 1 : 0) + (TCentered.IsOn ? 1 : 0);
    }

    public static IReadOnlyList<string> StateNames => ["square_avg", .. (TMomentum.IsOn ? (string[])["momentum_buffer"] : []), .. (TCentered.IsOn ? (string[])["grad_avg"] : [])];

    public static IReadOnlyList<string> ProductNames => [];

    public static void Advance(Optimizer optimizer, double step, Span<double> products)
    {
    }

    public static RMSPropFormula<T, TMomentum, TCentered> At(Optimizer optimizer, double rate, double step, ReadOnlySpan<double> products) =>
        new((RMSProp)optimizer, rate, step, products);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public LaneNumbers<TLanes> Numbers<TLanes>()
        where TLanes : struct, ILanes<TLanes, T> => new(TLanes.Broadcast(_alpha), TLanes.Broadcast(_oneMinusAlpha), TLanes.Broadcast(_epsilon), TLanes.Broadcast(_momentum), TLanes.Broadcast(_step));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TLanes Next<TLanes>(in LaneNumbers<TLanes> n, TLanes w, TLanes g, ref TLanes first, ref TLanes second, ref TLanes third)
        where TLanes : struct, ILanes<TLanes, T>
    {
        TLanes alpha = n.A, oneMinusAlpha = n.B, epsilon = n.C, momentum = n.D, step = n.E;
        first = TLanes.FusedMultiplyAdd(oneMinusAlpha * g, g, alpha * first);
        TLanes variance = first;
        if (TCentered.IsOn)
        {
            ref TLanes mean = ref (TMomentum.IsOn ? ref third : ref second);
            mean = TLanes.FusedMultiplyAdd(oneMinusAlpha, g, alpha * mean);
            variance = TLanes.FusedMultiplyAdd(-mean, mean, first);
        }

        g /= TLanes.Sqrt(variance) + epsilon;
        if (TMomentum.IsOn)
        {
            second = TLanes.FusedMultiplyAdd(momentum, second, g);
            g = second;
        }

        w.AddProduct(step, g);
        return w;
    }
}
