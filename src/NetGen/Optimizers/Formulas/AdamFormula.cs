using System.Numerics;
using System.Runtime.CompilerServices;
using NetGen.Numerics;

namespace NetGen;

/// <summary>The formula of <see cref="Adam"/> and <see cref="AdamW"/>; first and second are m and v, third is the largest v so far.</summary>
internal readonly struct AdamFormula<T, TAmsGrad> : IUpdateFormula<AdamFormula<T, TAmsGrad>, T>
    where T : unmanaged, INumberBase<T>
    where TAmsGrad : struct, IFlag
{
    private readonly T _beta1;
    private readonly T _beta2;
    private readonly T _oneMinusBeta1;
    private readonly T _oneMinusBeta2;
    private readonly T _epsilon;
    private readonly T _step;
    private readonly T _rootCorrection;

    private AdamFormula(MomentOptimizer settings, double rate, double step, ReadOnlySpan<double> products)
    {
        _beta1 = T.CreateTruncating(settings.Beta1);
        _beta2 = T.CreateTruncating(settings.Beta2);
        _oneMinusBeta1 = T.CreateTruncating(1 - settings.Beta1);
        _oneMinusBeta2 = T.CreateTruncating(1 - settings.Beta2);
        _epsilon = T.CreateTruncating(settings.Epsilon);
        _step = T.CreateTruncating(-rate / (1 - products[0]));

        // Its reciprocal: a division less per parameter.
        _rootCorrection = T.CreateTruncating(1 / Math.Sqrt(1 - products[1]));
    }

    public static int StateCount
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => TAmsGrad.IsOn ? 3 : 2;
    }

    public static IReadOnlyList<string> StateNames => TAmsGrad.IsOn ? ["exp_avg", "exp_avg_sq", "max_exp_avg_sq"] : ["exp_avg", "exp_avg_sq"];

    public static IReadOnlyList<string> ProductNames => ["beta1_power", "beta2_power"];

    public static void Advance(Optimizer optimizer, double step, Span<double> products)
    {
        var settings = (MomentOptimizer)optimizer;
        // Running products: a power differs from machine to machine in its last bits.
        products[0] *= settings.Beta1;
        products[1] *= settings.Beta2;
    }

    public static AdamFormula<T, TAmsGrad> At(Optimizer optimizer, double rate, double step, ReadOnlySpan<double> products) =>
        new((MomentOptimizer)optimizer, rate, step, products);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public LaneNumbers<TLanes> Numbers<TLanes>()
        where TLanes : struct, ILanes<TLanes, T> => new(TLanes.Broadcast(_beta1), TLanes.Broadcast(_beta2), TLanes.Broadcast(_oneMinusBeta1), TLanes.Broadcast(_oneMinusBeta2), TLanes.Broadcast(_epsilon), TLanes.Broadcast(_step), TLanes.Broadcast(_rootCorrection));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TLanes Next<TLanes>(in LaneNumbers<TLanes> n, TLanes w, TLanes g, ref TLanes first, ref TLanes second, ref TLanes third)
        where TLanes : struct, ILanes<TLanes, T>
    {
        TLanes beta1 = n.A, beta2 = n.B, oneMinusBeta1 = n.C, oneMinusBeta2 = n.D, epsilon = n.E, step = n.F, rootCorrection = n.G;
        first = TLanes.FusedMultiplyAdd(oneMinusBeta1, g, beta1 * first);
        second = TLanes.FusedMultiplyAdd(oneMinusBeta2 * g, g, beta2 * second);
        TLanes square = second;
        if (TAmsGrad.IsOn)
        {
            third = TLanes.Max(third, second);
            square = third;
        }

        return w + (step * first / TLanes.FusedMultiplyAdd(TLanes.Sqrt(square), rootCorrection, epsilon));
    }
}
