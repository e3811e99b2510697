namespace NetGen.Tests.Minimization;

/// <summary>L-BFGS on textbook functions, and on functions that a search has to survive.</summary>
public class LBFGSTests
{
    public static TheoryData<string, GradientFunction<double>, double[], double[], int> Textbook => new()
    {
        { "Rosenbrock", Functions.RosenbrockGradient, [-1.2, 1], [1, 1], 50 },
        { "Beale", Functions.BealeGradient, [1, 1], [3, 0.5], 25 },
        { "Himmelblau", Functions.HimmelblauGradient, [1, 1], [3, 2], 15 },
        { "Wood", Functions.WoodGradient, [-3, -1, -3, -1], [1, 1, 1, 1], 120 },
        { "Barrier", Functions.BarrierGradient, [1e-3, 5, 100], [1, 1, 1], 40 },
        { "Bowl", Functions.BowlGradient, [1, 1, 1, 1, 1], [0, 0, 0, 0, 0], 15 },
    };

    [Theory]
    [MemberData(nameof(Textbook))]
    public void It_finds_textbook_minima(string name, GradientFunction<double> function, double[] start, double[] minimum, int most)
    {
        var found = Minimize.LBFGS(function, start, new() { GradientTolerance = 1e-10 });
        Assert.True(found.Converged, $"{name}: {found}");
        Assert.InRange(found.Iterations, 1, most);
        for (int i = 0; i < minimum.Length; i++)
        {
            Assert.Equal(minimum[i], found.Point[i], 1e-8);
        }
    }

    [Theory]
    [InlineData(3)]
    [InlineData(10)]
    [InlineData(30)]
    public void Rosenbrock_with_a_hundred_variables(int history)
    {
        double[] start = [.. Enumerable.Range(0, 100).Select(i => i % 2 == 0 ? -1.2 : 1)];
        var found = Minimize.LBFGS(Functions.RosenbrockGradient, start, new() { GradientTolerance = 1e-8, History = history });
        Assert.Equal(MinimizationStatus.GradientTolerance, found.Status);
        Assert.InRange(found.GradientNorm, 0, 1e-8);
        Assert.InRange(found.Iterations, 20, 700);
        Assert.InRange(found.Evaluations, found.Iterations, 1.4 * found.Iterations);
    }

    [Theory]
    [MemberData(nameof(Textbook))]
    public void Every_step_keeps_the_strong_Wolfe_conditions(string name, GradientFunction<double> function, double[] start, double[] minimum, int most)
    {
        foreach (var (decrease, curvature) in ((double, double)[])[(1e-3, 0.5), (1e-3, 0.9), (0.45, 0.9)])
        {
            var path = new MinimizationPath<double>(most * 3, minimum.Length);
            var options = new LBFGSOptions { GradientTolerance = 1e-4, SufficientDecrease = decrease, Curvature = curvature, MaxIterations = most * 3 };
            Assert.True(Minimize.LBFGS(function, start, options, path).Converged);
            for (int k = 0; k + 1 < path.Count; k++)
            {
                double[] step = [.. Enumerable.Range(0, start.Length).Select(i => path.Point(k + 1)[i] - path.Point(k)[i])];
                double before = Vectors.Dot<double>(path.Gradient(k), step), after = Vectors.Dot<double>(path.Gradient(k + 1), step);
                Assert.True(before < 0, $"{name} goes uphill in step {k}");
                Assert.True(path.Costs[k + 1] <= path.Costs[k] + (decrease * before) + 1e-14, $"{name} decreases too little in step {k}");
                Assert.True(Math.Abs(after) <= (curvature * -before) + 1e-14, $"{name} is too steep after step {k}");
            }
        }
    }

    [Fact]
    public void The_first_step_is_no_longer_than_the_gradient()
    {
        // Where the curvature is 1, that is right at once.
        var found = Minimize.LBFGS(Functions.BowlGradient, [1e-4]);
        Assert.Equal((1, 2, 0.0), (found.Iterations, found.Evaluations, found.Point[0]));
    }

