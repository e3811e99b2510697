using System.Numerics;

namespace NetGen;

/// <summary>How <see cref="Minimize.LevenbergMarquardt"/> searches. A value out of range is refused when it is set.</summary>
public sealed class LevenbergMarquardtOptions : MinimizationOptions
{
    /// <summary>
    /// The search has converged where the next step h is at most this part of the point, ‖D·h‖ ≤ tolerance·‖D·x‖ in the
    /// Euclidean norm, with D the scale of each variable (the largest norm of its column of the Jacobian so far): finite,
    /// at least 0. Default: ε^¾ of the type that the function computes in, which is 1.8E-12 for double and 6.4E-6 for
    /// float.
    /// </summary>
    public double? StepTolerance { get; init => field = NotNegative(value); }

    /// <summary>
    /// μ at the start, relative to the squared norms of the Jacobian's columns: finite, above 0. Small for a start close
    /// to the minimum (1E-6), 1 for one far away. Default: 1E-3.
    /// </summary>
    public double InitialDamping { get; init => field = Positive(value); } = 1e-3;

    internal T StepToleranceOf<T>()
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        // Roots are exact to the last bit on every machine, powers are not.
        T standard = T.Sqrt(FloatingPoint<T>.Epsilon * T.Sqrt(FloatingPoint<T>.Epsilon));
        return StepTolerance is double tolerance ? T.CreateTruncating(tolerance) : standard;
    }
}
