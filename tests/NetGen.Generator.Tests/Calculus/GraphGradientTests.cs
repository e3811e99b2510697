using NetGen.Generator.Calculus;
using static NetGen.Generator.Calculus.Formula;
using static NetGen.Generator.Tests.Calculus.Sketch;

namespace NetGen.Generator.Tests.Calculus;

/// <summary>Networks in which tensors are read in several places, put together from parts, or reshaped.</summary>
public class GraphGradientTests
{
    [Fact]
    public void A_tensor_that_two_layers_read_gets_the_sum_of_both_gradients()
    {
        var sketch = new Sketch();
        var x = Input("x", Axis("i", 3));
        var (h, w1, b1) = sketch.Dense("1", x, 4);
        var (p, w2, b2) = sketch.Dense("2", h, 5);
        var (q, w3, b3) = sketch.Dense("3", h, 5);
        var y = sketch.Define("y", [Axis("k", 5)], p[Batch, Axis("k", 5)] * q[Batch, Axis("k", 5)]);
        sketch.Experiment(y).Check(x, w1, b1, w2, b2, w3, b3);
    }

    [Fact]
    public void A_residual_connection()
    {
        var sketch = new Sketch();
        var x = Input("x", Axis("i", 4));
        var (z, w, b) = sketch.Dense("1", x, 4);
        var h = sketch.Map("h", z, Tanh);
        var i = Axis("i", 4);
        var y = sketch.Define("y", [i], x[Batch, i] + h[Batch, i]);
        sketch.Experiment(y).Check(x, w, b);
    }

    [Fact]
    public void The_same_tensor_twice_in_one_formula()
    {
        var sketch = new Sketch();
        var x = Input("x", Axis("i", 4));
        var y = sketch.Map("y", x, e => (e * e) - (e / (e + 3)));
        sketch.Experiment(y).Check(x);
    }

    [Fact]
    public void Two_elements_of_the_same_tensor_in_one_formula()
    {
        var sketch = new Sketch();
        var x = Input("x", Axis("i", 5));
        var i = Axis("i", 4);
        var y = sketch.Define("y", [i], x[Batch, i] * x[Batch, (Affine)i + 1]);
        sketch.Experiment(y).Check(x);
    }

    /// <summary>z1 = f1(wA, x), z2 = f2(wB, z1), z3 = f3(wC, z1), z4 = f4(wD, wE, z2, z3).</summary>
    [Fact]
    public void The_graph_of_the_lecture_notes_adds_both_ways_at_z1()
    {
        var sketch = new Sketch();
        var i = Axis("i", 3);
        var x = Input("x", i);
        var (wA, wB, wC, wD, wE) = (Parameter("wA", i), Parameter("wB", i), Parameter("wC", i), Parameter("wD", i), Parameter("wE", i));
        var z1 = sketch.Define("z1", [i], Sigmoid(wA[i] * x[Batch, i]));
        var z2 = sketch.Define("z2", [i], Tanh(wB[i] * z1[Batch, i]));
        var z3 = sketch.Define("z3", [i], Exp(wC[i] * z1[Batch, i]));
        var z4 = sketch.Define("z4", [i], (wD[i] * z2[Batch, i]) + (wE[i] * z3[Batch, i]) + (z2[Batch, i] * z3[Batch, i]));
        sketch.Experiment(z4).Check(x, wA, wB, wC, wD, wE);
    }

    [Fact]
    public void Parameters_that_two_layers_share_get_the_sum_of_both_gradients()
    {
        var sketch = new Sketch();
        var x = Input("x", Axis("i", 4));
        var (z, w, b) = sketch.Dense("1", x, 4);
        var h = sketch.Map("h", z, Tanh);
        var y = sketch.Dense("2", h, w, b);
        sketch.Experiment(y).Check(x, w, b);
    }

    [Fact]
    public void Concatenation()
    {
        var sketch = new Sketch();
        var x = Input("x", Axis("i", 3));
        var (p, w1, b1) = sketch.Dense("1", x, 2);
        var (q, w2, b2) = sketch.Dense("2", p, 4);
        var joined = new Tensor("c", Role.Computed, [Batch, Axis("k", 9)]);
        Join(sketch, joined, p, 0);
        Join(sketch, joined, q, 2);
        Join(sketch, joined, x, 6);
        var (y, w3, b3) = sketch.Dense("3", joined, 3);
        sketch.Experiment(y).Check(x, w1, b1, w2, b2, w3, b3);
    }

    [Fact]
    public void Concatenation_of_a_tensor_with_itself()
    {
        var sketch = new Sketch();
        var x = Input("x", Axis("i", 3));
        var joined = new Tensor("c", Role.Computed, [Batch, Axis("k", 6)]);
        Join(sketch, joined, x, 0);
        Join(sketch, joined, x, 3);
        sketch.Experiment(sketch.Map("y", joined, e => e * e * e)).Check(x);
    }

    [Fact]
    public void Concatenation_of_channels()
    {
        var sketch = new Sketch();
        var (h, w) = (Axis("h", 2), Axis("w", 3));
        var (a, b) = (Input("a", Axis("k", 2), h, w), Input("b", Axis("k", 1), h, w));
        var joined = new Tensor("c", Role.Computed, [Batch, Axis("k", 3), h, w]);
        sketch.DefinePart(joined, [Batch, Axis("k", 2), h, w], [Batch, Axis("k", 2), h, w], a.Element);
        sketch.DefinePart(joined, [Batch, (Affine)Axis("k", 1) + 2, h, w], [Batch, Axis("k", 1), h, w], b.Element);
        sketch.Experiment(sketch.Map("y", joined, Exp)).Check(a, b);
    }

