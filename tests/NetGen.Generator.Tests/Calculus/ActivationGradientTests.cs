using NetGen.Generator.Calculus;
using static NetGen.Generator.Calculus.Formula;
using static NetGen.Generator.Tests.Calculus.Sketch;

namespace NetGen.Generator.Tests.Calculus;

public class ActivationGradientTests
{
    private static readonly Dictionary<string, Func<Expr, Expr>> Formulas = new()
    {
        ["identity"] = x => x,
        ["sigmoid"] = Sigmoid,
        ["tanh"] = Tanh,
        ["relu"] = x => Max(0, x),
        ["leaky relu"] = x => If(x, Relation.Greater, 0, x, 0.01 * x),
        ["elu"] = x => If(x, Relation.Greater, 0, x, 0.7 * Expm1(x)),
        ["selu"] = x => 1.0507 * If(x, Relation.Greater, 0, x, 1.67326 * Expm1(x)),
        ["gelu"] = x => 0.5 * x * (1 + Erf(x / Math.Sqrt(2))),
        ["silu"] = x => x * Sigmoid(x),
        ["softplus"] = Softplus,
    };

    public static TheoryData<string> Names => [.. Formulas.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Elementwise(string name)
    {
        double[] points = [-40, -8, -3, -1, -0.1, 0.1, 1, 3, 8, 40];
        var sketch = new Sketch();
        var x = Input("x", Axis("i", points.Length));
        sketch.Experiment(sketch.Map("y", x, Formulas[name]), batch: 1).With(x, points).Check(x);
    }

    [Theory]
    [InlineData("relu", 0)]
    [InlineData("leaky relu", 0.01)]
    [InlineData("elu", 0.7)]
    [InlineData("gelu", 0.5)]
    [InlineData("silu", 0.5)]
    public void The_derivative_at_zero_is_that_of_PyTorch(string name, double expected)
    {
        var sketch = new Sketch();
        var x = Input("x");
        double[] gradient = sketch.Experiment(sketch.Map("y", x, Formulas[name]), batch: 1).With(x, 0).WithSeed(1).Gradient(x);
        Assert.Equal(expected, gradient[0]);
    }

    [Fact]
    public void PReLU_learns_its_slope()
    {
        var sketch = new Sketch();
        var x = Input("x", Axis("c", 3), Axis("h", 2), Axis("w", 3));
        var slope = Parameter("a", Axis("c", 3));
        var y = sketch.Map("y", x, e => If(e, Relation.Greater, 0, e, slope[x.Axes[1]] * e));
        sketch.Experiment(y).Check(x, slope);
    }

    [Fact]
    public void PReLU_with_one_slope_for_all()
    {
        var sketch = new Sketch();
        var x = Input("x", Axis("i", 7));
        var slope = Parameter("a", Axis("one", 1));
        var y = sketch.Map("y", x, e => If(e, Relation.Greater, 0, e, slope[0] * e));
        sketch.Experiment(y).Check(x, slope);
    }

    [Fact]
    public void Dropout_gates_and_scales()
    {
        var sketch = new Sketch();
        var x = Input("x", Axis("i", 20));
        var random = Random("r", stream: 3, x.Axes[1]);
        var y = sketch.Map("y", x, e => If(random.Element, Relation.Less, 0.25, 0, e * (1 / 0.75)));
        var experiment = sketch.Experiment(y);
        experiment.Check(x);
        Assert.Contains(0, experiment.Gradient(x));
    }

    [Fact]
    public void Softmax()
    {
        var (sketch, z, p) = SoftmaxOf(5);
        sketch.Experiment(p, batch: 3).With(z, v => 3 * v).Check(z);
    }

    [Fact]
    public void Softmax_by_its_textbook_fraction()
    {
        var sketch = new Sketch();
        var (k, j) = (Axis("k", 5), Axis("j", 5));
        var z = Input("z", k);
        var e = sketch.Map("e", z, Exp);
        var sum = sketch.Define("s", [], Sum([j], e[Batch, j]));
        sketch.Experiment(sketch.Define("p", [k], e[Batch, k] / sum[Batch])).Check(z);
    }

    [Fact]
    public void Log_softmax()
    {
        var (sketch, z, y) = LogSoftmaxOf(5);
        sketch.Experiment(y, batch: 3).With(z, v => 3 * v).Check(z);
    }

    [Fact]
    public void Softmax_and_log_softmax_stay_finite_for_huge_logits()
    {
        double[] logits = [1e4, -1e4, 0, 1e4, 9999];
        var (softmax, z, p) = SoftmaxOf(5);
        var (logSoftmax, u, y) = LogSoftmaxOf(5);
        var (first, second) = (softmax.Experiment(p, batch: 1).With(z, logits), logSoftmax.Experiment(y, batch: 1).With(u, logits));
        foreach (double[] values in new[] { first.Output(), first.Gradient(z), second.Output(), second.Gradient(u) })
        {
            Assert.All(values, v => Assert.True(double.IsFinite(v)));
        }
    }

    private static (Sketch Sketch, Tensor Input, Tensor Output) SoftmaxOf(int classes)
    {
        var (sketch, z, total) = LogSumExpOf(classes);
        return (sketch, z, sketch.Map("p", z, e => Exp(e - total[Batch])));
    }

    private static (Sketch Sketch, Tensor Input, Tensor Output) LogSoftmaxOf(int classes)
    {
        var (sketch, z, total) = LogSumExpOf(classes);
        return (sketch, z, sketch.Map("y", z, e => e - total[Batch]));
    }

    private static (Sketch Sketch, Tensor Input, Tensor Total) LogSumExpOf(int classes)
    {
        var sketch = new Sketch();
        var z = Input("z", Axis("k", classes));
        var j = Axis("j", classes);
        return (sketch, z, sketch.Define("m", [], LogSumExp([j], z[Batch, j])));
    }
}
