namespace NetGen.Tests.Minimization;

/// <summary>Wrong arguments: refused by name, before the function is called.</summary>
public class MinimizationArgumentTests
{
    private static readonly GradientFunction<double> Uncalled = (_, _) => throw new InvalidOperationException();
    private static readonly VectorFunction<double> UncalledValues = (_, _) => throw new InvalidOperationException();
    private static readonly JacobianFunction<double> UncalledJacobian = (_, _, _) => throw new InvalidOperationException();

    public static TheoryData<Func<double[], MinimizationPath<double>?, object>> Searches =>
    [
        (start, path) => Minimize.GradientDescent(Uncalled, start, new() { MaxIterations = 10 }, path),
        (start, path) => Minimize.LBFGS(Uncalled, start, new() { MaxIterations = 10 }, path),
        (start, path) => Minimize.LevenbergMarquardt(UncalledValues, UncalledJacobian, start, 3, new() { MaxIterations = 10 }, path),
    ];

    [Theory]
    [MemberData(nameof(Searches))]
    public void The_start_is_one_finite_number_or_more(Func<double[], MinimizationPath<double>?, object> search)
    {
        AssertMessage("start holds 0 numbers; expected one for each variable, at least 1.", "start", () => search([], null));
        AssertMessage("start[1] is NaN; expected a finite number.", "start", () => search([1, double.NaN], null));
    }

    [Theory]
    [MemberData(nameof(Searches))]
    public void The_path_fits(Func<double[], MinimizationPath<double>?, object> search)
    {
        AssertMessage("path is made for 3 variables; expected 2, as start has.", "path", () => search([1, 2], new(10, 3)));
        AssertMessage("path has room for 9 iterations; expected 10, the options' MaxIterations.", "path", () => search([1, 2], new(9, 2)));
    }

    [Fact]
    public void Functions_are_there()
    {
        Assert.Throws<ArgumentNullException>("function", () => Minimize.GradientDescent(null!, [1.0]));
        Assert.Throws<ArgumentNullException>("function", () => Minimize.LBFGS(null!, [1.0]));
        Assert.Throws<ArgumentNullException>("residuals", () => Minimize.LevenbergMarquardt(null!, UncalledJacobian, [1.0], 1));
        Assert.Throws<ArgumentNullException>("jacobian", () => Minimize.LevenbergMarquardt(UncalledValues, null!, [1.0], 1));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(int.MaxValue)]
    public void The_number_of_residuals_is_possible(int count) =>
        Assert.Throws<ArgumentOutOfRangeException>("residualCount", () => Minimize.LevenbergMarquardt(UncalledValues, UncalledJacobian, [1.0, 2], count));

    [Fact]
    public void Options_are_in_range()
    {
        foreach (double wrong in (double[])[-1, double.NaN, double.PositiveInfinity])
        {
            Refused("GradientTolerance", () => new LBFGSOptions { GradientTolerance = wrong });
            Refused("StepTolerance", () => new LevenbergMarquardtOptions { StepTolerance = wrong });
            Refused("StepSize", () => new GradientDescentOptions { StepSize = wrong });
            Refused("InitialDamping", () => new LevenbergMarquardtOptions { InitialDamping = wrong });
            Refused("SufficientDecrease", () => new LBFGSOptions { SufficientDecrease = wrong });
            Refused("Curvature", () => new LBFGSOptions { Curvature = wrong });
        }

        Refused("StepSize", () => new GradientDescentOptions { StepSize = 0 });
        Refused("InitialDamping", () => new LevenbergMarquardtOptions { InitialDamping = 0 });
        Refused("SufficientDecrease", () => new LBFGSOptions { SufficientDecrease = 0.5 });
        Refused("Curvature", () => new LBFGSOptions { Curvature = 1 });
        Refused("MaxIterations", () => new GradientDescentOptions { MaxIterations = -1 });
        Refused("History", () => new LBFGSOptions { History = 0 });
        Assert.Equal((10_000, 1000, 1000), (new GradientDescentOptions().MaxIterations, new LBFGSOptions().MaxIterations, new LevenbergMarquardtOptions().MaxIterations));
    }

    [Fact]
    public void A_path_has_a_size_that_an_array_can_have()
    {
        Assert.Throws<ArgumentOutOfRangeException>("iterations", () => new MinimizationPath<double>(-1, 1));
        Assert.Throws<ArgumentOutOfRangeException>("dimensions", () => new MinimizationPath<double>(1, 0));
        Assert.Throws<ArgumentOutOfRangeException>("iterations", () => new MinimizationPath<double>(int.MaxValue, 2));
    }

    [Fact]
    public void A_path_has_the_points_it_has()
    {
        var path = new MinimizationPath<double>(10, 1);
        Assert.Throws<ArgumentOutOfRangeException>("iteration", () => path.Point(0).Length);
        Minimize.GradientDescent(Functions.BowlGradient, [1.0], new() { MaxIterations = 10 }, path);
        Minimize.GradientDescent(Functions.BowlGradient, [1.0], new() { MaxIterations = 3 }, path);
        Assert.Equal((4, 4), (path.Count, path.Costs.Length));
        Assert.Throws<ArgumentOutOfRangeException>("iteration", () => path.Gradient(4).Length);
        Assert.Throws<ArgumentOutOfRangeException>("iteration", () => path.Point(-1).Length);
    }

    [Fact]
    public void A_result_is_a_line_to_read_in_every_culture()
    {
        var culture = Thread.CurrentThread.CurrentCulture;
        try
        {
            Thread.CurrentThread.CurrentCulture = new("de-DE");
            var found = Minimize.GradientDescent(Functions.BowlGradient, [1, 0.5], new() { MaxIterations = 0 });
            Assert.Equal("IterationLimit after 0 iterations (1 evaluations): 0.75 at (1, 0.5), ‖g‖ = 1.4E0", found.ToString());
            var many = Minimize.GradientDescent(Functions.BowlGradient, new double[9]);
            Assert.Equal("GradientTolerance after 0 iterations (1 evaluations): 0 at (0, 0, 0, 0, 0, 0, …), ‖g‖ = 0.0E0", many.ToString());
        }
        finally
        {
            Thread.CurrentThread.CurrentCulture = culture;
        }
    }

    private static void AssertMessage(string expected, string argument, Func<object> call)
    {
        var exception = Assert.ThrowsAny<ArgumentException>(call);
        Assert.Equal(argument, exception.ParamName);
        Assert.StartsWith(expected, exception.Message, StringComparison.Ordinal);
    }

    private static void Refused(string name, Func<object> make) => Assert.Throws<ArgumentOutOfRangeException>(name, make);
}
