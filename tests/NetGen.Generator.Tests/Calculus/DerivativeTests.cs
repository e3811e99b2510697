using NetGen.Generator.Calculus;
using static NetGen.Generator.Calculus.Formula;
using static NetGen.Generator.Tests.Calculus.Sketch;

namespace NetGen.Generator.Tests.Calculus;

public class DerivativeTests
{
    private static readonly double[] Everywhere = [-30, -5.5, -2, -1, -0.3, -0.01, 0.01, 0.3, 1, 2, 5.5, 30];
    private static readonly double[] Bounded = [-6, -3, -1.5, -1, -0.3, -0.01, 0, 0.01, 0.3, 1, 1.5, 3, 6];
    private static readonly double[] Positive = [0.02, 0.3, 0.99, 1, 1.01, 2, 7, 100];

    public static TheoryData<string> Functions => [.. Enum.GetNames<Function>()];

    public static TheoryData<string> Operators => [.. Enum.GetNames<Operator>()];

    [Theory]
    [MemberData(nameof(Functions))]
    public void Every_function_over_its_domain(string name)
    {
        var function = Enum.Parse<Function>(name);
        double[] points = function switch
        {
            Function.Log or Function.Sqrt or Function.Log2 or Function.Log10 => Positive,
            Function.Log1p => [-0.98, -0.7, -0.3, -0.01, 0, .. Positive],
            Function.Exp or Function.Expm1 or Function.Exp2 or Function.Sinh or Function.Cosh or Function.Tan => Bounded,
            Function.Asin or Function.Acos or Function.Atanh => [-0.97, -0.7, -0.3, -0.01, 0, 0.01, 0.3, 0.7, 0.97],
            Function.Acosh => [1.02, 1.3, 2, 7, 100],
            Function.Abs or Function.Sign or Function.Step => Everywhere,
            Function.Cbrt => [-30, -2, -0.3, -0.02, .. Positive],
            _ => [.. Everywhere, 0],
        };
        var sketch = new Sketch();
        var x = Input("x", Axis("i", points.Length));
        var y = sketch.Map("y", x, e => Apply(function, e));
        var experiment = sketch.Experiment(y, batch: 1).With(x, points);
        if (function is Function.Sign or Function.Step)
        {
            Assert.DoesNotContain(x, experiment.Derive(x).Gradients);
        }
        else
        {
            experiment.Check(x);
        }
    }

    [Theory]
    [MemberData(nameof(Operators))]
    public void Every_operator_over_its_domain(string name)
    {
        var @operator = Enum.Parse<Operator>(name);
        double[] points = [-7, -1, -0.3, 0.3, 1, 7];
        double[] left = @operator == Operator.Pow ? [0.6, 0.8, 0.9, 1, 2, 4] : points;
        var sketch = new Sketch();
        var (i, j) = (Axis("i", points.Length), Axis("j", points.Length));
        var (a, b) = (Input("a", i), Input("b", j));
        var y = sketch.Define("y", [i, j], Combine(@operator, a[Batch, i], b[Batch, j]));
        sketch.Experiment(y, batch: 1).With(a, left).With(b, [.. points.Select(p => p * 1.1)]).Check(a, b);
    }

    [Fact]
    public void A_function_without_a_rule_is_refused() =>
        Assert.Throws<InvalidOperationException>(() => Derivatives.Of((Function)999, 1));

    [Fact]
    public void An_operator_without_a_rule_is_refused() =>
        Assert.Throws<InvalidOperationException>(() => Derivatives.Of((Operator)999, 1, 1));

    [Theory]
    [InlineData(-2, -1)]
    [InlineData(0, 0)]
    [InlineData(3, 1)]
    public void The_derivative_of_the_absolute_value_is_zero_at_zero(double at, double expected) =>
        Assert.Equal(expected, DerivativeAt(Abs, at));

    [Theory]
    [InlineData(-1, 0)]
    [InlineData(0, 0)]
    [InlineData(1, 1)]
    public void The_maximum_with_zero_is_flat_at_zero(double at, double expected) =>
        Assert.Equal(expected, DerivativeAt(x => Max(0, x), at));

