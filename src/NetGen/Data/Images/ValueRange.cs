namespace NetGen;

/// <summary>Numbers from <see cref="Low"/> to <see cref="High"/>, to draw from.</summary>
public readonly record struct ValueRange
{
    /// <summary>A range.</summary>
    /// <param name="low">The least number; finite.</param>
    /// <param name="high">The greatest number; finite, not less than <paramref name="low"/>.</param>
    /// <exception cref="ArgumentException">A bound is not finite, or they are in the wrong order.</exception>
    public ValueRange(double low, double high)
    {
        if (!double.IsFinite(high - low) || high < low)
        {
            throw new ArgumentException(FormattableString.Invariant($"The range is {low} to {high}; expected finite numbers in ascending order."));
        }

        Low = low;
        High = high;
    }

    /// <summary>The least number.</summary>
    public double Low { get; }

    /// <summary>The greatest number.</summary>
    public double High { get; }

    /// <summary>This one number.</summary>
    /// <param name="value">The number; finite.</param>
    public static ValueRange Exactly(double value) => new(value, value);

    /// <summary>From −<paramref name="most"/> to <paramref name="most"/>.</summary>
    /// <param name="most">The greatest number; finite, 0 or more.</param>
    public static ValueRange PlusMinus(double most) => new(-most, most);

    /// <summary>The number that a uniform one in [0, 1) stands for.</summary>
    internal double At(double uniform) => Low == High ? Low : Low + (uniform * (High - Low));
}
