using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using NetGen.Numerics;

namespace NetGen;

/// <summary>Steps of parameters along their gradient, for generated code and optimisers.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class GradientDescent
{
    /// <summary>w ← w + step·g, each with one rounding where the processor has a fused multiply-add. Allocates nothing.</summary>
    /// <param name="parameters">w.</param>
    /// <param name="gradients">g, as many.</param>
    /// <param name="step">A negative number descends.</param>
    public static void Move(Span<float> parameters, ReadOnlySpan<float> gradients, float step) =>
        Move<float, Float512, Float256, Float128>(parameters, gradients, step);

    /// <inheritdoc cref="Move(Span{float}, ReadOnlySpan{float}, float)"/>
    public static void Move(Span<double> parameters, ReadOnlySpan<double> gradients, double step) =>
        Move<double, Double512, Double256, Double128>(parameters, gradients, step);

    /// <summary>w ← w − rate·g in either precision.</summary>
    internal static void Descend<T>(Span<T> parameters, ReadOnlySpan<T> gradients, T rate)
        where T : unmanaged
    {
        if (rate is float single)
        {
            Move(MemoryMarshal.Cast<T, float>(parameters), MemoryMarshal.Cast<T, float>(gradients), -single);
        }
        else
        {
            Move(MemoryMarshal.Cast<T, double>(parameters), MemoryMarshal.Cast<T, double>(gradients), -ToDouble(rate));
        }
    }

    internal static bool IsFinite<T>(T value)
        where T : unmanaged => double.IsFinite(ToDouble(value));

    internal static void CheckRate<T>(T rate)
        where T : unmanaged => NetworkArguments.CheckRate(ToDouble(rate));

    private static double ToDouble<T>(T value)
        where T : unmanaged => value switch
        {
            float single => single,
            double number => number,
            _ => throw new NotSupportedException($"A network computes in float or double, not in {typeof(T).Name}."),
        };

    /// <summary>The same in the widest lanes that the machine has.</summary>
    internal static void Move<T, T512, T256, T128>(Span<T> parameters, ReadOnlySpan<T> gradients, T step)
        where T : unmanaged
        where T512 : struct, ILanes<T512, T>
        where T256 : struct, ILanes<T256, T>
        where T128 : struct, ILanes<T128, T>
    {
        if (Vector512.IsHardwareAccelerated)
        {
            Move<T, T512>(parameters, gradients, step);
        }
        else if (Vector256.IsHardwareAccelerated)
        {
            Move<T, T256>(parameters, gradients, step);
        }
        else
        {
            Move<T, T128>(parameters, gradients, step);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static void Move<T, TLanes>(Span<T> parameters, ReadOnlySpan<T> gradients, T step)
        where T : unmanaged
        where TLanes : struct, ILanes<TLanes, T>
    {
        TLanes steps = TLanes.Broadcast(step);
        int i = 0;
        for (; i <= parameters.Length - TLanes.Count; i += TLanes.Count)
        {
            TLanes w = TLanes.Load(parameters, i);
            w.AddProduct(steps, TLanes.Load(gradients, i));
            TLanes.Store(w, parameters, i);
        }

        int rest = parameters.Length - i;
        TLanes last = TLanes.Load(parameters, i, rest);
        last.AddProduct(steps, TLanes.Load(gradients, i, rest));
        TLanes.Store(last, parameters, i, rest);
    }
}
