using System.Numerics;

namespace NetGen;

/// <summary>
/// The last m steps s = x⁺ − x and changes of the gradient y = g⁺ − g, from which L-BFGS knows the curvature.
/// </summary>
internal sealed class CurvatureHistory<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly T[][] _steps;
    private readonly T[][] _changes;
    private readonly T[] _inverseProducts;
    private readonly T[] _factors;
    private int _newest = -1;
    private T _scale;

    public CurvatureHistory(int capacity, int dimensions)
    {
        _steps = Rows(capacity, dimensions);
        _changes = Rows(capacity, dimensions);
        _inverseProducts = new T[capacity];
        _factors = new T[capacity];
    }

    public int Count { get; private set; }

    private int Capacity => _steps.Length;

    public void Clear() => Count = 0;

    /// <summary>
    /// Remembers a step in place of the oldest, unless the slope did not grow along it (sᵀy ≤ 0 up to rounding): the
    /// estimate of the Hessian would no longer be positive definite.
    /// </summary>
    public void Add(Iterate<T> from, Iterate<T> to)
    {
        int place = (_newest + 1) % Capacity;
        T[] s = _steps[place], y = _changes[place];
        Vectors.Add<T>(s, to.Point, -T.One, from.Point);
        Vectors.Add<T>(y, to.Gradient, -T.One, from.Gradient);
        T product = Vectors.Dot<T>(s, y);
        T squares = Vectors.Dot<T>(y, y);
        if (product > FloatingPoint<T>.Epsilon * Vectors.Norm<T>(s) * T.Sqrt(squares) && T.IsFinite(squares) && T.IsFinite(T.One / product))
        {
            _inverseProducts[place] = T.One / product;
            _scale = product / squares;
            _newest = place;
            Count = Math.Min(Count + 1, Capacity);
        }
        else if (Count == Capacity)
        {
            // The oldest has been overwritten.
            Count--;
        }
    }

    /// <summary>
    /// −H·g, where H is the estimate of the inverse Hessian: the two-loop recursion, Nocedal and Wright, algorithm 7.4,
    /// from H₀ = (sᵀy / yᵀy)·I of the newest step (equation 7.20). At least one step must be remembered.
    /// </summary>
    public void Solve(ReadOnlySpan<T> gradient, Span<T> direction)
    {
        gradient.CopyTo(direction);
        for (int age = 0; age < Count; age++)
        {
            int place = PlaceOf(age);
            _factors[place] = _inverseProducts[place] * Vectors.Dot<T>(_steps[place], direction);
            Vectors.Add(direction, -_factors[place], _changes[place]);
        }

        Vectors.Scale(direction, -_scale, direction);
        for (int age = Count - 1; age >= 0; age--)
        {
            // With the sign of the direction already turned.
            int place = PlaceOf(age);
            T rest = _inverseProducts[place] * Vectors.Dot<T>(_changes[place], direction);
            Vectors.Add(direction, -(_factors[place] + rest), _steps[place]);
        }
    }

    private int PlaceOf(int age) => (_newest - age + Capacity) % Capacity;

    private static T[][] Rows(int count, int length) => [.. Enumerable.Range(0, count).Select(_ => new T[length])];
}
