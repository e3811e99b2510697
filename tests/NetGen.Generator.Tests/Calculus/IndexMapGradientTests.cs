using NetGen.Generator.Calculus;
using static NetGen.Generator.Calculus.Formula;
using static NetGen.Generator.Tests.Calculus.Sketch;

namespace NetGen.Generator.Tests.Calculus;

/// <summary>Ways to address a tensor that no layer of the catalogue uses yet, but that the notation allows.</summary>
public class IndexMapGradientTests
{
    [Theory]
    [InlineData(1, 2)]
    [InlineData(1, 3)]
    [InlineData(2, 2)]
    [InlineData(2, 3)]
    [InlineData(3, 2)]
    [InlineData(4, 2)]
    public void Dilated_convolution(int stride, int dilation)
    {
        var sketch = new Sketch();
        var x = Input("x", Axis("w", 14));
        var (i, v) = (Axis("i", 4 - (stride / 3)), Axis("v", stride > 2 ? 2 : 3));
        var weight = Parameter("W", v);
        var y = sketch.Define("y", [i], Sum([v], x.Guarded(0, Batch, ((Affine)i * stride) + ((Affine)v * dilation) - 1) * weight[v]));
        sketch.Experiment(y).Check(x, weight);
    }

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    public void Nearest_neighbour_upsampling(int factor)
    {
        var sketch = new Sketch();
        var x = Input("x", Axis("w", 4));
        var i = Axis("i", 4 * factor);
        sketch.Experiment(sketch.Define("y", [i], Exp(x[Batch, ((Affine)i).Quotient(factor)]))).Check(x);
    }

    [Fact]
    public void Repetition()
    {
        var sketch = new Sketch();
        var x = Input("x", Axis("w", 3));
        var i = Axis("i", 8);
        sketch.Experiment(sketch.Define("y", [i], Exp(x[Batch, ((Affine)i).Remainder(3)]))).Check(x);
    }

    [Fact]
    public void Reversal()
    {
        var sketch = new Sketch();
        var x = Input("x", Axis("w", 5));
        var i = Axis("i", 5);
        sketch.Experiment(sketch.Define("y", [i], Exp(x[Batch, (Affine)4 - i]))).Check(x);
    }

    [Fact]
    public void A_window_that_starts_late()
    {
        var sketch = new Sketch();
        var x = Input("x", Axis("w", 9));
        var (i, v) = (Axis("i", 2), Axis("v", 3));
        sketch.Experiment(sketch.Define("y", [i], LogSumExp([v], x[Batch, ((Affine)i * 3) + v + 2]))).Check(x);
    }

    [Fact]
    public void Overlapping_windows_that_start_late()
    {
        var sketch = new Sketch();
        var x = Input("x", Axis("w", 9));
        var (i, v) = (Axis("i", 3), Axis("v", 3));
        sketch.Experiment(sketch.Define("y", [i], LogSumExp([v], x[Batch, ((Affine)i * 2) + v + 1]))).Check(x);
    }

    [Fact]
    public void Sums_along_diagonals()
    {
        var sketch = new Sketch();
        var x = Input("x", Axis("h", 4), Axis("w", 4));
        var (d, r) = (Axis("d", 3), Axis("r", 3));
        sketch.Experiment(sketch.Define("y", [d], Sum([r], Exp(x.Guarded(0, Batch, r, (Affine)d + r))))).Check(x);
    }

    [Fact]
    public void An_axis_that_a_later_axis_pins_down()
    {
        var sketch = new Sketch();
        var x = Input("x", Axis("h", 3), Axis("w", 9));
        var i = Axis("i", 3);
        var y = sketch.Define("y", [i], Exp(x[Batch, ((Affine)i).Quotient(2), ((Affine)i * 3) + 1]));
        sketch.Experiment(y).Check(x);
    }

    [Fact]
    public void Rows_chosen_by_labels()
    {
        var sketch = new Sketch();
        var k = Axis("k", 3);
        var table = Parameter("E", Axis("v", 5), k);
        var (labels, row) = Label("t", 5);
        var y = sketch.Define("y", [k], Exp(table[row, k]));
        sketch.Experiment(y, batch: 4).WithLabels(labels, 3, 0, 3, 1).Check(table);
    }

    [Fact]
    public void Attention_scores_between_all_pairs_of_positions()
    {
        var sketch = new Sketch();
        var (s, t, d) = (Axis("s", 3), Axis("t", 3), Axis("d", 2));
        var x = Input("x", s, d);
        var y = sketch.Define("y", [s, t], Sum([d], x[Batch, s, d] * x[Batch, t, d]));
        sketch.Experiment(y).Check(x);
    }

    [Fact]
    public void Statistics_over_the_batch()
    {
        var sketch = new Sketch();
        var (x, i, m) = (Input("x", Axis("i", 2)), Axis("i", 2), Batch with { Name = "m" });
        var centred = sketch.Define("c", [i], x[Batch, i]);
        var mean = new Tensor("μ", Role.Computed, [i]);
        sketch.DefinePart(mean, [i], [i], Sum([m], centred[m, i]));
        sketch.Experiment(sketch.Define("y", [i], Exp(x[Batch, i] - (0.3 * mean[i]))), batch: 3).Check(x);
    }

    /// <summary>Inverting x[i+u] reads w[2i] outside of its range, where log 0 = −∞ must not meet a factor 0.</summary>
    [Fact]
    public void What_lies_outside_of_a_range_does_not_spoil_the_gradient()
    {
        var sketch = new Sketch();
        var (x, w) = (Input("x", Axis("h", 6)), Parameter("w", Axis("f", 7)));
        var (i, u) = (Axis("i", 4), Axis("u", 3));
        var y = sketch.Define("y", [i], Sum([u], x[Batch, (Affine)i + u] * Log(w[(Affine)i * 2])));
        sketch.Experiment(y).With(w, v => v + 2).Check(x, w);
        var ratio = new Sketch();
        var z = ratio.Define("z", [i], Sum([u], x[Batch, (Affine)i + u] / w[(Affine)i * 2]));
        ratio.Experiment(z).With(w, v => v + 2).Check(x, w);
    }
}
