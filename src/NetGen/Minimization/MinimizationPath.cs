using System.Numerics;

namespace NetGen;

/// <summary>
/// Room for the way that a minimisation takes: the start and the point after each iteration, with the function and its
/// gradient there. A path can be used again; each run starts it anew. It stays empty where the function is not finite at
/// the start.
/// </summary>
/// <typeparam name="T">The type the function computes in.</typeparam>
public sealed class MinimizationPath<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly T[] _points;
    private readonly T[] _gradients;
    private readonly T[] _costs;

    /// <summary>Sets the room aside.</summary>
    /// <param name="iterations">The most iterations it can hold, at least 0; not fewer than the run may make.</param>
    /// <param name="dimensions">The number of variables, at least 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is too small, or both make more than an array can hold.</exception>
    public MinimizationPath(int iterations, int dimensions)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(iterations);
        ArgumentOutOfRangeException.ThrowIfLessThan(dimensions, 1);
        long length = (iterations + 1L) * dimensions;
        if (length > Array.MaxLength)
        {
            throw new ArgumentOutOfRangeException(
                nameof(iterations), iterations, $"iterations is {iterations}; expected at most {(Array.MaxLength / dimensions) - 1} points of {dimensions} numbers, which an array can hold.");
        }

        Iterations = iterations;
        Dimensions = dimensions;
        _points = new T[length];
        _gradients = new T[length];
        _costs = new T[iterations + 1];
    }

    /// <summary>The most iterations it can hold.</summary>
    public int Iterations { get; }

    /// <summary>The number of variables.</summary>
    public int Dimensions { get; }

    /// <summary>The number of points it holds: one more than iterations were made.</summary>
    public int Count { get; private set; }

    /// <summary>The function at each point; for least squares ½‖r‖².</summary>
    public ReadOnlySpan<T> Costs => _costs.AsSpan(0, Count);

    /// <summary>The point after an iteration; 0 is the start.</summary>
    /// <param name="iteration">Below <see cref="Count"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such iteration.</exception>
    public ReadOnlySpan<T> Point(int iteration) => Row(_points, iteration);

    /// <summary>The gradient at the point after an iteration; 0 is the start.</summary>
    /// <param name="iteration">Below <see cref="Count"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such iteration.</exception>
    public ReadOnlySpan<T> Gradient(int iteration) => Row(_gradients, iteration);

    internal void Clear() => Count = 0;

    internal void Add(Iterate<T> iterate)
    {
        iterate.Point.CopyTo(_points, Count * Dimensions);
        iterate.Gradient.CopyTo(_gradients, Count * Dimensions);
        _costs[Count++] = iterate.Value;
    }

    private ReadOnlySpan<T> Row(T[] values, int iteration)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(iteration);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(iteration, Count);
        return values.AsSpan(iteration * Dimensions, Dimensions);
    }
}
