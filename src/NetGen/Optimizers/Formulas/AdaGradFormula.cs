using System.Numerics;
using System.Runtime.CompilerServices;
using NetGen.Numerics;

namespace NetGen;

/// <summary>The formula of <see cref="AdaGrad"/>; first is the sum of the squares.</summary>
internal readonly struct AdaGradFormula<T> : IUpdateFormula<AdaGradFormula<T>, T>
    where T : unmanaged, INumberBase<T>
{
    private readonly T _epsilon;
    private readonly T _step;

    private AdaGradFormula(AdaGrad settings, double rate, double step, ReadOnlySpan<double> products)
    {
        _epsilon = T.CreateTruncating(settings.Epsilon);
        _step = T.CreateTruncating(-rate / (1 + ((step - 1) * settings.LearningRateDecay)));
    }

    public static int StateCount
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => 1;
    }

    public static IReadOnlyList<string> StateNames => ["sum"];

    public static IReadOnlyList<string> ProductNames => [];

    public static void Advance(Optimizer optimizer, double step, Span<double> products)
    {
    }

    public static AdaGradFormula<T> At(Optimizer optimizer, double rate, double step, ReadOnlySpan<double> products) =>
        new((AdaGrad)optimizer, rate, step, products);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public LaneNumbers<TLanes> Numbers<TLanes>()
        where TLanes : struct, ILanes<TLanes, T> => new(TLanes.Broadcast(_epsilon), TLanes.Broadcast(_step));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TLanes Next<TLanes>(in LaneNumbers<TLanes> n, TLanes w, TLanes g, ref TLanes first, ref TLanes second, ref TLanes third)
        where TLanes : struct, ILanes<TLanes, T>
    {
        TLanes epsilon = n.A, step = n.B;
        first = TLanes.FusedMultiplyAdd(g, g, first);
        return w + (step * g / (TLanes.Sqrt(first) + epsilon));
    }
}