    [Fact]
    public void At_a_tie_the_first_argument_of_maximum_and_minimum_gets_the_gradient()
    {
        foreach (Func<Expr, Expr, Expr> function in new[] { (Func<Expr, Expr, Expr>)Max, Min })
        {
            var sketch = new Sketch();
            var i = Axis("i", 1);
            var (a, b) = (Input("a", i), Input("b", i));
            var y = sketch.Define("y", [i], function(a[Batch, i], b[Batch, i]));
            var experiment = sketch.Experiment(y, batch: 1).With(a, 4).With(b, 4).WithSeed(1);
            Assert.Equal([1], experiment.Gradient(a));
            Assert.Equal([0], experiment.Gradient(b));
        }
    }

    [Fact]
    public void No_gradient_flows_through_detach()
    {
        Assert.Equal(5, DerivativeAt(x => Detach(x) * x, 5));
        Assert.Equal(0, DerivativeAt(x => (0 * x) + Detach(x * x), 5));
    }

    [Fact]
    public void A_power_by_exponential_and_logarithm()
    {
        var sketch = new Sketch();
        var i = Axis("i", 4);
        var (u, v) = (Input("u", i), Input("v", i));
        var y = sketch.Define("y", [i], Exp(v[Batch, i] * Log(u[Batch, i])));
        sketch.Experiment(y).With(u, value => value + 1.5).Check(u, v);
    }

    /// <summary>f = x²y/z at (3, 4, 2): value 18, gradient (12, 4.5, −9).</summary>
    [Fact]
    public void The_worked_example_of_the_lecture_notes()
    {
        var sketch = new Sketch();
        var (x, y, z) = (Input("x"), Input("y"), Input("z"));
        var f = sketch.Define("f", [], x[Batch] * x[Batch] * y[Batch] / z[Batch]);
        var experiment = sketch.Experiment(f, batch: 1).With(x, 3).With(y, 4).With(z, 2).WithSeed(1);
        Assert.Equal([18], experiment.Output());
        Assert.Equal([12], experiment.Gradient(x));
        Assert.Equal([4.5], experiment.Gradient(y));
        Assert.Equal([-9], experiment.Gradient(z));
    }

    /// <summary>g = w1³·w2 + 3·w1 at (2, 3): gradient (39, 8).</summary>
    [Fact]
    public void Two_paths_to_one_variable_add_up()
    {
        var sketch = new Sketch();
        var (w1, w2) = (Input("w1"), Input("w2"));
        var cube = sketch.Define("c", [], w1[Batch] * w1[Batch] * w1[Batch]);
        var g = sketch.Define("g", [], (cube[Batch] * w2[Batch]) + (3 * w1[Batch]));
        var experiment = sketch.Experiment(g, batch: 1).With(w1, 2).With(w2, 3).WithSeed(1);
        Assert.Equal([39], experiment.Gradient(w1));
        Assert.Equal([8], experiment.Gradient(w2));
    }

    /// <summary>y = z1⁴·e^z2 + 5·z1 + 7·z2 with z1 = sin x and z2 = x³.</summary>
    [Fact]
    public void A_composition_over_several_definitions()
    {
        var sketch = new Sketch();
        var x = Input("x", Axis("i", 5));
        var z1 = sketch.Map("z1", x, e => Apply(Function.Sin, e));
        var z2 = sketch.Map("z2", x, e => e * e * e);
        var i = x.Axes[1];
        var (a, b) = (z1[Batch, i], z2[Batch, i]);
        sketch.Experiment(sketch.Define("y", [i], (a * a * a * a * Exp(b)) + (5 * a) + (7 * b))).Check(x);
    }

    private static Expr Combine(Operator @operator, Expr a, Expr b) => @operator switch
    {
        Operator.Add => a + b,
        Operator.Subtract => a - b,
        Operator.Multiply => a * b,
        Operator.Divide => a / b,
        _ => new Expr.Binary(@operator, a, b),
    };

    private static double DerivativeAt(Func<Expr, Expr> function, double at)
    {
        var sketch = new Sketch();
        var x = Input("x");
        var y = sketch.Define("y", [], x[Batch] + function(x[Batch]));
        return sketch.Experiment(y, batch: 1).With(x, at).WithSeed(1).Gradient(x)[0] - 1;
    }
}
