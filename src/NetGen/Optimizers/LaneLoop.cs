using System.Numerics;
using NetGen.Numerics;

namespace NetGen;

/// <summary>Runs formulas over spans, in the widest lanes that the machine has; each number gets the same bits at every width.</summary>
internal abstract class LaneLoop<T>
    where T : unmanaged, INumberBase<T>
{
    /// <summary>The loop for this precision.</summary>
    public static LaneLoop<T> Widest { get; } = Make();

    /// <summary>y ← formula(y, x), for spans of the same length. The states that the formula does not count may be empty.</summary>
    public abstract void Run<TFormula>(in TFormula formula, Span<T> y, ReadOnlySpan<T> x, Span<T> first, Span<T> second, Span<T> third)
        where TFormula : struct, ILaneFormula<T>;

    /// <summary><see cref="Run{TFormula}(in TFormula, Span{T}, ReadOnlySpan{T}, Span{T}, Span{T}, Span{T})"/> looked up once, which takes longer than a short run.</summary>
    public abstract LaneRun<T, TFormula> For<TFormula>()
        where TFormula : struct, ILaneFormula<T>;

    /// <summary>y ← formula(y, x) for a formula without state.</summary>
    public void Run<TFormula>(in TFormula formula, Span<T> y, ReadOnlySpan<T> x)
        where TFormula : struct, ILaneFormula<T> => Run(in formula, y, x, [], [], []);

    private static LaneLoop<T> Make()
    {
        object loop = typeof(T) == typeof(float) ? new LaneLoop<float, Float512, Float256, Float128>()
            : typeof(T) == typeof(double) ? new LaneLoop<double, Double512, Double256, Double128>()
            : throw new NotSupportedException($"A network computes in float or double, not in {typeof(T).Name}.");
        return (LaneLoop<T>)loop;
    }
}
