using System.Numerics;

namespace NetGen;

/// <summary>A point of a search, with the function and its gradient there.</summary>
internal sealed class Iterate<T>(int dimensions)
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    public T[] Point { get; } = new T[dimensions];

    public T[] Gradient { get; } = new T[dimensions];

    public T Value { get; private set; }

    public T GradientNorm { get; private set; }

    /// <summary>Whether point, value and gradient are: a function may well be finite at infinity.</summary>
    public bool IsFinite => T.IsFinite(Value) && T.IsFinite(GradientNorm) && Vectors.AreFinite<T>(Point);

    /// <summary>Whether this is the same point: a step too small to change a number leads nowhere.</summary>
    public bool IsAt(Iterate<T> other) => Point.AsSpan().SequenceEqual(other.Point);

    /// <summary>Asks a function for value and gradient at the point.</summary>
    public void Evaluate(GradientFunction<T> function) => Set(function(Point, Gradient));

    /// <summary>Takes a value and the gradient that has been written.</summary>
    public void Set(T value)
    {
        Value = value;
        GradientNorm = Vectors.Norm<T>(Gradient);
    }
}
