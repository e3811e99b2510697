using NetGen.Generator.Calculus;
using static NetGen.Generator.Calculus.Formula;
using static NetGen.Generator.Tests.Calculus.Sketch;

namespace NetGen.Generator.Tests.Calculus;

public class ConvolutionGradientTests
{
    public static TheoryData<int, int, int, int> Configurations()
    {
        var configurations = new TheoryData<int, int, int, int>();
        foreach (int size in new[] { 5, 6 })
        {
            foreach (int kernel in new[] { 1, 2, 3, 4 })
            {
                for (int stride = 1; stride <= 3; stride++)
                {
                    for (int padding = 0; padding <= 2; padding++)
                    {
                        configurations.Add(size, kernel, stride, padding);
                    }
                }
            }
        }

        return configurations;
    }

    [Theory]
    [MemberData(nameof(Configurations))]
    public void Square_kernels(int size, int kernel, int stride, int padding) =>
        Check(channels: 2, filters: 2, height: size, width: size - 1, kernel, kernel, stride, padding);

    [Theory]
    [InlineData(1, 3, 1, 0)]
    [InlineData(3, 1, 2, 1)]
    [InlineData(2, 5, 2, 2)]
    [InlineData(4, 2, 3, 1)]
    public void Rectangular_kernels(int kernelHeight, int kernelWidth, int stride, int padding) =>
        Check(channels: 1, filters: 3, height: 5, width: 6, kernelHeight, kernelWidth, stride, padding);

    [Theory]
    [InlineData(5, 5)]
    [InlineData(5, 4)]
    public void A_kernel_as_large_as_its_input(int height, int width) => Check(2, 1, height, width, height, width, stride: 1, padding: 0);

    [Fact]
    public void A_kernel_larger_than_its_input_that_padding_makes_fit() => Check(1, 2, height: 3, width: 2, 5, 5, stride: 2, padding: 2);

    [Fact]
    public void One_channel_one_filter_one_pixel() => Check(1, 1, 1, 1, 1, 1, stride: 1, padding: 0);

    [Fact]
    public void Pixels_that_no_window_reaches_get_zero()
    {
        // A 2-wide kernel in steps of 3 over 7: pixels 2 and 5 lie between windows, pixel 6 behind the last.
        var sketch = new Sketch();
        var x = Input("x", Axis("w", 7));
        var weight = Parameter("W", Axis("v", 2));
        var (i, v) = (Axis("i", 2), Axis("v", 2));
        var y = sketch.Define("y", [i], Sum([v], x[Batch, ((Affine)i * 3) + v] * weight[v]));
        double[] gradient = sketch.Experiment(y, batch: 1).With(weight, 2, 5).WithSeed(1, 10).Gradient(x);
        Assert.Equal([2, 5, 0, 20, 50, 0, 0], gradient);
    }

    private static void Check(
        int channels, int filters, int height, int width, int kernelHeight, int kernelWidth, int stride, int padding)
    {
        var sketch = new Sketch();
        var x = Input("x", Axis("k", channels), Axis("h", height), Axis("w", width));
        var (y, weight, bias) = Convolution(sketch, x, filters, kernelHeight, kernelWidth, stride, padding);
        sketch.Experiment(y, batch: 1).Check(x, weight, bias);
    }

    /// <summary>y[n,c,i,j] = Σ(k,u,v) x[n,k,s·i+u−p,s·j+v−p]·W[c,k,u,v] + b[c].</summary>
    private static (Tensor Output, Tensor Weight, Tensor Bias) Convolution(
        Sketch sketch, Tensor x, int filters, int kernelHeight, int kernelWidth, int stride, int padding)
    {
        var (k, h, w) = (x.Axes[1], x.Axes[2], x.Axes[3]);
        var (c, u, v) = (Axis("c", filters), Axis("u", kernelHeight), Axis("v", kernelWidth));
        var i = Axis("i", ((h.Extent.Size + (2 * padding) - kernelHeight) / stride) + 1);
        var j = Axis("j", ((w.Extent.Size + (2 * padding) - kernelWidth) / stride) + 1);
        var weight = Parameter("W", c, k, u, v);
        var bias = Parameter("b", c);
        var (row, column) = (((Affine)i * stride) + u - padding, ((Affine)j * stride) + v - padding);
        var pixel = padding > 0 ? x.Guarded(0, Batch, k, row, column) : x[Batch, k, row, column];
        return (sketch.Define("y", [c, i, j], Sum([k, u, v], pixel * weight[c, k, u, v]) + bias[c]), weight, bias);
    }
}
