using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace NetGen.Numerics;

/// <summary>Vectors of elements that lie apart: every stride-th of a span, beginning at an offset.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class StridedLanes
{
    /// <summary>Collects elements.</summary>
    /// <param name="source">The span.</param>
    /// <param name="offset">The first element's position.</param>
    /// <param name="stride">How far apart they are.</param>
    /// <returns>The elements.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Double512 Load(ReadOnlySpan<double> source, int offset, int stride)
    {
        int second = offset + (2 * stride);
        int third = second + (2 * stride);
        int fourth = third + (2 * stride);
        return Double512.Of(Vector512.Create(
            source[offset],
            source[offset + stride],
            source[second],
            source[second + stride],
            source[third],
            source[third + stride],
            source[fourth],
            source[fourth + stride]));
    }

    /// <inheritdoc cref="Load(ReadOnlySpan{double}, int, int)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Float512 Load(ReadOnlySpan<float> source, int offset, int stride)
    {
        Span<float> elements = stackalloc float[Float512.Count];
        for (int lane = 0; lane < elements.Length; lane++)
        {
            elements[lane] = source[offset + (lane * stride)];
        }

        return Float512.Load(elements, 0);
    }

    /// <summary>Distributes elements.</summary>
    /// <param name="value">The elements.</param>
    /// <param name="target">The span.</param>
    /// <param name="offset">The first element's position.</param>
    /// <param name="stride">How far apart they are.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Double512 value, Span<double> target, int offset, int stride)
    {
        Span<double> elements = stackalloc double[Double512.Count];
        Double512.Store(value, elements, 0);
        for (int lane = 0; lane < elements.Length; lane++)
        {
            target[offset + (lane * stride)] = elements[lane];
        }
    }

    /// <inheritdoc cref="Store(Double512, Span{double}, int, int)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Float512 value, Span<float> target, int offset, int stride)
    {
        Span<float> elements = stackalloc float[Float512.Count];
        Float512.Store(value, elements, 0);
        for (int lane = 0; lane < elements.Length; lane++)
        {
            target[offset + (lane * stride)] = elements[lane];
        }
    }

    /// <summary>Adds to elements, one after the other.</summary>
    /// <param name="value">What is added.</param>
    /// <param name="target">The span.</param>
    /// <param name="offset">The first element's position.</param>
    /// <param name="stride">How far apart they are.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Add(Double512 value, Span<double> target, int offset, int stride)
    {
        Span<double> elements = stackalloc double[Double512.Count];
        Double512.Store(value, elements, 0);
        for (int lane = 0; lane < elements.Length; lane++)
        {
            target[offset + (lane * stride)] += elements[lane];
        }
    }

    /// <inheritdoc cref="Add(Double512, Span{double}, int, int)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Add(Float512 value, Span<float> target, int offset, int stride)
    {
        Span<float> elements = stackalloc float[Float512.Count];
        Float512.Store(value, elements, 0);
        for (int lane = 0; lane < elements.Length; lane++)
        {
            target[offset + (lane * stride)] += elements[lane];
        }
    }
}
