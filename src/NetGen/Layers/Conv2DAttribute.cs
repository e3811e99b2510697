namespace NetGen;

/// <summary>
/// A two-dimensional convolution (cross-correlation, as in PyTorch's <c>Conv2d</c>) over all channels,
/// y[n,f,i,j] = Σc Σu Σv x[n,c,i·s+u−p,j·s+v−p]·W[f,c,u,v] + b[f], where x is 0 outside the image:
/// [channels, H, W] → [filters, (H+2p−kernelHeight)/s+1, (W+2p−kernelWidth)/s+1], rounded down. The tensors are
/// <c>weight</c> [filters, channels, kernelHeight, kernelWidth] and <c>bias</c> [filters].
/// </summary>
/// <example><code>[Input(3, 32, 32), Conv2D(16, 3, Padding = Padding.Same), ReLU, Conv2D(32, 3, 5, Stride = 2)]</code></example>
public sealed class Conv2DAttribute : WeightedLayerAttribute
{
    /// <summary>Declares a convolution with a square kernel.</summary>
    /// <param name="filters">The number of output channels, at least 1.</param>
    /// <param name="kernel">Height and width of the kernel, at least 1 and at most the padded image.</param>
    public Conv2DAttribute(int filters, int kernel)
        : this(filters, kernel, kernel)
    {
    }

    /// <summary>Declares a convolution with a rectangular kernel.</summary>
    /// <param name="filters">The number of output channels, at least 1.</param>
    /// <param name="kernelHeight">The height of the kernel, at least 1 and at most the padded image's.</param>
    /// <param name="kernelWidth">The width of the kernel, at least 1 and at most the padded image's.</param>
    public Conv2DAttribute(int filters, int kernelHeight, int kernelWidth)
    {
        Filters = filters;
        KernelHeight = kernelHeight;
        KernelWidth = kernelWidth;
    }

    /// <summary>The number of output channels.</summary>
    public int Filters { get; }

    /// <summary>The height of the kernel.</summary>
    public int KernelHeight { get; }

    /// <summary>The width of the kernel.</summary>
    public int KernelWidth { get; }

    /// <summary>How many pixels the kernel moves per output, down and across: at least 1. Default: 1.</summary>
    public int Stride { get; set; } = 1;

    /// <summary>
    /// How many zeros surround the image on each side: at least 0, or <see cref="NetGen.Padding.Same"/>. Default: 0.
    /// </summary>
    public int Padding { get; set; }
}
