using NetGen.Tests.Minimization;

namespace NetGen.Tests.Gradients;

/// <summary>The check of functions that give their gradient or Jacobian, against closed forms.</summary>
public class FunctionGradientTests
{
    public static TheoryData<string, GradientFunction<double>, int, double, double> Textbook => new()
    {
        { "Rosenbrock", Functions.RosenbrockGradient, 7, -2, 2 },
        { "Bowl", Functions.BowlGradient, 5, -10, 10 },
        { "Beale", Functions.BealeGradient, 2, -3, 3 },
        { "Himmelblau", Functions.HimmelblauGradient, 2, -5, 5 },
        { "Wood", Functions.WoodGradient, 4, -3, 3 },
        { "Barrier", Functions.BarrierGradient, 3, 0.1, 10 },
    };

    [Theory]
    [MemberData(nameof(Textbook))]
    public void Textbook_gradients_pass_at_random_points(string name, GradientFunction<double> gradient, int dimensions, double low, double high)
    {
        var report = GradientCheck.Function(
            x => gradient(x, new double[x.Length]), gradient, new RandomPoints(20, dimensions, low, high, seed: 3), new() { Tolerance = 1e-10 });
        Assert.True(report.Passed, $"{name}: {report}");
        Assert.Equal((20, 20 * dimensions), (report.Points, report.Checked));
    }

    [Fact]
    public void The_worst_element_is_named_with_both_numbers()
    {
        Assert.True(GradientCheck.Function(F, FGradient, [3, 4, 2]).Passed);
        var report = GradientCheck.Function(F, Wrong, [3, 4, 2]);
        Assert.False(report.Passed);
        GradientElement worst = report.Worst[0];
        Assert.Equal(("x[2]", 2, -9.5), (worst.Name, worst.Index, worst.Derived));
        Assert.Equal(-9, worst.Numerical, 1e-8);
        Assert.Equal(0.5 / 12, worst.Error, 1e-8);

        static double Wrong(ReadOnlySpan<double> x, Span<double> gradient)
        {
            double value = FGradient(x, gradient);
            gradient[2] -= 0.5;
            return value;
        }
    }

    [Fact]
    public void Extrapolation_leaves_rounding_only()
    {
        // D(h) alone is off by h²/6·eˣ, 1.7E-7 of the gradient.
        var report = GradientCheck.Function(x => Math.Exp(x[0]), (x, g) => g[0] = Math.Exp(x[0]), [0.9]);
        Assert.InRange(report.LargestError, 0, 1e-12);
        Assert.Equal(1e-3, report.Step);
    }

    [Fact]
    public void An_element_that_is_not_written_fails()
    {
        var report = GradientCheck.Function(x => x[0], (x, g) => g[0] = 1, [3, 4]);
        Assert.False(report.Passed);
        Assert.Equal(("x[1]", double.PositiveInfinity), (report.Worst[0].Name, report.Worst[0].Error));
    }

    [Fact]
    public void A_kink_or_a_border_within_the_step_is_no_disagreement()
    {
        Assert.True(GradientCheck.Function(x => Math.Abs(x[0]), (x, g) => g[0] = 1, [1e-4]).Passed);
        Assert.False(GradientCheck.Function(x => Math.Abs(x[0]), (x, g) => g[0] = -1, [1e-4]).Passed);
        Assert.True(GradientCheck.Function(x => x[0] * Math.Sqrt(x[0]), (x, g) => g[0] = 1.5 * Math.Sqrt(x[0]), [1e-4]).Passed);
        Assert.Equal(1, GradientCheck.Function(x => Math.Abs(x[0]), (x, g) => g[0] = 0.5, [0]).Kinks);
    }

    [Fact]
    public void Errors_are_relative_to_the_gradient_at_their_point()
    {
        // Where the gradient is small, an error of 1E-4 counts, however large it is elsewhere.
        var points = new RandomPoints(50, 1, 0, 20, seed: 1);
        int lowest = Enumerable.Range(0, 50).MinBy(k => points[k][0]);
        var report = GradientCheck.Function(
            x => Math.Exp(x[0]), (x, g) => g[0] = Math.Exp(x[0]) + (x[0] == points[lowest][0] ? 1e-4 : 0), points);
        Assert.False(report.Passed);
        Assert.Equal($"point {lowest}: x[0]", report.Worst[0].Name);
        Assert.InRange(report.Norm, 1e6, Math.Exp(20));
    }

    [Fact]
    public void A_Jacobian_is_row_by_row()
    {
        var report = GradientCheck.Jacobian(Polar, PolarJacobian, [2, 0.3], 3);
        Assert.True(report.Passed, report.ToString());
        Assert.Equal(6, report.Checked);
        Assert.InRange(report.LargestError, 0, 1e-11);
        Assert.True(GradientCheck.Jacobian(Polar, PolarJacobian, new RandomPoints(30, 2, -3, 3), 3).Passed);

        var wrong = GradientCheck.Jacobian(Polar, Transposed, [2, 0.3], 3);
        Assert.False(wrong.Passed);
        Assert.Contains(wrong.Worst, e => e.Name == "J[1,0]" && e.Index == 2 && e.Derived == 4 && Math.Abs(e.Numerical - Math.Sin(0.3)) < 1e-8);

        // [variables, values] instead of [values, variables].
        static void Transposed(ReadOnlySpan<double> x, Span<double> values, Span<double> jacobian)
        {
            double[] right = new double[6];
            PolarJacobian(x, values, right);
            for (int n = 0; n < 3; n++)
            {
                (jacobian[n], jacobian[3 + n]) = (right[2 * n], right[(2 * n) + 1]);
            }
        }
    }

