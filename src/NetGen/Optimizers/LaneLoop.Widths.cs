using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using NetGen.Numerics;

namespace NetGen;

/// <inheritdoc/>
internal sealed class LaneLoop<T, T512, T256, T128> : LaneLoop<T>
    where T : unmanaged, INumberBase<T>
    where T512 : struct, ILanes<T512, T>
    where T256 : struct, ILanes<T256, T>
    where T128 : struct, ILanes<T128, T>
{
    public override void Run<TFormula>(
        in TFormula formula, Span<T> y, ReadOnlySpan<T> x, Span<T> first, Span<T> second, Span<T> third)
    {
        if (Vector512.IsHardwareAccelerated)
        {
            Run<T512, TFormula>(formula, y, x, first, second, third);
        }
        else if (Vector256.IsHardwareAccelerated)
        {
            Run<T256, TFormula>(formula, y, x, first, second, third);
        }
        else
        {
            Run<T128, TFormula>(formula, y, x, first, second, third);
        }
    }

    public override LaneRun<T, TFormula> For<TFormula>() => Run;

    // Not inlined: the profile-driven compiler would do that to optimised methods, too, and spill the vectors.
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static void Run<TLanes, TFormula>(
        TFormula formula, Span<T> y, ReadOnlySpan<T> x, Span<T> first, Span<T> second, Span<T> third)
        where TLanes : struct, ILanes<TLanes, T>
        where TFormula : struct, ILaneFormula<T>
    {
        LaneNumbers<TLanes> numbers = formula.Numbers<TLanes>();
        int i = 0;
        for (; i <= y.Length - TLanes.Count; i += TLanes.Count)
        {
            TLanes a = TFormula.StateCount > 0 ? TLanes.Load(first, i) : TLanes.Zero;
            TLanes b = TFormula.StateCount > 1 ? TLanes.Load(second, i) : TLanes.Zero;
            TLanes c = TFormula.StateCount > 2 ? TLanes.Load(third, i) : TLanes.Zero;
            TLanes next = formula.Next(in numbers, TLanes.Load(y, i), TLanes.Load(x, i), ref a, ref b, ref c);
            if (TFormula.StateCount > 0)
            {
                TLanes.Store(a, first, i);
            }

            if (TFormula.StateCount > 1)
            {
                TLanes.Store(b, second, i);
            }

            if (TFormula.StateCount > 2)
            {
                TLanes.Store(c, third, i);
            }

            TLanes.Store(next, y, i);
        }

        if (i < y.Length)
        {
            RunRest<TLanes, TFormula>(formula, y[i..], x[i..], From(first, i), From(second, i), From(third, i));
        }
    }

    private static Span<T> From(Span<T> state, int i) => state.IsEmpty ? state : state[i..];

    /// <summary>The numbers that do not fill a register, apart: the compiler inlines only so much into a method.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static void RunRest<TLanes, TFormula>(
        TFormula formula, Span<T> y, ReadOnlySpan<T> x, Span<T> first, Span<T> second, Span<T> third)
        where TLanes : struct, ILanes<TLanes, T>
        where TFormula : struct, ILaneFormula<T>
    {
        LaneNumbers<TLanes> numbers = formula.Numbers<TLanes>();
        TLanes a = TFormula.StateCount > 0 ? TLanes.Load(first, 0, y.Length) : TLanes.Zero;
        TLanes b = TFormula.StateCount > 1 ? TLanes.Load(second, 0, y.Length) : TLanes.Zero;
        TLanes c = TFormula.StateCount > 2 ? TLanes.Load(third, 0, y.Length) : TLanes.Zero;
        TLanes next = formula.Next(in numbers, TLanes.Load(y, 0, y.Length), TLanes.Load(x, 0, y.Length), ref a, ref b, ref c);
        if (TFormula.StateCount > 0)
        {
            TLanes.Store(a, first, 0, y.Length);
        }

        if (TFormula.StateCount > 1)
        {
            TLanes.Store(b, second, 0, y.Length);
        }

        if (TFormula.StateCount > 2)
        {
            TLanes.Store(c, third, 0, y.Length);
        }

        TLanes.Store(next, y, 0, y.Length);
    }
}
