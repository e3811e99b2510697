using System.Numerics;
using System.Runtime.CompilerServices;
using NetGen.Numerics;

namespace NetGen;

/// <summary>The formula of <see cref="NAdam"/>; first and second are m and v.</summary>
internal readonly struct NAdamFormula<T> : IUpdateFormula<NAdamFormula<T>, NAdam, T>
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

    public static int StateCount => 2;

    public static IReadOnlyList<string> StateNames => ["exp_avg", "exp_avg_sq"];

    public static IReadOnlyList<string> ProductNames => ["mu_product", "beta2_power"];

    public static void Advance(NAdam optimizer, double step, Span<double> products)
    {
        products[0] *= optimizer.MomentumAt(step);
        products[1] *= optimizer.Beta2;
    }

    public static NAdamFormula<T> At(NAdam optimizer, double rate, double step, ReadOnlySpan<double> products) =>
        new(optimizer, rate, step, products);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TLanes Next<TLanes>(TLanes w, TLanes g, ref TLanes first, ref TLanes second, ref TLanes third)
        where TLanes : struct, ILanes<TLanes, T>
    {
        first = TLanes.FusedMultiplyAdd(TLanes.Broadcast(_oneMinusBeta1), g, TLanes.Broadcast(_beta1) * first);
        second = TLanes.FusedMultiplyAdd(TLanes.Broadcast(_oneMinusBeta2) * g, g, TLanes.Broadcast(_beta2) * second);

        TLanes step = TLanes.FusedMultiplyAdd(TLanes.Broadcast(_gradientStep), g, TLanes.Broadcast(_meanStep) * first);
        return w + (step / TLanes.FusedMultiplyAdd(TLanes.Sqrt(second), TLanes.Broadcast(_rootCorrection), TLanes.Broadcast(_epsilon)));
    }
}
