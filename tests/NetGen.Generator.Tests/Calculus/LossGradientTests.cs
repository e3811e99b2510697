using NetGen.Generator.Calculus;
using static NetGen.Generator.Calculus.Formula;
using static NetGen.Generator.Tests.Calculus.Sketch;
using Index = NetGen.Generator.Calculus.Index;

namespace NetGen.Generator.Tests.Calculus;

public class LossGradientTests
{
    private const int Classes = 4;
    private static readonly Index K = Axis("k", Classes);
    private static readonly Index J = Axis("j", Classes);

    /// <summary>The summand of one output y against one target t.</summary>
    private static readonly Dictionary<string, Func<Expr, Expr, Expr>> Regressions = new()
    {
        ["mean squared error"] = (y, t) => 1.0 / Classes * ((y - t) * (y - t)),
        ["squared error"] = (y, t) => 0.5 * ((y - t) * (y - t)),
        ["mean absolute error"] = (y, t) => 1.0 / Classes * Abs(y - t),
        ["huber"] = (y, t) => If(Abs(y - t), Relation.LessOrEqual, 0.5, 0.5 * ((y - t) * (y - t)), 0.5 * (Abs(y - t) - 0.25)),
        ["binary cross-entropy"] = (z, t) => Softplus(z) - (z * t),
        ["perceptron criterion"] = (a, t) => 0.5 * ((Detach(Sign(a)) - t) * a),
    };

    public static TheoryData<string> RegressionNames => [.. Regressions.Keys];

    [Theory]
    [MemberData(nameof(RegressionNames))]
    public void Against_real_targets(string name)
    {
        var sketch = new Sketch();
        var (y, t) = (Input("y", K), Target("t", K));
        var loss = sketch.Define("ℓ", [], Sum([K], Regressions[name](y[Batch, K], t[Batch, K])));
        sketch.Experiment(loss, batch: 3).Check(y);
    }

    [Theory]
    [InlineData("huber", 0.25, 0.25)]
    [InlineData("huber", 0.5, 0.5)]
    [InlineData("huber", -3, -0.5)]
    [InlineData("mean absolute error", 0, 0)]
    [InlineData("mean squared error", 0, 0)]
    public void At_kinks_and_minima(string name, double difference, double expected)
    {
        var sketch = new Sketch();
        var (y, t) = (Input("y"), Target("t"));
        var loss = sketch.Define("ℓ", [], Regressions[name](y[Batch], t[Batch]));
        double[] gradient = sketch.Experiment(loss, batch: 1).With(y, 2 + difference).With(t, 2).WithSeed(1).Gradient(y);
        Assert.Equal(expected, gradient[0]);
    }

    [Fact]
    public void Softmax_cross_entropy_against_class_indices()
    {
        var (sketch, z, labels, loss) = SoftmaxCrossEntropyOf();
        sketch.Experiment(loss, batch: 5).WithLabels(labels, 0, 3, 1, 1, 2).Check(z);
    }

    [Fact]
    public void The_gradient_of_softmax_cross_entropy_is_softmax_minus_onehot()
    {
        var (sketch, z, labels, loss) = SoftmaxCrossEntropyOf();
        double[] gradient = sketch.Experiment(loss, batch: 1).With(z, 0, 0, 0, 0).WithLabels(labels, 2).WithSeed(1).Gradient(z);
        Assert.Equal([0.25, 0.25, -0.75, 0.25], gradient.Select(g => Math.Round(g, 15)));
    }

    [Fact]
    public void Softmax_cross_entropy_of_huge_logits_is_finite_and_exact()
    {
        var (sketch, z, labels, loss) = SoftmaxCrossEntropyOf();
        var experiment = sketch.Experiment(loss, batch: 2)
            .With(z, 1e4, -1e4, 0, -1e4, 1e4, -1e4, 0, -1e4)
            .WithLabels(labels, 0, 1)
            .WithSeed(1, 1);
        Assert.Equal([0, 2e4], experiment.Output());
        Assert.Equal([0, 0, 0, 0, 1, -1, 0, 0], experiment.Gradient(z));
    }

    [Fact]
    public void Softmax_cross_entropy_against_distributions()
    {
        var sketch = new Sketch();
        var (z, t) = (Input("z", K), Target("t", K));
        var total = sketch.Define("m", [], LogSumExp([J], z[Batch, J]));
        var loss = sketch.Define("ℓ", [], Sum([K], t[Batch, K] * (total[Batch] - z[Batch, K])));
        sketch.Experiment(loss, batch: 3).Check(z);
    }

    [Fact]
    public void Softmax_then_cross_entropy_on_probabilities()
    {
        var sketch = new Sketch();
        var z = Input("z", K);
        var (labels, label) = Label("t", Classes);
        var total = sketch.Define("m", [], LogSumExp([J], z[Batch, J]));
        var p = sketch.Define("p", [K], Exp(z[Batch, K] - total[Batch]));
        var loss = sketch.Define("ℓ", [], -Log(p[Batch, label]));
        sketch.Experiment(loss, batch: 3).WithLabels(labels, 2, 0, 3).Check(z);
    }

    [Fact]
    public void Cross_entropy_on_probabilities_against_distributions()
    {
        var sketch = new Sketch();
        var (p, t) = (Input("p", K), Target("t", K));
        var loss = sketch.Define("ℓ", [], -Sum([K], t[Batch, K] * Log(p[Batch, K])));
        sketch.Experiment(loss, batch: 3).With(p, v => 0.5 + (0.4 * v)).Check(p);
    }