    [Theory]
    [InlineData(2, 3, 4)]
    [InlineData(1, 3, 4)]
    [InlineData(2, 1, 4)]
    [InlineData(2, 3, 1)]
    [InlineData(1, 1, 5)]
    [InlineData(5, 1, 1)]
    [InlineData(1, 1, 1)]
    public void Flattening(int channels, int height, int width)
    {
        var sketch = new Sketch();
        var x = Input("x", Axis("c", channels), Axis("h", height), Axis("w", width));
        var flat = Flatten(sketch, x);
        sketch.Experiment(sketch.Map("y", flat, Tanh)).Check(x);
    }

    [Fact]
    public void Flattening_and_a_dense_layer()
    {
        var sketch = new Sketch();
        var x = Input("x", Axis("c", 2), Axis("h", 3), Axis("w", 2));
        var (y, weight, bias) = sketch.Dense("1", Flatten(sketch, x), 4);
        sketch.Experiment(y).Check(x, weight, bias);
    }

    [Theory]
    [InlineData(2, 3, 4)]
    [InlineData(1, 3, 4)]
    [InlineData(3, 1, 2)]
    public void Unflattening(int channels, int height, int width)
    {
        var sketch = new Sketch();
        var x = Input("x", Axis("f", channels * height * width));
        var (c, h, w) = (Axis("c", channels), Axis("h", height), Axis("w", width));
        var y = sketch.Define("y", [c, h, w], Exp(x[Batch, ((Affine)c * (height * width)) + ((Affine)h * width) + w]));
        sketch.Experiment(y).Check(x);
    }

    [Fact]
    public void Transposing_axes()
    {
        var sketch = new Sketch();
        var (h, w) = (Axis("h", 3), Axis("w", 4));
        var x = Input("x", h, w);
        var y = sketch.Define("y", [w, h], Exp(x[Batch, h, w]));
        sketch.Experiment(y).Check(x);
    }

    [Fact]
    public void Transposing_axes_of_equal_size()
    {
        var sketch = new Sketch();
        var (h, w) = (Axis("h", 3), Axis("w", 3));
        var x = Input("x", h, w);
        var y = sketch.Define("y", [h, w], Exp(x[Batch, w, h]) * x[Batch, h, w]);
        sketch.Experiment(y).Check(x);
    }

    [Fact]
    public void The_diagonal_of_a_matrix()
    {
        var sketch = new Sketch();
        var i = Axis("i", 3);
        var x = Input("x", i, Axis("j", 3));
        sketch.Experiment(sketch.Define("y", [i], Exp(x[Batch, i, i]))).Check(x);
    }

    [Fact]
    public void Every_second_and_every_third_element()
    {
        var sketch = new Sketch();
        var x = Input("x", Axis("f", 8));
        var i = Axis("i", 3);
        var y = sketch.Define("y", [i], x[Batch, ((Affine)i * 2) + 1] * x[Batch, (Affine)i * 3]);
        sketch.Experiment(y).Check(x);
    }

    [Fact]
    public void One_fixed_element()
    {
        var sketch = new Sketch();
        var x = Input("x", Axis("f", 4));
        var i = Axis("i", 3);
        var y = sketch.Define("y", [i], x[Batch, i] * x[Batch, 2]);
        sketch.Experiment(y).Check(x);
    }

    [Fact]
    public void A_scalar_parameter()
    {
        var sketch = new Sketch();
        var x = Input("x", Axis("i", 3));
        var scale = Parameter("s");
        sketch.Experiment(sketch.Map("y", x, e => Exp(e * scale[[]]))).Check(x, scale);
    }

    [Fact]
    public void A_tensor_that_nothing_depends_on_gets_no_gradient()
    {
        var sketch = new Sketch();
        var x = Input("x", Axis("i", 3));
        var unused = Parameter("u", Axis("i", 3));
        var y = sketch.Map("y", x, Exp);
        Assert.DoesNotContain(unused, sketch.Experiment(y).Derive(x, unused).Gradients);
    }

    [Fact]
    public void Nothing_is_derived_that_nobody_asked_for()
    {
        var sketch = new Sketch();
        var x = Input("x", Axis("i", 3));
        var (z, weight, _) = sketch.Dense("1", x, 2);
        var y = sketch.Map("y", z, e => 2 * e);
        var backward = sketch.Experiment(y).Derive(weight);
        Assert.Equal(["d1[n,o1] = 2·dy[n,o1]", "dW1[o1,i1] = Σn d1[n,o1]·x[n,i1]"], backward.Definitions.Select(d => d.ToString()));
    }

    private static void Join(Sketch sketch, Tensor joined, Tensor part, int offset)
    {
        var k = joined.Axes[1] with { Extent = part.Axes[1].Extent };
        sketch.DefinePart(joined, [Batch, (Affine)k + offset], [Batch, k], part[Batch, k]);
    }

    private static Tensor Flatten(Sketch sketch, Tensor x)
    {
        var (channels, height, width) = (x.Axes[1].Extent.Size, x.Axes[2].Extent.Size, x.Axes[3].Extent.Size);
        var f = Axis("f", channels * height * width);
        return sketch.Define("flat", [f], x[
            Batch,
            ((Affine)f).Quotient(height * width),
            ((Affine)f).Quotient(width).Remainder(height),
            ((Affine)f).Remainder(width)]);
    }
}
