using System.Numerics;
using System.Runtime.CompilerServices;
using NetGen.Numerics;

namespace NetGen;

/// <summary>The formula of <see cref="Lion"/>; first is m.</summary>
internal readonly struct LionFormula<T> : IUpdateFormula<LionFormula<T>, T>
    where T : unmanaged, INumberBase<T>
{
    private readonly T _beta1;
    private readonly T _beta2;
    private readonly T _oneMinusBeta1;
    private readonly T _oneMinusBeta2;
    private readonly T _step;

    private LionFormula(Lion settings, double rate, double step, ReadOnlySpan<double> products)
    {
        _beta1 = T.CreateTruncating(settings.Beta1);
        _beta2 = T.CreateTruncating(settings.Beta2);
        _oneMinusBeta1 = T.CreateTruncating(1 - settings.Beta1);
        _oneMinusBeta2 = T.CreateTruncating(1 - settings.Beta2);
        _step = T.CreateTruncating(-rate);
    }

    public static int StateCount
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => 1;
    }

    public static IReadOnlyList<string> StateNames => ["exp_avg"];

    public static IReadOnlyList<string> ProductNames => [];

    public static void Advance(Optimizer optimizer, double step, Span<double> products)
    {
    }

    public static LionFormula<T> At(Optimizer optimizer, double rate, double step, ReadOnlySpan<double> products) =>
        new((Lion)optimizer, rate, step, products);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public LaneNumbers<TLanes> Numbers<TLanes>()
        where TLanes : struct, ILanes<TLanes, T> => new(TLanes.Broadcast(_beta1), TLanes.Broadcast(_beta2), TLanes.Broadcast(_oneMinusBeta1), TLanes.Broadcast(_oneMinusBeta2), TLanes.Broadcast(_step));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TLanes Next<TLanes>(in LaneNumbers<TLanes> n, TLanes w, TLanes g, ref TLanes first, ref TLanes second, ref TLanes third)
        where TLanes : struct, ILanes<TLanes, T>
    {
        TLanes beta1 = n.A, beta2 = n.B, oneMinusBeta1 = n.C, oneMinusBeta2 = n.D, step = n.E;
        TLanes direction = TLanes.FusedMultiplyAdd(oneMinusBeta1, g, beta1 * first);
        first = TLanes.FusedMultiplyAdd(oneMinusBeta2, g, beta2 * first);
        w.AddProduct(step, LaneSign.Of<T, TLanes>(direction));
        return w;
    }
}