    [Fact]
    public void Negative_log_likelihood()
    {
        var sketch = new Sketch();
        var y = Input("y", K);
        var (labels, label) = Label("t", Classes);
        var loss = sketch.Define("ℓ", [], -y[Batch, label]);
        double[] gradient = sketch.Experiment(loss, batch: 2).WithLabels(labels, 2, 0).WithSeed(1, 10).Gradient(y);
        Assert.Equal([0, 0, -1, 0, -10, 0, 0, 0], gradient);
    }

    [Fact]
    public void Hinge()
    {
        var (sketch, a, labels, loss) = HingeOf();
        sketch.Experiment(loss, batch: 4).WithLabels(labels, 0, 3, 1, 2).With(a, v => 2 * v).Check(a);
    }

    [Fact]
    public void Hinge_is_flat_where_the_margin_is_exactly_kept()
    {
        var (sketch, a, labels, loss) = HingeOf();
        var experiment = sketch.Experiment(loss, batch: 1).With(a, 2, 1, 1.5, 0).WithLabels(labels, 0).WithSeed(1);
        Assert.Equal([0.5], experiment.Output());
        Assert.Equal([-1, 0, 1, 0], experiment.Gradient(a));
    }

    [Fact]
    public void Multi_class_perceptron_criterion()
    {
        var (sketch, a, labels, loss) = PerceptronOf();
        sketch.Experiment(loss, batch: 4).WithLabels(labels, 0, 3, 1, 2).Check(a);
    }

    [Fact]
    public void The_multi_class_perceptron_lowers_the_wrong_class_and_raises_the_right_one()
    {
        var (sketch, a, labels, loss) = PerceptronOf();
        var experiment = sketch.Experiment(loss, batch: 3)
            .With(a, 1, 5, 2, 0, 1, 5, 2, 0, 0, 0, 0, 0)
            .WithLabels(labels, 2, 1, 3)
            .WithSeed(1, 1, 1);
        Assert.Equal([3, 0, 0], experiment.Output());
        Assert.Equal([0, 1, -1, 0, 0, 0, 0, 0, 1, 0, 0, -1], experiment.Gradient(a));
    }

    /// <summary>With rate 1 a step adds y·f on a mistake and nothing otherwise; a score of 0 counts as +1.</summary>
    [Theory]
    [InlineData(0.5, 1, 0)]
    [InlineData(0.5, -1, 1)]
    [InlineData(-0.5, 1, -1)]
    [InlineData(-0.5, -1, 0)]
    [InlineData(0, 1, 0)]
    [InlineData(0, -1, 1)]
    public void The_binary_perceptron_update(double score, double target, double expected)
    {
        var sketch = new Sketch();
        var (a, t) = (Input("a"), Target("t"));
        var loss = sketch.Define("ℓ", [], Regressions["perceptron criterion"](a[Batch], t[Batch]));
        double[] gradient = sketch.Experiment(loss, batch: 1).With(a, score).With(t, target).WithSeed(1).Gradient(a);
        Assert.Equal(expected, gradient[0]);
    }

    [Fact]
    public void A_whole_classifier_down_to_its_weights()
    {
        var sketch = new Sketch();
        var x = Input("x", Axis("i", 3));
        var (z1, w1, b1) = sketch.Dense("1", x, 5);
        var h = sketch.Map("h", z1, e => Max(0, e));
        var (z2, w2, b2) = sketch.Dense("2", h, Classes);
        var (labels, label) = Label("t", Classes);
        var total = sketch.Define("m", [], LogSumExp([J], z2[Batch, J]));
        var loss = sketch.Define("ℓ", [], total[Batch] - z2[Batch, label]);
        sketch.Experiment(loss, batch: 4).WithLabels(labels, 1, 0, 3, 1).Check(x, w1, b1, w2, b2);
    }

    private static (Sketch Sketch, Tensor Scores, Tensor Labels, Tensor Loss) SoftmaxCrossEntropyOf()
    {
        var sketch = new Sketch();
        var z = Input("z", K);
        var (labels, label) = Label("t", Classes);
        var total = sketch.Define("m", [], LogSumExp([J], z[Batch, J]));
        return (sketch, z, labels, sketch.Define("ℓ", [], total[Batch] - z[Batch, label]));
    }

    private static (Sketch Sketch, Tensor Scores, Tensor Labels, Tensor Loss) HingeOf()
    {
        var sketch = new Sketch();
        var a = Input("a", K);
        var (labels, label) = Label("t", Classes);
        var margin = Max(0, 1 + a[Batch, J] - a[Batch, label]);
        return (sketch, a, labels, sketch.Define("ℓ", [], Sum([J], If(Position(J), Relation.Equal, Position(label), 0, margin))));
    }

    private static (Sketch Sketch, Tensor Scores, Tensor Labels, Tensor Loss) PerceptronOf()
    {
        var sketch = new Sketch();
        var a = Input("a", K);
        var (labels, label) = Label("t", Classes);
        var best = sketch.Define("m", [], Max([J], a[Batch, J]));
        return (sketch, a, labels, sketch.Define("ℓ", [], best[Batch] - a[Batch, label]));
    }
}
