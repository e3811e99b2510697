namespace NetGen;

/// <summary>
/// The mean of each window of each channel, y[n,c,i,j] = Σu Σv x[n,c,i·s+u−p,j·s+v−p] / window²:
/// [channels, H, W] → [channels, (H+2p−window)/s+1, (W+2p−window)/s+1], rounded down. Padding is zeros that count in
/// the mean, as in PyTorch's default.
/// </summary>
/// <example><code>[Conv2D(8, 5), Tanh, AvgPool2D(2)]</code></example>
public sealed class AvgPool2DAttribute : SingleSourceLayerAttribute
{
    /// <summary>Declares the layer.</summary>
    /// <param name="window">Height and width of the window, at least 1 and at most the padded image.</param>
    public AvgPool2DAttribute(int window) => Window = window;

    /// <summary>Height and width of the window.</summary>
    public int Window { get; }

    /// <summary>How many pixels the window moves per output; 0, the default, is the size of the window.</summary>
    public int Stride { get; set; }

    /// <summary>The border of zeros around the image on each side: 0 to half the window. Default: 0.</summary>
    public int Padding { get; set; }
}
