using F = NetGen.Tests.Derivatives.TextbookFunctions;

namespace NetGen.Tests.Derivatives;

/// <summary>What lecture notes compute by hand.</summary>
public class TextbookTests
{
    /// <summary>C2: value 18, gradient (12, 4.5, −9).</summary>
    [Fact]
    public void A_fraction_of_three_numbers()
    {
        Assert.Equal((18, 12, 4.5, -9), F.FractionGradient(3, 4, 2));
        Assert.Equal((18f, 12f, 4.5f, -9f), F.FractionSingleGradient(3, 4, 2));
        double[] gradient = new double[3];
        Assert.Equal(18, F.FractionGradient(3, 4, 2, gradient));
        Assert.Equal([12, 4.5, -9], gradient);
    }

    /// <summary>C3, in closed form.</summary>
    [Theory]
    [InlineData(-1.3)]
    [InlineData(0.0)]
    [InlineData(0.4)]
    [InlineData(1.1)]
    public void Paths_through_two_values_add_up(double x)
    {
        var (s, c, e) = (Math.Sin(x), Math.Cos(x), Math.Exp(x * x * x));
        double expected = (4 * s * s * s * c * e) + (s * s * s * s * e * 3 * x * x) + (5 * c) + (21 * x * x);
        Close(expected, F.PathsGradient(x).dx);
        Close((c * x * x * x) + (s * 3 * x * x), F.ProductGradient(x).dx);
        Close((-s * x * x * x) + (6 * c * x * x) + (6 * s * x), F.ProductDerivative2(x));
    }

    /// <summary>C3, against differences.</summary>
    [Fact]
    public void Paths_through_two_values_against_differences()
    {
        Close(Extrapolated.Slopes(p => [F.Paths(p[0])], [0.7])[0, 0], F.PathsGradient(0.7).dx, 1e-8);
        Close(Extrapolated.Slopes(p => [F.PathsGradient(p[0]).dx], [0.7])[0, 0], F.PathsDerivative2(0.7), 1e-6);
    }

    /// <summary>C4: gradient (39, 8).</summary>
    [Fact]
    public void Two_paths_to_one_variable_add_up() => Assert.Equal((30, 39, 8), F.TwoPathsGradient(2, 3));

    /// <summary>C5: N results by M parameters, row by row.</summary>
    [Fact]
    public void A_Jacobian_has_a_row_for_each_result()
    {
        double[] jacobian = new double[6];
        Assert.Equal((10, 12, Math.Sin(2)), F.ThreeJacobian(2, 5, jacobian));
        Assert.Equal([5, 2, 1, 2, Math.Cos(2), 0], jacobian);
        double[] polar = new double[4];
        F.PolarJacobian(3, 4, polar);
        Assert.Equal([3 / 5.0, 4 / 5.0, -4 / 25.0, 3 / 25.0], polar.Select(p => Math.Round(p, 15)));
        Assert.Throws<ArgumentException>(() => F.ThreeJacobian(2, 5, new double[5]));
    }

    /// <summary>C5: the derivative of a vector by a number is N×1, that of a number by a matrix has the matrix's shape.</summary>
    [Fact]
    public void Shapes_of_derivatives()
    {
        double[] y = new double[3];
        double[] column = new double[3];
        F.CurveJacobian(2, y, column);
        Assert.Equal([2, 4, 8], y);
        Assert.Equal([1, 4, 12], column);
        double[] gradient = new double[6 + 3];
        double[] x = [1, 2, -1];
        F.QuadraticGradient(new double[9], x, gradient);
        Assert.Equal([1, 2, -1, 2, 4, -2, -1, -2, 1], gradient);
    }

    /// <summary>C6: uᵀ∇f, largest along the gradient.</summary>
    [Fact]
    public void The_gradient_is_the_direction_of_steepest_ascent()
    {
        var (_, dx, dy) = F.HillGradient(0.4, -0.3);
        double length = Math.Sqrt((dx * dx) + (dy * dy));
        Close(length, F.HillDirectional(0.4, -0.3, dx / length, dy / length));
        for (int degrees = 0; degrees < 360; degrees += 7)
        {
            var (u, v) = (Math.Cos(Math.PI * degrees / 180), Math.Sin(Math.PI * degrees / 180));
            double slope = F.HillDirectional(0.4, -0.3, u, v);
            Close((u * dx) + (v * dy), slope);
            Assert.True(slope <= length);
        }
    }

