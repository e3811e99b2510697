using System.Numerics;
using System.Runtime.CompilerServices;
using NetGen.Numerics;

namespace NetGen;

/// <summary>The formula of <see cref="AdaDelta"/>; first is the mean of the squared gradients, second that of the squared changes.</summary>
internal readonly struct AdaDeltaFormula<T> : IUpdateFormula<AdaDeltaFormula<T>, T>
    where T : unmanaged, INumberBase<T>
{
    private readonly T _rho;
    private readonly T _oneMinusRho;
    private readonly T _epsilon;
    private readonly T _step;

    private AdaDeltaFormula(AdaDelta settings, double rate, double step, ReadOnlySpan<double> products)
    {
        _rho = T.CreateTruncating(settings.Rho);
        _oneMinusRho = T.CreateTruncating(1 - settings.Rho);
        _epsilon = T.CreateTruncating(settings.Epsilon);
        _step = T.CreateTruncating(-rate);
    }

    public static int StateCount
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => 2;
    }

    public static IReadOnlyList<string> StateNames => ["square_avg", "acc_delta"];

    public static IReadOnlyList<string> ProductNames => [];

    public static void Advance(Optimizer optimizer, double step, Span<double> products)
    {
    }

    public static AdaDeltaFormula<T> At(Optimizer optimizer, double rate, double step, ReadOnlySpan<double> products) =>
        new((AdaDelta)optimizer, rate, step, products);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public LaneNumbers<TLanes> Numbers<TLanes>()
        where TLanes : struct, ILanes<TLanes, T> => new(TLanes.Broadcast(_rho), TLanes.Broadcast(_oneMinusRho), TLanes.Broadcast(_epsilon), TLanes.Broadcast(_step));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TLanes Next<TLanes>(in LaneNumbers<TLanes> n, TLanes w, TLanes g, ref TLanes first, ref TLanes second, ref TLanes third)
        where TLanes : struct, ILanes<TLanes, T>
    {
        TLanes rho = n.A, oneMinusRho = n.B, epsilon = n.C, step = n.D;
        first = TLanes.FusedMultiplyAdd(oneMinusRho * g, g, rho * first);
        TLanes delta = TLanes.Sqrt(second + epsilon) / TLanes.Sqrt(first + epsilon) * g;
        second = TLanes.FusedMultiplyAdd(oneMinusRho * delta, delta, rho * second);
        w.AddProduct(step, delta);
        return w;
    }
}
