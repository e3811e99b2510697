namespace NetGen;

/// <summary>Why a minimisation ended.</summary>
public enum MinimizationStatus
{
    /// <summary>The norm of the gradient came down to the tolerance. This counts as converged.</summary>
    GradientTolerance,

    /// <summary>
    /// Least squares only: the step came down to the tolerance, and not because it was damped. This counts as converged.
    /// </summary>
    StepTolerance,

    /// <summary>
    /// No step lowers the function any more, and the gradient says that none could by more than the function's value is
    /// rounded by: the precision is used up. This counts as converged.
    /// </summary>
    PrecisionLimit,

    /// <summary>The iterations allowed are used up.</summary>
    IterationLimit,

    /// <summary>
    /// No step was found that lowers the function, although the gradient promises one: the gradient is wrong (see
    /// <see cref="GradientCheck"/>), or the function has a kink or a jump, falls without end, or is rounded more coarsely than
    /// its type.
    /// </summary>
    NoDescent,

    /// <summary>
    /// The function or its gradient is infinite or not a number, at the start or wherever the next step could lead. The
    /// result is the last point where they are finite; at the start, the start.
    /// </summary>
    NonFinite,
}
