namespace NetGen;

/// <summary>A named row of points of a chart.</summary>
public sealed class ChartSeries
{
    /// <summary>A row of points.</summary>
    /// <param name="name">What the legend calls it; empty for none.</param>
    /// <param name="x">[points].</param>
    /// <param name="y">[points]. What is not finite leaves a gap.</param>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    public ChartSeries(string name, IReadOnlyList<double> x, IReadOnlyList<double> y)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(x);
        ArgumentNullException.ThrowIfNull(y);
        if (x.Count != y.Count)
        {
            throw new ArgumentException($"{name} has {x.Count} values of x and {y.Count} of y.", nameof(y));
        }

        (Name, X, Y) = (name, x, y);
    }

    /// <summary>A row of values at x = 1, 2, 3 …, as epochs are counted.</summary>
    /// <param name="name">What the legend calls it; empty for none.</param>
    /// <param name="y">[points]. What is not finite leaves a gap.</param>
    public ChartSeries(string name, IReadOnlyList<double> y)
        : this(name, CountUp(y), y)
    {
    }

    /// <summary>What the legend calls it.</summary>
    public string Name { get; }

    /// <summary>[points].</summary>
    public IReadOnlyList<double> X { get; }

    /// <summary>[points].</summary>
    public IReadOnlyList<double> Y { get; }

    /// <summary>Whether its line is dashed.</summary>
    public bool IsDashed { get; init; }

    /// <summary>Whether its points are marked.</summary>
    public bool HasPoints { get; init; }

    /// <summary>The number of its colour, from 0; by default, the colours take turns.</summary>
    public int? Color { get; init; }

    internal int ColorAt(int index) => ((Color ?? index) % PictureStyle.Colors + PictureStyle.Colors) % PictureStyle.Colors;

    private static double[] CountUp(IReadOnlyList<double> y)
    {
        ArgumentNullException.ThrowIfNull(y);
        return [.. Enumerable.Range(1, y.Count).Select(i => (double)i)];
    }
}