    [Fact]
    public void Interpolation_is_exact_for_a_cubic()
    {
        // x³ − ¾x falls from 0 to ½; the first step, as long as the gradient, goes to ¾.
        var found = Minimize.LBFGS((x, g) => ((g[0] = (3 * x[0] * x[0]) - 0.75) * 0) + (x[0] * x[0] * x[0]) - (0.75 * x[0]), [0.0]);
        Assert.Equal((1, 3, 0.5), (found.Iterations, found.Evaluations, found.Point[0]));
    }

    [Fact]
    public void In_single_precision_it_comes_as_close_as_that_allows()
    {
        float[] start = [-1.2f, 1];
        var found = Minimize.LBFGS(Functions.RosenbrockGradient, start);
        Assert.True(found.Converged, found.ToString());
        Assert.Equal(1, found.Point[0], 1e-3);
    }

    [Fact]
    public void It_takes_far_fewer_steps_than_gradient_descent()
    {
        double[] start = [-1.2, 1];
        int steps = Minimize.GradientDescent(
            Functions.RosenbrockGradient, start, new() { StepSize = 1e-3, GradientTolerance = 1e-6, MaxIterations = 100_000 }).Iterations;
        Assert.True(steps > 300 * Minimize.LBFGS(Functions.RosenbrockGradient, start, new() { GradientTolerance = 1e-6 }).Iterations);
    }

    [Theory]
    [InlineData(1e6)]
    [InlineData(-1e12)]
    public void A_value_that_drowns_in_rounding_ends_with_what_the_gradient_still_tells(double offset)
    {
        GradientFunction<double> function = (x, g) => offset + Functions.RosenbrockGradient(x, g);
        var found = Minimize.LBFGS(function, [-1.2, 1.0], new() { GradientTolerance = 0 });
        Assert.True(found.Converged, found.ToString());
        double rounding = Math.BitIncrement(Math.Abs(offset)) - Math.Abs(offset);
        Assert.InRange(Functions.RosenbrockGradient(found.Point, new double[2]), 0, 100 * rounding);
    }

