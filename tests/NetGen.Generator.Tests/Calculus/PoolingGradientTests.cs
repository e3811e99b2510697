using NetGen.Generator.Calculus;
using static NetGen.Generator.Calculus.Formula;
using static NetGen.Generator.Tests.Calculus.Sketch;
using Index = NetGen.Generator.Calculus.Index;

namespace NetGen.Generator.Tests.Calculus;

public class PoolingGradientTests
{
    /// <summary>Size, window, stride, padding: apart, touching, overlapping, with gaps, with padding, with rows left over.</summary>
    public static TheoryData<int, int, int, int> Configurations => new()
    {
        { 4, 2, 2, 0 },
        { 5, 2, 2, 0 },
        { 6, 3, 3, 0 },
        { 5, 3, 1, 0 },
        { 7, 3, 2, 0 },
        { 7, 4, 3, 0 },
        { 6, 2, 1, 0 },
        { 7, 2, 3, 0 },
        { 8, 1, 3, 0 },
        { 5, 1, 1, 0 },
        { 5, 5, 5, 0 },
        { 5, 3, 2, 1 },
        { 6, 3, 3, 1 },
        { 4, 2, 2, 1 },
        { 5, 2, 3, 1 },
        { 6, 4, 2, 2 },
        { 7, 5, 3, 2 },
        { 3, 4, 1, 2 },
    };

    [Theory]
    [MemberData(nameof(Configurations))]
    public void Maximum(int size, int window, int stride, int padding)
    {
        var sketch = new Sketch();
        var (x, y) = MaxPool(sketch, size, window, stride, padding);
        sketch.Experiment(y).Check(x);
    }

    [Theory]
    [MemberData(nameof(Configurations))]
    public void Average(int size, int window, int stride, int padding)
    {
        var sketch = new Sketch();
        var (x, y) = AveragePool(sketch, size, window, stride, padding);
        sketch.Experiment(y).Check(x);
    }

    [Fact]
    public void Among_equal_maxima_the_first_gets_the_gradient()
    {
        var sketch = new Sketch();
        var (x, y) = MaxPool(sketch, size: 2, window: 2, stride: 2, padding: 0, channels: 1);
        var experiment = sketch.Experiment(y, batch: 1).WithSeed(3);
        Assert.Equal([0, 3, 0, 0, 0, 0], experiment.With(x, 1, 7, 9, 7, 7, 9).Gradient(x));
        Assert.Equal([3, 0, 0, 0, 0, 0], experiment.With(x, 0, 0, 0, 0, 0, 0).Gradient(x));
    }

    [Fact]
    public void An_element_that_wins_in_several_windows_gets_the_sum()
    {
        var sketch = new Sketch();
        var (x, y) = MaxPool(sketch, size: 3, window: 2, stride: 1, padding: 0, channels: 1);
        double[] gradient = sketch.Experiment(y, batch: 1)
            .With(x, 0, 1, 2, 0, 1, 9, 2, 0, 2, 1, 0, 1)
            .WithSeed(1, 10, 100, 1000, 10000, 100000)
            .Gradient(x);
        Assert.Equal([0, 0, 0, 0, 0, 11011, 0, 0, 0, 0, 0, 0], gradient.Select((g, k) => k == 5 ? g : 0));
        Assert.Equal(111111, gradient.Sum());
    }

    [Fact]
    public void Padding_never_wins_a_maximum()
    {
        var sketch = new Sketch();
        var (x, y) = MaxPool(sketch, size: 2, window: 2, stride: 2, padding: 1, channels: 1);
        var experiment = sketch.Experiment(y, batch: 1).With(x, -1, -2, -3, -4, -5, -6).WithSeed(1, 1, 1, 1);
        Assert.Equal([-1, -2, -4, -5], experiment.Output());
        Assert.Equal([1, 1, 0, 1, 1, 0], experiment.Gradient(x));
    }

    private static (Tensor Input, Tensor Output) MaxPool(Sketch sketch, int size, int window, int stride, int padding, int channels = 2)
    {
        var x = Input("x", Axis("c", channels), Axis("h", size), Axis("w", size + 1));
        var (i, j, u, v) = Windows(x, window, stride, padding);
        return (x, sketch.Define("y", [x.Axes[1], i, j], Max([u, v], Pixel(x, double.NegativeInfinity, i, j, u, v, stride, padding))));
    }

    private static (Tensor Input, Tensor Output) AveragePool(Sketch sketch, int size, int window, int stride, int padding)
    {
        var x = Input("x", Axis("c", 2), Axis("h", size), Axis("w", size + 1));
        var (i, j, u, v) = Windows(x, window, stride, padding);
        var sum = Sum([u, v], Pixel(x, 0, i, j, u, v, stride, padding));
        return (x, sketch.Define("y", [x.Axes[1], i, j], sum * (1.0 / (window * window))));
    }

    private static (Index I, Index J, Index U, Index V) Windows(
        Tensor x, int window, int stride, int padding) => (
        Axis("i", ((x.Axes[2].Extent.Size + (2 * padding) - window) / stride) + 1),
        Axis("j", ((x.Axes[3].Extent.Size + (2 * padding) - window) / stride) + 1),
        Axis("u", window),
        Axis("v", window));

    private static Expr Pixel(Tensor x, double fill, Affine i, Affine j, Affine u, Affine v, int stride, int padding)
    {
        var (row, column) = ((i * stride) + u - padding, (j * stride) + v - padding);
        return padding > 0 ? x.Guarded(fill, Batch, x.Axes[1], row, column) : x[Batch, x.Axes[1], row, column];
    }
}
