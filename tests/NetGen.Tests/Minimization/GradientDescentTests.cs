namespace NetGen.Tests.Minimization;

/// <summary>Gradient descent with steps of one size, against closed forms and a naïve loop.</summary>
public class GradientDescentTests
{
    [Fact]
    public void On_a_bowl_every_iteration_shrinks_each_variable_by_one_minus_step_times_curvature()
    {
        var path = new MinimizationPath<double>(iterations: 50, dimensions: 2);
        var found = Minimize.GradientDescent(Functions.BowlGradient, [4.0, -3.0], new() { StepSize = 0.1, MaxIterations = 50 }, path);
        Assert.True(found.HitLimit);
        Assert.False(found.Converged);
        Assert.Equal((50, 51), (found.Iterations, found.Evaluations));
        Assert.Same(path, found.Path);
        Assert.Equal(51, path.Count);
        for (int k = 0; k <= 50; k++)
        {
            double x = 4 * Math.Pow(0.9, k), y = -3 * Math.Pow(0.8, k);
            AssertClose([x, y], path.Point(k));
            AssertClose([x, 2 * y], path.Gradient(k));
            AssertClose([((x * x) + (2 * y * y)) / 2], path.Costs.Slice(k, 1));
        }

        Assert.Equal(path.Point(50).ToArray(), found.Point);
        Assert.Equal(path.Costs[50], found.Value);
        Assert.Equal(Math.Sqrt(Math.Pow(4 * Math.Pow(0.9, 50), 2) + Math.Pow(6 * Math.Pow(0.8, 50), 2)), found.GradientNorm, 1e-12);
    }

    [Fact]
    public void It_ends_at_the_first_point_whose_gradient_is_within_the_tolerance()
    {
        // ‖g‖ = 4·0.9ᵏ, at most 1E-3 from k = 79 on.
        int expected = (int)Math.Ceiling(Math.Log(1e-3 / 4) / Math.Log(0.9));
        var found = Minimize.GradientDescent(Functions.BowlGradient, [4.0], new() { StepSize = 0.1, GradientTolerance = 1e-3 });
        Assert.Equal(MinimizationStatus.GradientTolerance, found.Status);
        Assert.True(found.Converged);
        Assert.False(found.HitLimit);
        Assert.Equal(expected, found.Iterations);
        Assert.InRange(found.GradientNorm, 0.9e-3, 1e-3);
    }

    [Fact]
    public void It_follows_the_valley_of_Rosenbrock()
    {
        double[] start = [-1.2, 1];
        var early = Minimize.GradientDescent(Functions.RosenbrockGradient, start, new() { StepSize = 1e-3, GradientTolerance = 1e-6 });
        Assert.True(early.HitLimit);
        Assert.Equal(10_000, early.Iterations);
        var found = Minimize.GradientDescent(
            Functions.RosenbrockGradient, start, new() { StepSize = 1e-3, GradientTolerance = 1e-6, MaxIterations = 100_000 });
        Assert.True(found.Converged);
        Assert.Equal(1, found.Point[0], 3e-6);
        Assert.Equal(1, found.Point[1], 6e-6);
    }

    [Fact]
    public void It_does_what_a_naive_loop_does()
    {
        double[] x = [-1.2, 1], gradient = new double[2];
        for (int k = 0; k < 1000; k++)
        {
            Functions.RosenbrockGradient(x, gradient);
            x = [x[0] - (1e-3 * gradient[0]), x[1] - (1e-3 * gradient[1])];
        }

        var found = Minimize.GradientDescent(Functions.RosenbrockGradient, [-1.2, 1.0], new() { StepSize = 1e-3, MaxIterations = 1000 });
        Assert.Equal(x, found.Point);
    }