    [Fact]
    public void A_large_value_does_not_hide_a_wide_valley_from_a_start_far_away()
    {
        // 1E6 − exp(−½·(x/1000)²): the first step along the gradient changes nothing that the value could show.
        var found = Minimize.LBFGS(
            (x, g) => 1e6 - ((g[0] = x[0] / 1e6 * Math.Exp(-x[0] * x[0] / 2e6)) * 1e6 / x[0]), [3000.0]);
        Assert.True(found.Converged, found.ToString());
        Assert.Equal(0, found.Point[0], 1.0);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Rounding_in_a_sum_of_thousands_of_terms_costs_at_most_one_line_in_vain(int seed)
    {
        // Logistic regression, Σ ln(1 + exp(−y·wᵀa)).
        const int Count = 20_000, Length = 5;
        var random = new Random(seed);
        double[] a = [.. Enumerable.Range(0, Count * Length).Select(_ => (4 * random.NextDouble()) - 2)];
        double[] y = [.. Enumerable.Range(0, Count).Select(n => a[n * Length] + random.NextDouble() > 0.7 ? 1.0 : -1)];
        var found = Minimize.LBFGS(Loss, new double[Length]);
        Assert.True(found.Converged, found.ToString());
        Assert.InRange(found.GradientNorm, 0, 1e-4);
        Assert.InRange(found.Evaluations, found.Iterations, found.Iterations + 70);

        double Loss(ReadOnlySpan<double> w, Span<double> gradient)
        {
            gradient.Clear();
            double sum = 0;
            for (int n = 0; n < Count; n++)
            {
                ReadOnlySpan<double> row = a.AsSpan(n * Length, Length);
                double margin = y[n] * Vectors.Dot(w, row);
                sum += Math.Log(1 + Math.Exp(-margin));
                Vectors.Add(gradient, -y[n] / (1 + Math.Exp(margin)), row);
            }

            return sum;
        }
    }

    [Fact]
    public void Without_a_tolerance_it_ends_where_the_precision_does()
    {
        // Minimum at ln a, where exp(x) − a cannot be exactly 0.
        foreach (double a in (double[])[0.1, 1.7, 3.3, 12.1, 700.3])
        {
            var found = Minimize.LBFGS((x, g) => ((g[0] = Math.Exp(x[0]) - a) * 0) + Math.Exp(x[0]) - (a * x[0]), [0.5], new() { GradientTolerance = 0 });
            Assert.True(found.Converged, found.ToString());
            Assert.InRange(found.Iterations, 1, 60);
            Assert.Equal(Math.Log(a), found.Point[0], 1e-8);
        }
    }

    [Fact]
    public void Steps_of_any_scale_are_found()
    {
        foreach (double scale in (double[])[1e-8, 1e-3, 1, 1e3, 1e8])
        {
            // Minimum at scale, curvature 1/scale².
            GradientFunction<double> function = (x, g) =>
            {
                double z = (x[0] / scale) - 1;
                g[0] = z / scale;
                return z * z / 2;
            };
            var found = Minimize.LBFGS(function, [0.0], new() { GradientTolerance = 1e-12 / scale });
            Assert.True(found.Converged, found.ToString());
            Assert.Equal(1, found.Point[0] / scale, 1e-10);
        }
    }

    [Fact]
    public void A_function_that_is_finite_nowhere_but_at_the_start_ends()
    {
        var found = Minimize.LBFGS((x, g) => (g[0] = 1) * (x[0] == 2 ? 5 : double.NaN), [2.0]);
        Assert.Equal((MinimizationStatus.NonFinite, 0), (found.Status, found.Iterations));
        Assert.Equal((2.0, 5.0), (found.Point[0], found.Value));
        Assert.Equal(MinimizationStatus.NonFinite, Minimize.LBFGS(Functions.BarrierGradient, [-1.0]).Status);
    }

    [Fact]
    public void A_gradient_of_the_wrong_sign_ends()
    {
        GradientFunction<double> function = (x, g) => (g[0] = -2 * x[0]) * x[0] / -2;
        var found = Minimize.LBFGS(function, [1.0]);
        Assert.Equal(MinimizationStatus.NoDescent, found.Status);
        Assert.False(found.Converged);
        Assert.Equal(1, found.Point[0]);
    }

    [Fact]
    public void A_kink_ends()
    {
        var found = Minimize.LBFGS((x, g) => (g[0] = Math.Sign(x[0])) * x[0], [0.7], new() { GradientTolerance = 1e-3 });
        Assert.True(found.Status == MinimizationStatus.NoDescent || found.Point[0] == 0, found.ToString());
        Assert.InRange(found.Point[0], -1e-6, 1e-6);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void A_function_without_a_minimum_ends_and_stays_finite(int power)
    {
        var found = Minimize.LBFGS((x, g) => (g[0] = -power * Math.Pow(x[0], power - 1)) * x[0] / power, [2.0], new() { MaxIterations = 300 });
        Assert.False(found.Converged);
        Assert.True(double.IsFinite(found.Value) && double.IsFinite(found.Point[0]), found.ToString());
        Assert.True(found.Point[0] > 1e3, found.ToString());
    }

    [Fact]
    public void A_function_that_is_finite_at_infinity_does_not_lure_it_there()
    {
        var found = Minimize.LBFGS((x, g) => -(g[0] = -Math.Exp(-x[0])), [0.0], new() { GradientTolerance = 0, MaxIterations = 2000 });
        Assert.True(double.IsFinite(found.Point[0]), found.ToString());
    }
}
