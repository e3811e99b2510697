namespace NetGen.Tests.Minimization;

/// <summary>Levenberg–Marquardt on fits with certified results, and on problems that a search has to survive.</summary>
public class LevenbergMarquardtTests
{
    private readonly record struct Certified(LeastSquaresProblem Problem, double[] Parameters, double SumOfSquares);

    private static readonly Certified Misra1a = new(LeastSquaresProblem.Misra1a, [2.3894212918E+02, 5.5015643181E-04], 1.2455138894E-01);
    private static readonly Certified Mgh10 = new(LeastSquaresProblem.Mgh10, [5.6096364710E-03, 6.1813463463E+03, 3.4522363462E+02], 8.7945855171E+01);

    [Theory]
    [InlineData(500, 0.0001)]
    [InlineData(250, 0.0005)]
    public void Misra1a_as_NIST_certifies_it(double b1, double b2) => AssertCertified(Misra1a, [b1, b2], 60);

    /// <summary>From NIST's second start. From the first, (2, 400000, 25000), the search creeps for ever, and says so.</summary>
    [Fact]
    public void Mgh10_as_NIST_certifies_it()
    {
        AssertCertified(Mgh10, [0.02, 4000, 250], 200);
        var problem = Mgh10.Problem;
        Assert.True(Minimize.LevenbergMarquardt(problem.Residuals, problem.Jacobian, [2, 400000, 25000.0], problem.Count).HitLimit);
    }

    [Fact]
    public void Rosenbrock_as_residuals()
    {
        var found = Minimize.LevenbergMarquardt(RosenbrockResiduals, RosenbrockJacobian, [-1.2, 1.0], 2, new() { GradientTolerance = 1e-12 });
        Assert.True(found.Converged, found.ToString());
        Assert.InRange(found.Iterations, 5, 40);
        Assert.Equal(1, found.Point[0], 1e-11);
        Assert.Equal(1, found.Point[1], 1e-11);
    }

    [Fact]
    public void Powells_singular_function()
    {
        // The Jacobian at the minimum 0 has rank 2: searches slow down to halving the distance.
        var found = Minimize.LevenbergMarquardt<double>(PowellResiduals, PowellJacobian, [3, -1, 0, 1], 4, new() { GradientTolerance = 1e-12 });
        Assert.True(found.Converged, found.ToString());
        Assert.InRange(found.Iterations, 5, 100);
        Assert.All(found.Point, x => Assert.Equal(0, x, 1e-3));
        Assert.InRange(found.Value, 0, 1e-14);
    }

    [Fact]
    public void A_line_through_points_is_found_as_by_the_closed_form()
    {
        double[] x = [1, 2, 4, 7, 11], y = [2, 1, 5, 4, 9];
        double meanX = x.Average(), meanY = y.Average();
        double slope = x.Zip(y, (a, b) => (a - meanX) * (b - meanY)).Sum() / x.Sum(a => (a - meanX) * (a - meanX));
        var line = new LeastSquaresProblem(x, y, (p, a) => (p[0] * a) + p[1], (_, a) => [a, 1]);
        var found = Minimize.LevenbergMarquardt<double>(line.Residuals, line.Jacobian, [100, -100], 5);
        Assert.True(found.Converged, found.ToString());
        Assert.Equal(slope, found.Point[0], 1e-8);
        Assert.Equal(meanY - (slope * meanX), found.Point[1], 1e-8);
        Assert.Equal(x.Zip(y, (a, b) => Math.Pow(meanY + (slope * (a - meanX)) - b, 2)).Sum() / 2, found.Value, 1e-12);
    }

    [Fact]
    public void An_exponential_decay_in_single_precision()
    {
        float[] start = [1, 1];
        var found = Minimize.LevenbergMarquardt(Residuals, Jacobian, start, 20);
        Assert.True(found.Converged, found.ToString());
        Assert.Equal(2.5f, found.Point[0], 1e-4f);
        Assert.Equal(0.3f, found.Point[1], 1e-4f);

        static void Residuals(ReadOnlySpan<float> p, Span<float> values)
        {
            for (int n = 0; n < values.Length; n++)
            {
                values[n] = (p[0] * MathF.Exp(-p[1] * n)) - (2.5f * MathF.Exp(-0.3f * n));
            }
        }

        static void Jacobian(ReadOnlySpan<float> p, Span<float> values, Span<float> jacobian)
        {
            Residuals(p, values);
            for (int n = 0; n < values.Length; n++)
            {
                float power = MathF.Exp(-p[1] * n);
                (jacobian[2 * n], jacobian[(2 * n) + 1]) = (power, -n * p[0] * power);
            }
        }
    }

