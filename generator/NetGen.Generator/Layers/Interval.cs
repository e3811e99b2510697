namespace NetGen.Generator.Layers;

/// <summary>The values that a number may take.</summary>
/// <param name="Minimum">The smallest value, itself excluded if <paramref name="IsOpen"/>.</param>
/// <param name="Limit">The upper bound, itself always excluded.</param>
/// <param name="Text">The interval in words that follow "must be".</param>
internal sealed record Interval(double Minimum, double Limit, bool IsOpen, string Text)
{
    public static Interval Size { get; } = new(1, double.PositiveInfinity, false, "at least 1");

    public static Interval NotNegative { get; } = new(0, double.PositiveInfinity, false, "at least 0");

    public static Interval Positive { get; } = new(0, double.PositiveInfinity, true, "a finite number above 0");

    public static Interval Finite { get; } = new(double.NegativeInfinity, double.PositiveInfinity, true, "a finite number");

    public static Interval Probability { get; } = new(0, 1, false, "at least 0 and below 1");

    /// <summary>Whether the value lies inside; NaN lies nowhere.</summary>
    public bool Contains(double value) => (IsOpen ? value > Minimum : value >= Minimum) && value < Limit;
}
