using System.Numerics;
using System.Runtime.CompilerServices;
using NetGen.Numerics;

namespace NetGen;

/// <summary>The formula of <see cref="NAdam"/>; first and second are m and v.</summary>
internal readonly struct NAdamFormula<T> : IUpdateFormula<NAdamFormula<T>, T>
    where T : unmanaged, INumberBase<T>
{
    private readonly T _beta1;
    private readonly T _beta2;
    private readonly T _oneMinusBeta1;
    private readonly T _oneMinusBeta2;
    private readonly T _epsilon;
    private readonly T _gradientStep;
    private readonly T _meanStep;
    private readonly T _rootCorrection;

    private NAdamFormula(NAdam settings, double rate, double step, ReadOnlySpan<double> products)
    {
        _beta1 = T.CreateTruncating(settings.Beta1);
        _beta2 = T.CreateTruncating(settings.Beta2);
        _oneMinusBeta1 = T.CreateTruncating(1 - settings.Beta1);
        _oneMinusBeta2 = T.CreateTruncating(1 - settings.Beta2);
        _epsilon = T.CreateTruncating(settings.Epsilon);
        double now = settings.MomentumAt(step), next = settings.MomentumAt(step + 1);
        _gradientStep = T.CreateTruncating(-rate * (1 - now) / (1 - products[0]));
        _meanStep = T.CreateTruncating(-rate * next / (1 - (products[0] * next)));
        _rootCorrection = T.CreateTruncating(1 / Math.Sqrt(1 - products[1]));
    }

    public static int StateCount
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => 2;
    }

    public static IReadOnlyList<string> StateNames => ["exp_avg", "exp_avg_sq"];

    public static IReadOnlyList<string> ProductNames => ["mu_product", "beta2_power"];

    public static void Advance(Optimizer optimizer, double step, Span<double> products)
    {
        var settings = (NAdam)optimizer;
        products[0] *= settings.MomentumAt(step);
        products[1] *= settings.Beta2;
    }

    public static NAdamFormula<T> At(Optimizer optimizer, double rate, double step, ReadOnlySpan<double> products) =>
        new((NAdam)optimizer, rate, step, products);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public LaneNumbers<TLanes> Numbers<TLanes>()
        where TLanes : struct, ILanes<TLanes, T> => new(TLanes.Broadcast(_beta1), TLanes.Broadcast(_beta2), TLanes.Broadcast(_oneMinusBeta1), TLanes.Broadcast(_oneMinusBeta2), TLanes.Broadcast(_epsilon), TLanes.Broadcast(_gradientStep), TLanes.Broadcast(_meanStep), TLanes.Broadcast(_rootCorrection));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TLanes Next<TLanes>(in LaneNumbers<TLanes> n, TLanes w, TLanes g, ref TLanes first, ref TLanes second, ref TLanes third)
        where TLanes : struct, ILanes<TLanes, T>
    {
        TLanes beta1 = n.A, beta2 = n.B, oneMinusBeta1 = n.C, oneMinusBeta2 = n.D, epsilon = n.E, gradientStep = n.F, meanStep = n.G, rootCorrection = n.H;
        first = TLanes.FusedMultiplyAdd(oneMinusBeta1, g, beta1 * first);
        second = TLanes.FusedMultiplyAdd(oneMinusBeta2 * g, g, beta2 * second);
        TLanes step = TLanes.FusedMultiplyAdd(gradientStep, g, meanStep * first);
        return w + (step / TLanes.FusedMultiplyAdd(TLanes.Sqrt(second), rootCorrection, epsilon));
    }
}