    [Fact]
    public void The_path_holds_gradients_of_half_the_sum_of_squares_and_costs_that_fall()
    {
        var path = new MinimizationPath<double>(100, 2);
        var found = Minimize.LevenbergMarquardt(
            RosenbrockResiduals, RosenbrockJacobian, [-1.2, 1.0], 2, new() { MaxIterations = 100 }, path);
        Assert.Equal(found.Iterations + 1, path.Count);
        double[] gradient = new double[2];
        for (int k = 0; k < path.Count; k++)
        {
            double value = Functions.RosenbrockGradient(path.Point(k), gradient);
            Assert.Equal(value / 2, path.Costs[k], 1e-12);
            Assert.Equal(gradient[0] / 2, path.Gradient(k)[0], 1e-10);
            Assert.Equal(gradient[1] / 2, path.Gradient(k)[1], 1e-10);
            Assert.True(k == 0 || path.Costs[k] < path.Costs[k - 1]);
        }
    }

    [Fact]
    public void Scales_of_the_variables_do_not_matter()
    {
        int[] iterations = [.. new[] { 1.0, 1e6, 1e-6 }.Select(scale =>
        {
            VectorFunction<double> residuals = (x, r) => RosenbrockResiduals([x[0] / scale, x[1]], r);
            JacobianFunction<double> jacobian = (x, r, j) =>
            {
                RosenbrockJacobian([x[0] / scale, x[1]], r, j);
                j[0] /= scale;
                j[2] /= scale;
            };
            var found = Minimize.LevenbergMarquardt(residuals, jacobian, [-1.2 * scale, 1], 2, new() { GradientTolerance = 0 });
            Assert.True(found.Converged, found.ToString());
            Assert.Equal(1, found.Point[0] / scale, 1e-9);
            return found.Iterations;
        })];
        Assert.InRange(iterations[1], iterations[0] - 2, iterations[0] + 2);
        Assert.InRange(iterations[2], iterations[0] - 2, iterations[0] + 2);
    }

