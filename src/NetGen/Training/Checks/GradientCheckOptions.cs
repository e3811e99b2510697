namespace NetGen;

/// <summary>How <see cref="GradientCheck"/> compares. A value out of range is refused when it is set.</summary>
public sealed class GradientCheckOptions
{
    /// <summary>
    /// The step h of the central difference, relative to max(1, |w|): above 0. Its error is about h² from the curvature
    /// and 1E-16/h from rounding; where two differences are extrapolated, h⁴ and 1E-16/h. Default: 1E-5, and 1E-3 where
    /// differences are extrapolated.
    /// </summary>
    public double? Step { get; init => field = value is null ? null : Positive(value.Value, nameof(Step)); }

    /// <summary>The largest error, relative to max(1, ‖g‖∞), that passes: above 0. Default: 1E-7.</summary>
    public double Tolerance { get; init => field = Positive(value, nameof(Tolerance)); } = 1e-7;

    /// <summary>
    /// The most elements of each tensor to check, at least 1; a tensor with more is checked at that many places drawn
    /// from <see cref="Seed"/>. Each costs two passes. Default: all.
    /// </summary>
    public int ElementsPerTensor { get; init => field = AtLeastOne(value); } = int.MaxValue;

    /// <summary>What the choice of elements depends on. Default: 0.</summary>
    public ulong Seed { get; init; }

    private static double Positive(double value, string name)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(value, name);
        return double.IsFinite(value) ? value : throw new ArgumentOutOfRangeException(name, value, $"{name} must be a finite number.");
    }

    private static int AtLeastOne(int value)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(value, 1, nameof(ElementsPerTensor));
        return value;
    }
}