    [Fact]
    public void A_Jacobian_takes_four_calls_for_each_variable_however_many_values_there_are()
    {
        int calls = 0;
        VectorFunction<double> function = (x, values) =>
        {
            calls++;
            for (int n = 0; n < values.Length; n++)
            {
                values[n] = (n * x[0]) + x[1];
            }
        };
        JacobianFunction<double> jacobian = (x, values, j) =>
        {
            for (int n = 0; n < values.Length; n++)
            {
                (j[2 * n], j[(2 * n) + 1]) = (n, 1);
            }
        };
        Assert.True(GradientCheck.Jacobian(function, jacobian, [1, 2], 100).Passed);
        Assert.Equal(8, calls);
    }

    [Fact]
    public void The_Jacobians_of_the_fits_in_these_tests_pass()
    {
        var (misra, mgh) = (LeastSquaresProblem.Misra1a, LeastSquaresProblem.Mgh10);
        Assert.True(GradientCheck.Jacobian(misra.Residuals, misra.Jacobian, new RandomPoints(10, 2, 0.1, 0.2), misra.Count).Passed);
        Assert.True(GradientCheck.Jacobian(mgh.Residuals, mgh.Jacobian, new RandomPoints(10, 3, 1, 3), mgh.Count).Passed);
    }

    [Fact]
    public void Random_points_depend_on_their_seed_only()
    {
        var points = new RandomPoints(200, 3, -2, 5, seed: 7);
        double[] all = [.. Enumerable.Range(0, 200).SelectMany(k => points[k])];
        Assert.Equal(all, Enumerable.Range(0, 200).SelectMany(k => new RandomPoints(200, 3, -2, 5, seed: 7)[k]));
        Assert.NotEqual(points[0], new RandomPoints(200, 3, -2, 5, seed: 8)[0]);
        Assert.Equal(600, all.Distinct().Count());
        Assert.All(all, x => Assert.InRange(x, -2, 5));
        Assert.Equal(1.5, all.Average(), 0.3);
        Assert.InRange(all.Max() - all.Min(), 6.8, 7);
    }

    [Fact]
    public void The_report_says_how_it_compared()
    {
        var report = GradientCheck.Function(x => x[0] + x[1], (x, g) => g[0] = g[1] = 1, new RandomPoints(4, 2));
        Assert.StartsWith("8 elements of the gradient at 4 points against central differences (step 1E-3, extrapolated)\npassed: ", report.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Arguments_are_checked()
    {
        Assert.Throws<ArgumentNullException>("function", () => GradientCheck.Function(null!, FGradient, [1]));
        Assert.Throws<ArgumentNullException>("gradient", () => GradientCheck.Function(F, null!, [1]));
        Assert.Throws<ArgumentNullException>("at", () => GradientCheck.Function(F, FGradient, (RandomPoints)null!));
        Assert.Throws<ArgumentException>("at", () => GradientCheck.Function(F, FGradient, []));
        Assert.Throws<ArgumentNullException>("function", () => GradientCheck.Jacobian(null!, PolarJacobian, [1], 1));
        Assert.Throws<ArgumentNullException>("jacobian", () => GradientCheck.Jacobian(Polar, null!, [1], 1));
        Assert.Throws<ArgumentOutOfRangeException>("values", () => GradientCheck.Jacobian(Polar, PolarJacobian, [1], 0));
        Assert.Throws<ArgumentOutOfRangeException>("count", () => new RandomPoints(0, 1));
        Assert.Throws<ArgumentOutOfRangeException>("dimensions", () => new RandomPoints(1, 0));
        Assert.Throws<ArgumentOutOfRangeException>("high", () => new RandomPoints(1, 1, 2, 2));
        Assert.Throws<ArgumentOutOfRangeException>("high", () => new RandomPoints(1, 1, double.NaN, 2));
        Assert.Throws<ArgumentOutOfRangeException>("index", () => new RandomPoints(1, 1)[1]);
        Assert.Throws<ArgumentOutOfRangeException>("index", () => new RandomPoints(1, 1)[-1]);
    }

    /// <summary>x²·y/z: 18 at (3, 4, 2), with gradient (12, 4.5, −9).</summary>
    private static double F(ReadOnlySpan<double> x) => x[0] * x[0] * x[1] / x[2];

    private static double FGradient(ReadOnlySpan<double> x, Span<double> gradient)
    {
        (gradient[0], gradient[1], gradient[2]) = (2 * x[0] * x[1] / x[2], x[0] * x[0] / x[2], -x[0] * x[0] * x[1] / (x[2] * x[2]));
        return F(x);
    }

    /// <summary>(r·cos φ, r·sin φ, r²).</summary>
    private static void Polar(ReadOnlySpan<double> x, Span<double> values) =>
        (values[0], values[1], values[2]) = (x[0] * Math.Cos(x[1]), x[0] * Math.Sin(x[1]), x[0] * x[0]);

    private static void PolarJacobian(ReadOnlySpan<double> x, Span<double> values, Span<double> jacobian)
    {
        Polar(x, values);
        (jacobian[0], jacobian[1]) = (Math.Cos(x[1]), -x[0] * Math.Sin(x[1]));
        (jacobian[2], jacobian[3]) = (Math.Sin(x[1]), x[0] * Math.Cos(x[1]));
        (jacobian[4], jacobian[5]) = (2 * x[0], 0);
    }
}
