using NetGen.Generator.Calculus;
using static NetGen.Generator.Calculus.Formula;
using static NetGen.Generator.Tests.Calculus.Sketch;

namespace NetGen.Generator.Tests.Calculus;

public class NotationTests
{
    private static readonly Expr A = Input("a")[Batch];
    private static readonly Expr B = Input("b")[Batch];
    private static readonly Expr C = Input("c")[Batch];

    private static readonly (Expr Built, string Expected)[] Expressions =
    [
        (A + B + C, "a[n] + b[n] + c[n]"),
        (A - (B - C), "a[n] − (b[n] − c[n])"),
        ((A + B) * C, "(a[n] + b[n])·c[n]"),
        ((A * B) + C, "a[n]·b[n] + c[n]"),
        (A / (B * C), "a[n]/(b[n]·c[n])"),
        (A / (B / C), "a[n]/(b[n]/c[n])"),
        (-(A + B), "−(a[n] + b[n])"),
        (Exp(A - B), "exp(a[n] − b[n])"),
        (Abs(A - B), "|a[n] − b[n]|"),
        (Sqrt(A), "√a[n]"),
        (Sqrt(A + B), "√(a[n] + b[n])"),
        (Sigmoid(A), "σ(a[n])"),
        (Max(0, A), "max(0, a[n])"),
        (Min(A, B), "min(a[n], b[n])"),
        (Detach(Sign(A)), "detach(sign(a[n]))"),
        (If(A, Relation.LessOrEqual, B, C, 0), "(a[n] ≤ b[n] ? c[n] : 0)"),
        (0.25 * A, "0.25·a[n]"),
        (-0.25 * A, "−0.25·a[n]"),
        (B + (-2 * A), "b[n] − 2·a[n]"),
        (A - 1.5, "a[n] − 1.5"),
        (A + -1.5, "a[n] − 1.5"),
        (1e-20 * A, "1E-20·a[n]"),
    ];

    [Fact]
    public void Expressions_carry_the_parentheses_they_need_and_no_more() =>
        Assert.Equal(Expressions.Select(e => e.Expected), Expressions.Select(e => Notation.Format(e.Built)));

    [Fact]
    public void Reductions_name_what_they_run_over()
    {
        var (i, u, v) = (Axis("i", 3), Axis("u", 2), Axis("v", 2));
        var x = Input("x", i, u, v);
        Assert.Equal("Σi x[n,i,0,1]", Notation.Format(Sum([i], x[Batch, i, 0, 1])));
        Assert.Equal("max(u,v) x[n,i,u,v]", Notation.Format(Max([u, v], x[Batch, i, u, v])));
        Assert.Equal("argmax(u,v) x[n,i,u,v]", Notation.Format(ArgMax([u, v], x[Batch, i, u, v])));
        Assert.Equal("log Σi exp(x[n,i,0,0])", Notation.Format(LogSumExp([i], x[Batch, i, 0, 0])));
        Assert.Equal("Σi (x[n,i,0,0] + 1)", Notation.Format(Sum([i], x[Batch, i, 0, 0] + 1)));
    }

    [Fact]
    public void A_dense_layer_and_its_gradients()
    {
        var sketch = new Sketch();
        var x = Input("x", Axis("i", 3));
        var (y, w, b) = sketch.Dense("1", x, 2);
        Assert.Equal(["1[n,o1] = Σi1 x[n,i1]·W1[o1,i1] + b1[o1]"], sketch.Definitions.Select(d => d.ToString()));
        Assert.Equal(
            ["dx[n,i1] = Σo1 d1[n,o1]·W1[o1,i1]", "dW1[o1,i1] = Σn d1[n,o1]·x[n,i1]", "db1[o1] = Σn d1[n,o1]"],
            sketch.Experiment(y).Derive(x, w, b).Definitions.Select(d => d.ToString()));
    }

    [Fact]
    public void The_gradient_of_softmax_cross_entropy()
    {
        var sketch = new Sketch();
        var (k, j) = (Axis("k", 4), Axis("j", 4));
        var z = Input("z", k);
        var (_, label) = Label("t", 4);
        var total = sketch.Define("m", [], LogSumExp([j], z[Batch, j]));
        var loss = sketch.Define("ℓ", [], total[Batch] - z[Batch, label]);
        Assert.Equal(
            ["dm[n] = dℓ[n]", "dz[n,k] = (k = t[n] ? −dℓ[n] : 0)", "dz[n,j] += dm[n]·exp(z[n,j] − m[n])"],
            sketch.Experiment(loss).Derive(z).Definitions.Select(d => d.ToString()));
    }

    [Fact]
    public void A_maximum_gates_on_the_place_of_the_first()
    {
        var sketch = new Sketch();
        var (i, u) = (Axis("i", 3), Axis("u", 2));
        var x = Input("x", Axis("w", 6));
        var y = sketch.Define("y", [i], Max([u], x[Batch, ((Affine)i * 2) + u]));
        var backward = sketch.Experiment(y).Derive(x);
        Assert.Equal(["y[n,i] = max(u) x[n,2i+u]", "argy[n,i] = argmax(u) x[n,2i+u]"], backward.Forward.Select(d => d.ToString()));
        Assert.Equal(["dx[n,w] = (argy[n,⌊w/2⌋] = (w mod 2) ? dy[n,⌊w/2⌋] : 0)"], backward.Definitions.Select(d => d.ToString()));
    }

    [Fact]
    public void Numbers_are_written_alike_everywhere()
    {
        var culture = Thread.CurrentThread.CurrentCulture;
        try
        {
            Thread.CurrentThread.CurrentCulture = new("de-DE");
            Assert.Equal("0.5·a[n]", Notation.Format(0.5 * A));
            Assert.Equal("−1.5", Notation.Format(-1.5));
        }
        finally
        {
            Thread.CurrentThread.CurrentCulture = culture;
        }
    }
}
