namespace NetGen;

/// <summary>How <see cref="Minimize.LBFGS"/> searches. A value out of range is refused when it is set.</summary>
public sealed class LBFGSOptions : MinimizationOptions
{
    /// <summary>
    /// m, the number of past steps that the curvature is estimated from, at least 1. Each takes two vectors of memory;
    /// 3 to 20 are usual. Default: 10.
    /// </summary>
    public int History { get; init => field = AtLeast(1, value); } = 10;

    /// <summary>
    /// c₁ of the Wolfe conditions, in (0, ½): a step has to lower the function by this part of what the slope at its
    /// beginning promises. Default: 1E-4.
    /// </summary>
    public double SufficientDecrease
    {
        get;
        init => field = value is > 0 and < 0.5
            ? value
            : throw new ArgumentOutOfRangeException(nameof(SufficientDecrease), value, $"{nameof(SufficientDecrease)} must be in (0, 0.5).");
    } = 1e-4;

    /// <summary>
    /// c₂ of the strong Wolfe conditions, in [½, 1): the slope along the line must not be steeper at the step's end than
    /// this part of what it was at its beginning. Default: 0.9.
    /// </summary>
    public double Curvature
    {
        get;
        init => field = value is >= 0.5 and < 1
            ? value
            : throw new ArgumentOutOfRangeException(nameof(Curvature), value, $"{nameof(Curvature)} must be in [0.5, 1).");
    } = 0.9;
}
