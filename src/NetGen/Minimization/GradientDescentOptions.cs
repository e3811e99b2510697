namespace NetGen;

/// <summary>How <see cref="Minimize.GradientDescent"/> searches. A value out of range is refused when it is set.</summary>
public sealed class GradientDescentOptions : MinimizationOptions
{
    /// <summary>Sets the defaults.</summary>
    public GradientDescentOptions() => MaxIterations = 10_000;

    /// <summary>
    /// What the gradient is multiplied by to give the step: finite, above 0. Below 2/λ, where λ is the largest curvature
    /// (the largest eigenvalue of the Hessian), it converges; above, it diverges. Default: 0.01.
    /// </summary>
    public double StepSize { get; init => field = Positive(value); } = 0.01;
}
