using System.Numerics;
using System.Runtime.CompilerServices;
using NetGen.Numerics;

namespace NetGen;

/// <summary>The formula of <see cref="RAdam"/>; first and second are m and v.</summary>
internal readonly struct RAdamFormula<T> : IUpdateFormula<RAdamFormula<T>, T>
    where T : unmanaged, INumberBase<T>
{
    private readonly T _beta1;
    private readonly T _beta2;
    private readonly T _oneMinusBeta1;
    private readonly T _oneMinusBeta2;
    private readonly T _epsilon;
    private readonly T _step;
    private readonly bool _isRectified;

    private RAdamFormula(RAdam settings, double rate, double step, ReadOnlySpan<double> products)
    {
        _beta1 = T.CreateTruncating(settings.Beta1);
        _beta2 = T.CreateTruncating(settings.Beta2);
        _oneMinusBeta1 = T.CreateTruncating(1 - settings.Beta1);
        _oneMinusBeta2 = T.CreateTruncating(1 - settings.Beta2);
        _epsilon = T.CreateTruncating(settings.Epsilon);
        double whole = (2 / (1 - settings.Beta2)) - 1;
        double length = whole - (2 * step * products[1] / (1 - products[1]));
        double variance = (length - 4) * (length - 2) * whole / ((whole - 4) * (whole - 2) * length);
        _isRectified = length > 5;
        double factor = _isRectified ? Math.Sqrt(variance) * Math.Sqrt(1 - products[1]) : 1;
        _step = T.CreateTruncating(-rate / (1 - products[0]) * factor);
    }

    public static int StateCount
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => 2;
    }

    public static IReadOnlyList<string> StateNames => ["exp_avg", "exp_avg_sq"];

    public static IReadOnlyList<string> ProductNames => ["beta1_power", "beta2_power"];

    public static void Advance(Optimizer optimizer, double step, Span<double> products)
    {
        var settings = (RAdam)optimizer;
        // Running products: a power differs from machine to machine in its last bits.
        products[0] *= settings.Beta1;
        products[1] *= settings.Beta2;
    }

    public static RAdamFormula<T> At(Optimizer optimizer, double rate, double step, ReadOnlySpan<double> products) =>
        new((RAdam)optimizer, rate, step, products);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public LaneNumbers<TLanes> Numbers<TLanes>()
        where TLanes : struct, ILanes<TLanes, T> => new(TLanes.Broadcast(_beta1), TLanes.Broadcast(_beta2), TLanes.Broadcast(_oneMinusBeta1), TLanes.Broadcast(_oneMinusBeta2), TLanes.Broadcast(_epsilon), TLanes.Broadcast(_step));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TLanes Next<TLanes>(in LaneNumbers<TLanes> n, TLanes w, TLanes g, ref TLanes first, ref TLanes second, ref TLanes third)
        where TLanes : struct, ILanes<TLanes, T>
    {
        TLanes beta1 = n.A, beta2 = n.B, oneMinusBeta1 = n.C, oneMinusBeta2 = n.D, epsilon = n.E, step = n.F;
        first = TLanes.FusedMultiplyAdd(oneMinusBeta1, g, beta1 * first);
        second = TLanes.FusedMultiplyAdd(oneMinusBeta2 * g, g, beta2 * second);
        TLanes change = step * first;
        return w + (_isRectified ? change / (TLanes.Sqrt(second) + epsilon) : change);
    }
}
