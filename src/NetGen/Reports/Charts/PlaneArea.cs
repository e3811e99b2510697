namespace NetGen;

/// <summary>A rectangle of the plane.</summary>
public readonly record struct PlaneArea
{
    /// <summary>A rectangle.</summary>
    /// <param name="left">The least x.</param>
    /// <param name="right">The largest x.</param>
    /// <param name="bottom">The least y.</param>
    /// <param name="top">The largest y.</param>
    /// <exception cref="ArgumentException">A number is not finite, or the rectangle is empty.</exception>
    public PlaneArea(double left, double right, double bottom, double top)
    {
        if (!(right - left > 0 && top - bottom > 0 && double.IsFinite(right - left) && double.IsFinite(top - bottom)))
        {
            throw new ArgumentException(FormattableString.Invariant($"x from {left} to {right} and y from {bottom} to {top} is no rectangle."), nameof(right));
        }

        (Left, Right, Bottom, Top) = (left, right, bottom, top);
    }

    /// <summary>The least x.</summary>
    public double Left { get; }

    /// <summary>The largest x.</summary>
    public double Right { get; }

    /// <summary>The least y.</summary>
    public double Bottom { get; }

    /// <summary>The largest y.</summary>
    public double Top { get; }

    /// <summary>The rectangle around points, with some room.</summary>
    /// <param name="x">[points].</param>
    /// <param name="y">[points]. Points that are not finite are left out.</param>
    public static PlaneArea Around(IReadOnlyList<double> x, IReadOnlyList<double> y)
    {
        (double left, double right) = Range(x);
        (double bottom, double top) = Range(y);
        return new(left, right, bottom, top);
    }

    internal double[,] Sample(int columns, int rows, Func<double, double, double> function)
    {
        var values = new double[rows + 1, columns + 1];
        for (int i = 0; i <= rows; i++)
        {
            for (int k = 0; k <= columns; k++)
            {
                values[i, k] = function(Left + ((Right - Left) * k / columns), Top - ((Top - Bottom) * i / rows));
            }
        }

        return values;
    }

    private static (double Least, double Most) Range(IReadOnlyList<double> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        double[] finite = [.. values.Where(v => ChartAxis.Shows(v, AxisScale.Linear))];
        (double least, double most) = finite.Length == 0 ? (0, 1) : (finite.Min(), finite.Max());
        double room = most > least ? (most - least) * 0.12 : Math.Max(0.5, Math.Abs(most) * 0.1);
        return (least - room, most + room);
    }
}
