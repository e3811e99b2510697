using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using NetGen.Numerics;

namespace NetGen;

/// <summary>What clipping and penalties do with blocks of gradients and weights.</summary>
internal static class GradientBlocks
{
    /// <summary>Σ g² in double precision, in an order that depends on the length alone.</summary>
    public static double SumOfSquares<T>(ReadOnlySpan<T> values)
        where T : unmanaged, INumberBase<T> => Sum<T, On>(values);

    /// <summary>Σ |w| in double precision, likewise.</summary>
    public static double SumOfMagnitudes<T>(ReadOnlySpan<T> values)
        where T : unmanaged, INumberBase<T> => Sum<T, Off>(values);

    /// <summary>g ← g·factor; a factor of 1 changes nothing.</summary>
    public static void Scale<T>(Span<T> gradients, double factor)
        where T : unmanaged, INumberBase<T>
    {
        if (factor != 1)
        {
            LaneLoop<T>.Widest.Run(new ScaleFormula<T>(T.CreateTruncating(factor)), gradients, gradients);
        }
    }

    /// <summary>g ← max(−max, min(g, max)); what is not a number stays so.</summary>
    public static void Clamp<T>(Span<T> gradients, double max)
        where T : unmanaged, INumberBase<T> => LaneLoop<T>.Widest.Run(new ClampFormula<T>(T.CreateTruncating(max)), gradients, gradients);

    private static double Sum<T, TSquares>(ReadOnlySpan<T> values)
        where T : unmanaged, INumberBase<T>
        where TSquares : struct, IFlag => typeof(T) == typeof(float)
            ? Sum<TSquares>(MemoryMarshal.Cast<T, float>(values))
            : Sum<TSquares>(MemoryMarshal.Cast<T, double>(values));

    // Sixteen sums side by side on every machine. The square of a single-precision number is exact in double precision.
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static double Sum<TSquares>(ReadOnlySpan<float> values)
        where TSquares : struct, IFlag
    {
        int i = 0;
        double sum = 0;
        if (values.Length >= Vector512<float>.Count)
        {
            var (even, odd) = (Vector512<double>.Zero, Vector512<double>.Zero);
            for (; i <= values.Length - Vector512<float>.Count; i += Vector512<float>.Count)
            {
                var (low, high) = Vector512.Widen(Vector512.Create(values.Slice(i, Vector512<float>.Count)));
                even += TSquares.IsOn ? low * low : Vector512.Abs(low);
                odd += TSquares.IsOn ? high * high : Vector512.Abs(high);
            }

            sum = LaneReduction.Sum(even + odd);
        }

        for (; i < values.Length; i++)
        {
            sum += TSquares.IsOn ? (double)values[i] * values[i] : Math.Abs((double)values[i]);
        }

        return sum;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static double Sum<TSquares>(ReadOnlySpan<double> values)
        where TSquares : struct, IFlag
    {
        int i = 0, lanes = Vector512<double>.Count;
        double sum = 0;
        if (values.Length >= 2 * lanes)
        {
            var (even, odd) = (Vector512<double>.Zero, Vector512<double>.Zero);
            for (; i <= values.Length - (2 * lanes); i += 2 * lanes)
            {
                var (low, high) = (Vector512.Create(values.Slice(i, lanes)), Vector512.Create(values.Slice(i + lanes, lanes)));
                even += TSquares.IsOn ? low * low : Vector512.Abs(low);
                odd += TSquares.IsOn ? high * high : Vector512.Abs(high);
            }

            sum = LaneReduction.Sum(even + odd);
        }

        for (; i < values.Length; i++)
        {
            sum += TSquares.IsOn ? values[i] * values[i] : Math.Abs(values[i]);
        }

        return sum;
    }
}