    [Fact]
    public void Both_precisions_need_no_type_arguments()
    {
        float[] start = [-1.2f, 1];
        var single = Minimize.GradientDescent(Functions.RosenbrockGradient, start, new() { StepSize = 1e-3, MaxIterations = 100_000 });
        MinimizationResult<float> typed = single;
        Assert.True(typed.Converged, typed.ToString());
        Assert.Equal(1, single.Point[0], 2e-3);
        Assert.IsType<MinimizationResult<double>>(Minimize.GradientDescent(Functions.RosenbrockGradient, [1, 1.0]));
        Assert.IsType<MinimizationResult<double>>(Minimize.GradientDescent((x, g) => Functions.BowlGradient(x, g), new double[3]));
    }

    [Theory]
    [InlineData(0.99)]
    [InlineData(1.01)]
    public void The_largest_step_is_two_over_the_curvature(double part)
    {
        // The fourth variable has curvature 4.
        var found = Minimize.GradientDescent(
            Functions.BowlGradient, [0, 0, 0, 1.0], new() { StepSize = part * 2 / 4, MaxIterations = 100_000 });
        Assert.Equal(part < 1 ? MinimizationStatus.GradientTolerance : MinimizationStatus.NonFinite, found.Status);
        Assert.True(double.IsFinite(found.Value) && double.IsFinite(found.GradientNorm));
        Assert.All(found.Point, x => Assert.True(double.IsFinite(x)));
        Assert.Equal(part < 1, Math.Abs(found.Point[3]) < 1);
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(double.NegativeInfinity)]
    public void It_stops_before_the_first_value_or_gradient_that_is_not_finite(double value)
    {
        var path = new MinimizationPath<double>(100, 1);
        foreach (GradientFunction<double> function in (GradientFunction<double>[])[BadValue, BadGradient])
        {
            var found = Minimize.GradientDescent(function, [1.0], new() { StepSize = 0.1, MaxIterations = 100 }, path);
            Assert.Equal(MinimizationStatus.NonFinite, found.Status);
            Assert.False(found.Converged);
            Assert.Equal((6, 8), (found.Iterations, found.Evaluations));
            Assert.Equal(0.4, found.Point[0], 1e-12);
            Assert.Equal(0.4, found.Value, 1e-12);
            Assert.Equal(7, path.Count);
        }

        double BadValue(ReadOnlySpan<double> x, Span<double> gradient)
        {
            gradient[0] = 1;
            return x[0] < 0.35 ? value : x[0];
        }

        double BadGradient(ReadOnlySpan<double> x, Span<double> gradient)
        {
            gradient[0] = x[0] < 0.35 ? value : 1;
            return x[0];
        }
    }

    [Fact]
    public void It_stops_before_a_point_at_infinity_even_where_the_function_is_finite_there()
    {
        var found = Minimize.GradientDescent((x, g) => (g[0] = -1e300) * 0, [1e308], new() { StepSize = 1e8 });
        Assert.Equal((MinimizationStatus.NonFinite, 0, 1e308), (found.Status, found.Iterations, found.Point[0]));
    }

    [Fact]
    public void A_function_that_is_not_finite_at_the_start_gives_the_start()
    {
        var found = Minimize.GradientDescent(Functions.BarrierGradient, [1, -2.0]);
        Assert.Equal(MinimizationStatus.NonFinite, found.Status);
        Assert.Equal(0, found.Iterations);
        Assert.Equal([1, -2.0], found.Point);
        Assert.True(double.IsNaN(found.Value));
    }

    [Fact]
    public void No_iteration_looks_at_the_start_only()
    {
        var found = Minimize.GradientDescent(Functions.BowlGradient, [4.0], new() { MaxIterations = 0 });
        Assert.Equal((MinimizationStatus.IterationLimit, 0, 1, 8.0), (found.Status, found.Iterations, found.Evaluations, found.Value));
        Assert.Equal(MinimizationStatus.GradientTolerance, Minimize.GradientDescent(Functions.BowlGradient, [0.0], new() { MaxIterations = 0 }).Status);
    }

    private static void AssertClose(double[] expected, ReadOnlySpan<double> actual)
    {
        Assert.Equal(expected.Length, actual.Length);
        for (int i = 0; i < expected.Length; i++)
        {
            Assert.Equal(expected[i], actual[i], 1e-13);
        }
    }
}
