using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using NetGen.Numerics;

namespace NetGen;

/// <summary>What clipping does with blocks of gradients.</summary>
internal static class GradientBlocks
{
    /// <summary>Σ g² in double precision, in an order that depends on the length alone.</summary>
    public static double SumOfSquares<T>(ReadOnlySpan<T> gradients)
        where T : unmanaged, INumberBase<T> => typeof(T) == typeof(float)
            ? SumOfSquares(MemoryMarshal.Cast<T, float>(gradients))
            : SumOfSquares(MemoryMarshal.Cast<T, double>(gradients));

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

    // Eight sums side by side on every machine. The square of a single-precision number is exact in double precision.
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static double SumOfSquares(ReadOnlySpan<float> gradients)
    {
        var (even, odd) = (Vector512<double>.Zero, Vector512<double>.Zero);
        int i = 0;
        for (; i <= gradients.Length - Vector512<float>.Count; i += Vector512<float>.Count)
        {
            var (low, high) = Vector512.Widen(Vector512.Create(gradients.Slice(i, Vector512<float>.Count)));
            even += low * low;
            odd += high * high;
        }

        double sum = LaneReduction.Sum(even + odd);
        for (; i < gradients.Length; i++)
        {
            sum += (double)gradients[i] * gradients[i];
        }

        return sum;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static double SumOfSquares(ReadOnlySpan<double> gradients)
    {
        int lanes = Vector512<double>.Count;
        var (even, odd) = (Vector512<double>.Zero, Vector512<double>.Zero);
        int i = 0;
        for (; i <= gradients.Length - (2 * lanes); i += 2 * lanes)
        {
            var (low, high) = (Vector512.Create(gradients.Slice(i, lanes)), Vector512.Create(gradients.Slice(i + lanes, lanes)));
            even += low * low;
            odd += high * high;
        }

        double sum = LaneReduction.Sum(even + odd);
        for (; i < gradients.Length; i++)
        {
            sum += gradients[i] * gradients[i];
        }

        return sum;
    }
}
