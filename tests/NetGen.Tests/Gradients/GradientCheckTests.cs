using NetGen.Tests.Training;

namespace NetGen.Tests.Gradients;

/// <summary>The check itself, on functions and hand-written networks whose gradients are known.</summary>
public class GradientCheckTests
{
    [Fact]
    public void A_right_gradient_passes()
    {
        var report = GradientCheck.Run(Cubic, [1, -2, 0.5], [3, 12, 0.75]);
        Assert.True(report.Passed);
        Assert.Equal(3, report.Checked);
        Assert.Equal(0, report.Kinks);
        Assert.InRange(report.LargestError, 0, 1e-9);
        Assert.Equal(12, report.Norm, 1e-6);
    }

    [Fact]
    public void A_wrong_element_fails_and_comes_first()
    {
        var report = GradientCheck.Run(Cubic, [1, -2, 0.5], [3, 12, 0.7500024]);
        Assert.False(report.Passed);
        Assert.Equal("x[2]", report.Worst[0].Name);
        Assert.Equal(2e-7, report.Worst[0].Error, 1e-9);
        Assert.Equal(0.75, report.Worst[0].Numerical, 1e-8);
    }

    [Fact]
    public void Small_gradients_are_judged_absolutely()
    {
        Assert.True(GradientCheck.Run(x => 1e-9 * x[0], [1], [0]).Passed);
        Assert.False(GradientCheck.Run(x => 1e-6 * x[0], [1], [0]).Passed);
    }

    [Fact]
    public void Huge_gradients_are_judged_relatively()
    {
        Assert.True(GradientCheck.Run(x => 1e6 * x[0], [1], [1e6 + 1e-2]).Passed);
        Assert.False(GradientCheck.Run(x => 1e6 * x[0], [1], [1e6 + 1]).Passed);
    }

    [Fact]
    public void An_element_at_a_kink_does_not_count()
    {
        var report = GradientCheck.Run(x => Math.Abs(x[0]) + x[1], [0, 1], [0.3, 1]);
        Assert.True(report.Passed);
        Assert.Equal(1, report.Kinks);
        Assert.True(report.Worst[^1].IsAtKink);
    }

    [Fact]
    public void A_kink_beside_an_element_does_not_hide_a_wrong_gradient()
    {
        Assert.True(GradientCheck.Run(x => Math.Abs(x[0]), [4e-6], [1]).Passed);
        Assert.False(GradientCheck.Run(x => Math.Abs(x[0]), [4e-6], [-1]).Passed);
    }

    [Fact]
    public void Curvature_is_not_taken_for_a_kink()
    {
        var report = GradientCheck.Run(x => 50 * x[0] * x[0], [1], [100.1]);
        Assert.False(report.Passed);
        Assert.Equal(0, report.Kinks);
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void What_is_not_finite_fails(double value)
    {
        Assert.False(GradientCheck.Run(Cubic, [1, 1, 1], [3, value, 3]).Passed);
        Assert.False(GradientCheck.Run(x => value * x[0], [1], [1]).Passed);
    }

    [Fact]
    public void Some_elements_of_a_large_gradient_can_stand_for_all()
    {
        double[] point = [.. Enumerable.Range(0, 1000).Select(k => k / 1000.0)];
        double[] gradient = [.. point.Select(x => 3 * x * x)];
        int calls = 0;
        var report = GradientCheck.Run(Count, point, gradient, new() { ElementsPerTensor = 20, Seed = 3 });
        Assert.True(report.Passed);
        Assert.Equal(20, report.Checked);
        Assert.Equal(40, calls);

        double Count(ReadOnlySpan<double> x)
        {
            calls++;
            return Cubic(x);
        }
    }

    [Fact]
    public void A_network_with_dropout_passes_with_the_masks_of_one_step()
    {
        var network = new SoftmaxRegression<double, Tiny>(seed: 4);
        double[] before = network.Parameters.ToArray();
        var report = GradientCheck.Run(network, Examples(4, Tiny.Inputs), [0, 1, 1, 0]);
        Assert.True(report.Passed, report.ToString());
        Assert.Equal(SoftmaxRegression<double, Tiny>.ParameterCount, report.Checked);
        Assert.Equal(before, network.Parameters.ToArray());
    }

    [Fact]
    public void A_wrong_network_fails_and_names_the_parameter()
    {
        var report = GradientCheck.Run(new WrongRegression(), [2.0, 3.0], [1.0, 1.0]);
        Assert.False(report.Passed);
        Assert.Equal("dense1.bias[0]", report.Worst[0].Name);
    }

    [Fact]
    public void The_report_reads_well_in_every_culture()
    {
        var culture = Thread.CurrentThread.CurrentCulture;
        try
        {
            Thread.CurrentThread.CurrentCulture = new("de-DE");
            string expected = """
                2 elements of the gradient against central differences (step 1E-5); 1 at a kink do not count
                FAILED: largest error 5.0E-1 relative to max(1, 1), tolerance 1E-7
                  element             derived           numerical     error
                  x[1]                    1.5                   1    5.0E-1
                  x[0]                    0.5                   0    5.0E-1  kink

                """;
            var report = GradientCheck.Run(x => Math.Abs(x[0]) + x[1], [0, 0], [0.5, 1.5], new() { Step = 1e-5 });
            Assert.Equal(expected.ReplaceLineEndings("\n"), report.ToString());
        }
        finally
        {
            Thread.CurrentThread.CurrentCulture = culture;
        }
    }

    [Fact]
    public void Arguments_are_checked()
    {
        Assert.Throws<ArgumentException>("gradient", () => GradientCheck.Run(Cubic, [1, 2], [1]));
        Assert.Throws<ArgumentException>("gradient", () => GradientCheck.Run(Cubic, [], []));
        Assert.Throws<ArgumentNullException>("function", () => GradientCheck.Run(null!, [1], [1]));
        Assert.Throws<ArgumentOutOfRangeException>("Step", () => new GradientCheckOptions { Step = 0 });
        Assert.Throws<ArgumentOutOfRangeException>("Step", () => new GradientCheckOptions { Step = double.NaN });
        Assert.Throws<ArgumentOutOfRangeException>("Tolerance", () => new GradientCheckOptions { Tolerance = -1 });
        Assert.Throws<ArgumentOutOfRangeException>("ElementsPerTensor", () => new GradientCheckOptions { ElementsPerTensor = 0 });
        var network = new SoftmaxRegression<double, Tiny>(seed: 4);
        Assert.Throws<ArgumentException>("inputs", () => GradientCheck.Run(network, new double[Tiny.Inputs + 1], [0]));
        Assert.Throws<ArgumentException>("targets", () => GradientCheck.Run(network, new double[Tiny.Inputs], [0, 1]));
    }

    private static double Cubic(ReadOnlySpan<double> x)
    {
        double sum = 0;
        foreach (double value in x)
        {
            sum += value * value * value;
        }

        return sum;
    }

    private static double[] Examples(int count, int length) =>
        [.. Enumerable.Range(0, count * length).Select(k => Math.Sin(k + 1))];
}
