using System.Numerics;

namespace NetGen;

/// <summary>
/// Finds minima of differentiable functions. All memory is set aside before the first step; steps allocate nothing.
/// </summary>
/// <remarks>
/// A search goes downhill from its start to a point where the gradient vanishes, usually a local minimum. What the
/// gradient is worth decides everything: <see cref="GradientCheck"/> checks it.
/// </remarks>
/// <example><code>
/// static double Bowl(ReadOnlySpan&lt;double&gt; x, Span&lt;double&gt; gradient)
/// {
///     (gradient[0], gradient[1]) = (2 * (x[0] - 3), 20 * x[1]);
///     return ((x[0] - 3) * (x[0] - 3)) + (10 * x[1] * x[1]);
/// }
///
/// var found = Minimize.LBFGS(Bowl, [-1.0, 2.0]);
/// Console.WriteLine(found);
/// </code></example>
public static class Minimize
{
    /// <summary>
    /// Gradient descent with steps of one size, x ← x − stepSize·∇f(x), until ‖∇f(x)‖₂ is at most the tolerance. The
    /// textbook method: simple to follow and slow; <see cref="LBFGS"/> finds the same minimum in far fewer steps.
    /// </summary>
    /// <typeparam name="T">The type that the function computes in.</typeparam>
    /// <param name="function">f with its gradient.</param>
    /// <param name="start">Where to begin: one finite number per variable.</param>
    /// <param name="options">Step size, tolerance and limit; without them the defaults.</param>
    /// <param name="path">Room for the points, costs and gradients of all iterations; without it they are not kept.</param>
    /// <returns>The last point, and why the search ended there. It says so where the steps are too large and diverge.</returns>
    /// <exception cref="ArgumentException">The start is empty or not finite, or the path does not fit.</exception>
    public static MinimizationResult<T> GradientDescent<T>(
        GradientFunction<T> function,
        ReadOnlySpan<T> start,
        GradientDescentOptions? options = null,
        MinimizationPath<T>? path = null)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        ArgumentNullException.ThrowIfNull(function);
        return new SteepestDescentRun<T>(function, start, options ?? new(), path).Run();
    }

    /// <summary>
    /// L-BFGS, for smooth functions of few or many variables: steps along −H·∇f(x), with H the inverse curvature as the
    /// last steps showed it, and lengths that fulfil the strong Wolfe conditions; until ‖∇f(x)‖₂ is at most the tolerance.
    /// Where a trial leads to where the function is not finite, it tries a shorter one.
    /// </summary>
    /// <typeparam name="T">The type that the function computes in.</typeparam>
    /// <param name="function">f with its gradient. The search takes memory of about 2·(history + 3) vectors like x.</param>
    /// <param name="start">Where to begin: one finite number per variable.</param>
    /// <param name="options">History, tolerance and limit; without them the defaults.</param>
    /// <param name="path">Room for the points, costs and gradients of all iterations; without it they are not kept.</param>
    /// <returns>The last point, and why the search ended there.</returns>
    /// <exception cref="ArgumentException">The start is empty or not finite, or the path does not fit.</exception>
    public static MinimizationResult<T> LBFGS<T>(
        GradientFunction<T> function,
        ReadOnlySpan<T> start,
        LBFGSOptions? options = null,
        MinimizationPath<T>? path = null)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        ArgumentNullException.ThrowIfNull(function);
        return new LBFGSRun<T>(function, start, options ?? new(), path).Run();
    }

    /// <summary>
    /// Levenberg–Marquardt, for fits by least squares: minimises ½‖r(x)‖² = ½Σr², until the norm of its gradient,
    /// ‖Jᵀr‖₂, or the step is at most the tolerance. Where a trial leads to where residuals or Jacobian are not finite, it
    /// tries a shorter one. Each iteration takes about 2·N·M² + 4·M³ operations for N residuals and M variables.
    /// </summary>
    /// <typeparam name="T">The type that the functions compute in.</typeparam>
    /// <param name="residuals">r, called for every trial.</param>
    /// <param name="jacobian">r with its Jacobian J, called where a trial is better.</param>
    /// <param name="start">Where to begin: one finite number per variable, M.</param>
    /// <param name="residualCount">N, at least 1; it may be less than M.</param>
    /// <param name="options">Tolerances, damping and limit; without them the defaults.</param>
    /// <param name="path">Room for the points, costs and gradients of all iterations; without it they are not kept.</param>
    /// <returns>The last point, and why the search ended there.</returns>
    /// <exception cref="ArgumentException">
    /// The start is empty or not finite, the number of residuals is too small or too large, or the path does not fit.
    /// </exception>
    public static MinimizationResult<T> LevenbergMarquardt<T>(
        VectorFunction<T> residuals,
        JacobianFunction<T> jacobian,
        ReadOnlySpan<T> start,
        int residualCount,
        LevenbergMarquardtOptions? options = null,
        MinimizationPath<T>? path = null)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        ArgumentNullException.ThrowIfNull(residuals);
        ArgumentNullException.ThrowIfNull(jacobian);
        return new LevenbergMarquardtRun<T>(residuals, jacobian, start, residualCount, options ?? new(), path).Run();
    }
}
