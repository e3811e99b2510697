using System.Numerics;
using System.Runtime.CompilerServices;
using NetGen.Numerics;

namespace NetGen;

/// <summary>The formula of <see cref="AdaDelta"/>; first is the mean of the squared gradients, second that of the squared changes.</summary>
internal readonly struct AdaDeltaFormula<T> : IUpdateFormula<AdaDeltaFormula<T>, AdaDelta, T>
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

    public static int StateCount => 2;

    public static IReadOnlyList<string> StateNames => ["square_avg", "acc_delta"];

    public static IReadOnlyList<string> ProductNames => [];

    public static void Advance(AdaDelta optimizer, double step, Span<double> products)
    {
    }

    public static AdaDeltaFormula<T> At(AdaDelta optimizer, double rate, double step, ReadOnlySpan<double> products) =>
        new(optimizer, rate, step, products);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TLanes Next<TLanes>(TLanes w, TLanes g, ref TLanes first, ref TLanes second, ref TLanes third)
        where TLanes : struct, ILanes<TLanes, T>
    {
        TLanes rho = TLanes.Broadcast(_rho), rest = TLanes.Broadcast(_oneMinusRho), epsilon = TLanes.Broadcast(_epsilon);
        first = TLanes.FusedMultiplyAdd(rest * g, g, rho * first);
        TLanes delta = TLanes.Sqrt(second + epsilon) / TLanes.Sqrt(first + epsilon) * g;
        second = TLanes.FusedMultiplyAdd(rest * delta, delta, rho * second);
        w.AddProduct(TLanes.Broadcast(_step), delta);
        return w;
    }
}
