namespace NetGen.Tests.Minimization;

/// <summary>What a search allocates does not depend on how many iterations it makes.</summary>
public class MinimizationAllocationTests
{
    // So long a valley of Rosenbrock takes L-BFGS more than a thousand iterations.
    private static readonly double[] Long = [.. Enumerable.Range(0, 500).Select(i => i % 2 == 0 ? -1.2 : 1)];

    private static readonly double[] Short = Long[..7];

    [Fact]
    public void Gradient_descent() => AssertEqual(Long.Length, (iterations, path) => Minimize.GradientDescent(
        Functions.RosenbrockGradient, Long, new() { StepSize = 1e-4, GradientTolerance = 0, MaxIterations = iterations }, path));

    [Fact]
    public void Limited_memory() => AssertEqual(Long.Length, (iterations, path) => Minimize.LBFGS(
        Functions.RosenbrockGradient, Long, new() { GradientTolerance = 0, MaxIterations = iterations }, path));

    [Fact]
    public void Least_squares() => AssertEqual(Short.Length, (iterations, path) => Minimize.LevenbergMarquardt(
        Residuals, Jacobian, Short, Short.Length, new() { GradientTolerance = 0, StepTolerance = 0, MaxIterations = iterations }, path));

    private static void AssertEqual(int dimensions, Func<int, MinimizationPath<double>?, MinimizationResult<double>> search)
    {
        foreach (var path in (MinimizationPath<double>?[])[null, new(1000, dimensions)])
        {
            // The first runs compile; the others are measured. Better code, which may replace the first at any time, may also keep an
            // object on the stack: so a thousand iterations allocate no more than ten did before.
            long[] bytes = [Measure(10), Measure(1000), Measure(10), Measure(1000), Measure(10)];
            Assert.True(bytes[3] <= bytes[2], $"{bytes[3]} bytes for 1,000 iterations, {bytes[2]} for 10");
            Assert.True(bytes[4] <= bytes[2], $"{bytes[4]} bytes for 10 iterations, {bytes[2]} before");

            long Measure(int iterations)
            {
                long before = GC.GetAllocatedBytesForCurrentThread();
                var found = search(iterations, path);
                long after = GC.GetAllocatedBytesForCurrentThread();
                Assert.Equal(iterations, found.Iterations);
                return after - before;
            }
        }
    }

    /// <summary>1/(10 + x²), which falls for ever.</summary>
    private static void Residuals(ReadOnlySpan<double> x, Span<double> r)
    {
        for (int i = 0; i < x.Length; i++)
        {
            r[i] = 1 / (10 + (x[i] * x[i]));
        }
    }

    private static void Jacobian(ReadOnlySpan<double> x, Span<double> r, Span<double> jacobian)
    {
        Residuals(x, r);
        jacobian.Clear();
        for (int i = 0; i < x.Length; i++)
        {
            jacobian[(i * x.Length) + i] = -2 * x[i] * r[i] * r[i];
        }
    }
}