    /// <summary>C6: what the first-order expansion leaves shrinks with the square of the step, what the second-order one leaves with the cube.</summary>
    [Fact]
    public void Expansions_after_Taylor()
    {
        double[] gradient = new double[2];
        double[] hessian = new double[4];
        double value = F.HillHessian(0.4, -0.3, gradient, hessian);
        double Rest(double t, bool second)
        {
            var (u, v) = (0.6 * t, 0.8 * t);
            double linear = value + (u * gradient[0]) + (v * gradient[1]);
            double curved = ((u * u * hessian[0]) + (2 * u * v * hessian[1]) + (v * v * hessian[3])) / 2;
            return Math.Abs(F.Hill(0.4 + u, -0.3 + v) - linear - (second ? curved : 0));
        }

        Assert.InRange(Rest(0.02, false) / Rest(0.01, false), 3.8, 4.2);
        Assert.InRange(Rest(0.02, true) / Rest(0.01, true), 7.5, 8.5);
    }

    /// <summary>C6: the eigenvalues of the Hessian where the gradient vanishes.</summary>
    [Fact]
    public void Hessians_tell_minima_maxima_and_saddle_points_apart()
    {
        Assert.Equal("minimum", Kind(F.BowlHessian, 1, -1));
        Assert.Equal("saddle point", Kind(F.SaddleHessian, 0, 0));
        Assert.Equal("maximum", Kind(F.HillHessian, 0, 0));
        Assert.Equal("minimum", Kind(F.TwoValleysHessian, 1, 0));
        Assert.Equal("minimum", Kind(F.TwoValleysHessian, -1, 0));
        Assert.Equal("saddle point", Kind(F.TwoValleysHessian, 0, 0));
    }

    [Fact]
    public void A_Hessian_in_closed_form()
    {
        double[] gradient = new double[3];
        double[] hessian = new double[9];
        F.FractionHessian(3, 4, 2, gradient, hessian);
        Assert.Equal([12, 4.5, -9], gradient);
        Assert.Equal([4, 3, -6, 3, 0, -2.25, -6, -2.25, 9], hessian);
        double[] product = new double[3];
        F.FractionHessianVector(3, 4, 2, [1, -1, 2], product);
        Assert.Equal([-11, -1.5, 14.25], product);
    }

    [Fact]
    public void The_valley_of_Rosenbrock()
    {
        double[] x = [-1.2, 1, 0.5, 0.3];
        double[] gradient = new double[4];
        double[] hessian = new double[16];
        Close(F.Rosenbrock(x), F.RosenbrockHessian(x, gradient, hessian));
        for (int i = 0; i < 4; i++)
        {
            double own = i < 3 ? (-400 * x[i] * (x[i + 1] - (x[i] * x[i]))) - (2 * (1 - x[i])) : 0;
            Close(own + (i > 0 ? 200 * (x[i] - (x[i - 1] * x[i - 1])) : 0), gradient[i], 1e-13);
            Close((i < 3 ? (1200 * x[i] * x[i]) - (400 * x[i + 1]) + 2 : 0) + (i > 0 ? 200 : 0), hessian[5 * i], 1e-13);
            Assert.True(i == 3 || Math.Abs(hessian[(4 * i) + i + 1] + (400 * x[i])) < 1e-10);
        }
    }

    private static string Kind(Hessian function, double x, double y)
    {
        double[] gradient = new double[2];
        double[] h = new double[4];
        function(x, y, gradient, h);
        Assert.All(gradient, g => Assert.Equal(0, g, 1e-15));
        double determinant = (h[0] * h[3]) - (h[1] * h[2]);
        return determinant < 0 ? "saddle point" : h[0] > 0 ? "minimum" : "maximum";
    }

    private static void Close(double expected, double actual, double tolerance = 1e-14) =>
        Assert.True(Math.Abs(actual - expected) <= tolerance * Math.Max(1, Math.Abs(expected)), $"{actual:R} and not {expected:R}.");

    private delegate double Hessian(double x, double y, Span<double> gradient, Span<double> hessian);
}
