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

    // Not inlined: the profile-driven compiler would do that to optimised methods, too, and spill the vectors.
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static void Run<TLanes, TFormula>(
        TFormula formula, Span<T> y, ReadOnlySpan<T> x, Span<T> first, Span<T> second, Span<T> third)
        where TLanes : struct, ILanes<TLanes, T>
        where TFormula : struct, ILaneFormula<T>
    {
        int i = 0;
        for (; i <= y.Length - TLanes.Count; i += TLanes.Count)
        {
            TLanes a = TFormula.StateCount > 0 ? TLanes.Load(first, i) : TLanes.Zero;
            TLanes b = TFormula.StateCount > 1 ? TLanes.Load(second, i) : TLanes.Zero;
            TLanes c = TFormula.StateCount > 2 ? TLanes.Load(third, i) : TLanes.Zero;
            TLanes next = formula.Next(TLanes.Load(y, i), TLanes.Load(x, i), ref a, ref b, ref c);
            Store(a, b, c, first, second, third, i, TLanes.Count, TFormula.StateCount);
            TLanes.Store(next, y, i);
        }

        int rest = y.Length - i;
        if (rest > 0)
        {
            TLanes a = TFormula.StateCount > 0 ? TLanes.Load(first, i, rest) : TLanes.Zero;
            TLanes b = TFormula.StateCount > 1 ? TLanes.Load(second, i, rest) : TLanes.Zero;
            TLanes c = TFormula.StateCount > 2 ? TLanes.Load(third, i, rest) : TLanes.Zero;
            TLanes next = formula.Next(TLanes.Load(y, i, rest), TLanes.Load(x, i, rest), ref a, ref b, ref c);
            Store(a, b, c, first, second, third, i, rest, TFormula.StateCount);
            TLanes.Store(next, y, i, rest);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Store<TLanes>(
        TLanes a, TLanes b, TLanes c, Span<T> first, Span<T> second, Span<T> third, int i, int count, int states)
        where TLanes : struct, ILanes<TLanes, T>
    {
        if (states > 0)
        {
            TLanes.Store(a, first, i, count);
        }

        if (states > 1)
        {
            TLanes.Store(b, second, i, count);
        }

        if (states > 2)
        {
            TLanes.Store(c, third, i, count);
        }
    }
}
