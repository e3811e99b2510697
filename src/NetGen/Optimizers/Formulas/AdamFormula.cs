using System.Numerics;
using System.Runtime.CompilerServices;
using NetGen.Numerics;

namespace NetGen;

/// <summary>The formula of <see cref="Adam"/> and <see cref="AdamW"/>; first and second are m and v, third is the largest v so far.</summary>
internal readonly struct AdamFormula<T, TAmsGrad> : IUpdateFormula<AdamFormula<T, TAmsGrad>, MomentOptimizer, T>
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

    public static int StateCount => TAmsGrad.IsOn ? 3 : 2;

    public static IReadOnlyList<string> StateNames => TAmsGrad.IsOn ? ["exp_avg", "exp_avg_sq", "max_exp_avg_sq"] : ["exp_avg", "exp_avg_sq"];

    public static IReadOnlyList<string> ProductNames => ["beta1_power", "beta2_power"];

    public static void Advance(MomentOptimizer optimizer, double step, Span<double> products)
    {
        // Running products: a power differs from machine to machine in its last bits.
        products[0] *= optimizer.Beta1;
        products[1] *= optimizer.Beta2;
    }

    public static AdamFormula<T, TAmsGrad> At(MomentOptimizer optimizer, double rate, double step, ReadOnlySpan<double> products) =>
        new(optimizer, rate, step, products);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TLanes Next<TLanes>(TLanes w, TLanes g, ref TLanes first, ref TLanes second, ref TLanes third)
        where TLanes : struct, ILanes<TLanes, T>
    {
        first = TLanes.FusedMultiplyAdd(TLanes.Broadcast(_oneMinusBeta1), g, TLanes.Broadcast(_beta1) * first);
        second = TLanes.FusedMultiplyAdd(TLanes.Broadcast(_oneMinusBeta2) * g, g, TLanes.Broadcast(_beta2) * second);

        TLanes square = second;
        if (TAmsGrad.IsOn)
        {
            third = TLanes.Max(third, second);
            square = third;
        }

        return w + (TLanes.Broadcast(_step) * first / TLanes.FusedMultiplyAdd(TLanes.Sqrt(square), TLanes.Broadcast(_rootCorrection), TLanes.Broadcast(_epsilon)));
    }
}