    [Fact]
    public void Fewer_residuals_than_variables_find_one_of_many_solutions()
    {
        var found = Minimize.LevenbergMarquardt<double>(
            (x, r) => r[0] = (x[0] * x[1]) + x[2] - 5,
            (x, r, j) => (r[0], j[0], j[1], j[2]) = ((x[0] * x[1]) + x[2] - 5, x[1], x[0], 1),
            [1, 1, 1],
            1);
        Assert.True(found.Converged, found.ToString());
        Assert.Equal(5, (found.Point[0] * found.Point[1]) + found.Point[2], 1e-7);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void A_Jacobian_without_full_rank_is_no_obstacle(double other)
    {
        // Column 1 is zero, or the same as column 0.
        VectorFunction<double> residuals = (x, r) => (r[0], r[1]) = (x[0] + (other * x[1]) - 3, 2 * (x[0] + (other * x[1])));
        JacobianFunction<double> jacobian = (x, r, j) =>
        {
            residuals(x, r);
            (j[0], j[1], j[2], j[3]) = (1, other, 2, 2 * other);
        };
        var found = Minimize.LevenbergMarquardt(residuals, jacobian, [7.0, 7], 2);
        Assert.True(found.Converged, found.ToString());
        Assert.Equal(0.6, found.Point[0] + (other * found.Point[1]), 1e-7);
        Assert.Equal(other == 0 ? 7 : found.Point[0], found.Point[1], 1e-7);
    }

    [Fact]
    public void A_Jacobian_of_zeros_is_a_gradient_of_zero()
    {
        var found = Minimize.LevenbergMarquardt<double>((x, r) => r[0] = 1, (x, r, j) => (r[0], j[0]) = (1, 0), [7], 1);
        Assert.Equal((MinimizationStatus.GradientTolerance, 0, 0.5), (found.Status, found.Iterations, found.Value));
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(1e200)]
    public void What_is_not_finite_everywhere_but_at_the_start_ends(double value)
    {
        foreach (var (start, bad) in (((double, double)[])[(0, double.NaN), (0, value), (1, value)]))
        {
            foreach (double tolerance in (double[])[0, 1e-8])
            {
                var found = Minimize.LevenbergMarquardt<double>(
                    (x, r) => r[0] = x[0] == start ? 5 : bad,
                    (x, r, j) => (r[0], j[0]) = (x[0] == start ? 5 : bad, 1),
                    [start],
                    1,
                    new() { StepTolerance = tolerance });
                Assert.Equal((MinimizationStatus.NonFinite, 0, start), (found.Status, found.Iterations, found.Point[0]));
                Assert.Equal((12.5, 5), (found.Value, found.GradientNorm));
            }
        }
    }

    [Fact]
    public void A_Jacobian_that_is_not_finite_is_stepped_around()
    {
        // r = x − 2 from 0, but the Jacobian is bad beyond 1: it comes as close to 1 as it can.
        var found = Minimize.LevenbergMarquardt<double>(
            (x, r) => r[0] = x[0] - 2, (x, r, j) => (r[0], j[0]) = (x[0] - 2, x[0] > 1 ? double.NaN : 1), [0], 1);
        Assert.Equal(MinimizationStatus.NonFinite, found.Status);
        Assert.InRange(found.Point[0], 0.99, 1);
        Assert.True(double.IsFinite(found.GradientNorm));
    }

    [Fact]
    public void A_start_that_is_not_finite_gives_the_start()
    {
        var found = Minimize.LevenbergMarquardt<double>((x, r) => r[0] = 1, (x, r, j) => (r[0], j[0]) = (1, double.NaN), [7], 1);
        Assert.Equal((MinimizationStatus.NonFinite, 0, 7.0), (found.Status, found.Iterations, found.Point[0]));
    }

    [Fact]
    public void A_wrong_Jacobian_ends_and_does_not_claim_to_have_converged()
    {
        var found = Minimize.LevenbergMarquardt<double>((x, r) => r[0] = x[0] + 1, (x, r, j) => (r[0], j[0]) = (x[0] + 1, -1), [3], 1);
        Assert.Equal((MinimizationStatus.NoDescent, 3.0), (found.Status, found.Point[0]));
    }

    [Fact]
    public void A_step_within_its_tolerance_ends()
    {
        var found = Minimize.LevenbergMarquardt(
            RosenbrockResiduals, RosenbrockJacobian, [-1.2, 1.0], 2, new() { GradientTolerance = 0, StepTolerance = 1e-3 });
        Assert.Equal(MinimizationStatus.StepTolerance, found.Status);
        Assert.Equal(1, found.Point[0], 1e-2);
    }

    [Fact]
    public void Steps_that_are_small_because_they_are_damped_go_on()
    {
        var found = Minimize.LevenbergMarquardt<double>(
            (x, r) => r[0] = x[0] - 2, (x, r, j) => (r[0], j[0]) = (x[0] - 2, 1), [1], 1, new() { InitialDamping = 1e14 });
        Assert.True(found.Converged, found.ToString());
        Assert.Equal(2, found.Point[0], 1e-7);
    }

    [Fact]
    public void Refusals_add_up_quickly()
    {
        var found = Minimize.LevenbergMarquardt<double>(
            (x, r) => r[0] = double.NaN, (x, r, j) => (r[0], j[0]) = (1, 1), [1], 1, new() { StepTolerance = 0 });
        Assert.Equal(MinimizationStatus.NonFinite, found.Status);
        Assert.InRange(found.Evaluations, 10, 60);
    }

    [Fact]
    public void Hardly_any_damping_and_a_variable_without_effect_end()
    {
        float[] start = [1, 1];
        var found = Minimize.LevenbergMarquardt<float>(
            (x, r) => r[0] = x[0] - 2, (x, r, j) => (r[0], j[0], j[1]) = (x[0] - 2, 1, 0), start, 1, new() { InitialDamping = 1e-300 });
        Assert.True(found.Converged, found.ToString());
        Assert.Equal([2, 1], found.Point);
    }

    [Theory]
    [InlineData(1e-300)]
    [InlineData(1e300)]
    public void Damping_beyond_the_range_of_the_precision_ends(double damping)
    {
        float[] start = [1];
        var found = Minimize.LevenbergMarquardt<float>(
            (x, r) => r[0] = x[0] - 2, (x, r, j) => (r[0], j[0]) = (x[0] - 2, 1), start, 1, new() { InitialDamping = damping });
        Assert.Equal(damping < 1, found.Converged);
    }

    private static void AssertCertified(Certified certified, double[] start, int most)
    {
        var problem = certified.Problem;
        var found = Minimize.LevenbergMarquardt(problem.Residuals, problem.Jacobian, start, problem.Count);
        Assert.True(found.Converged, found.ToString());
        Assert.InRange(found.Iterations, 1, most);
        Assert.Equal(1, 2 * found.Value / certified.SumOfSquares, 1e-9);
        Assert.All(found.Point.Zip(certified.Parameters), pair => Assert.Equal(1, pair.First / pair.Second, 1e-8));
    }

    private static void RosenbrockResiduals(ReadOnlySpan<double> x, Span<double> r) =>
        (r[0], r[1]) = (10 * (x[1] - (x[0] * x[0])), 1 - x[0]);

    private static void RosenbrockJacobian(ReadOnlySpan<double> x, Span<double> r, Span<double> jacobian)
    {
        RosenbrockResiduals(x, r);
        (jacobian[0], jacobian[1], jacobian[2], jacobian[3]) = (-20 * x[0], 10, -1, 0);
    }

    private static void PowellResiduals(ReadOnlySpan<double> x, Span<double> r) =>
        (r[0], r[1], r[2], r[3]) = (
            x[0] + (10 * x[1]),
            Math.Sqrt(5) * (x[2] - x[3]),
            (x[1] - (2 * x[2])) * (x[1] - (2 * x[2])),
            Math.Sqrt(10) * (x[0] - x[3]) * (x[0] - x[3]));

    private static void PowellJacobian(ReadOnlySpan<double> x, Span<double> r, Span<double> jacobian)
    {
        PowellResiduals(x, r);
        double a = 2 * (x[1] - (2 * x[2])), b = 2 * Math.Sqrt(10) * (x[0] - x[3]), c = Math.Sqrt(5);
        ((ReadOnlySpan<double>)[1, 10, 0, 0, 0, 0, c, -c, 0, a, -2 * a, 0, b, 0, 0, -b]).CopyTo(jacobian);
    }
}
