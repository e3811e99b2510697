namespace NetGen.Benchmarks.Cases;

/// <summary>
/// The multiply-adds that one example takes in the layers of a network, as the mathematics has them: without padding to
/// vectors, biases, activations, pooling and loss.
/// </summary>
/// <param name="channels">The channels of the input, or its length.</param>
/// <param name="height">The height of the input.</param>
/// <param name="width">The width of the input.</param>
internal sealed class Contractions(int channels, int height = 1, int width = 1)
{
    private readonly List<long> _multiplyAdds = [];
    private int _channels = channels;
    private int _height = height;
    private int _width = width;

    /// <summary>Floating-point operations per example of a prediction.</summary>
    public long Prediction => 2 * _multiplyAdds.Sum();

    /// <summary>
    /// Floating-point operations per example of a training step: outputs, weight gradients, and input gradients of all
    /// layers but the first.
    /// </summary>
    public long Training => 2 * ((3 * _multiplyAdds.Sum()) - _multiplyAdds[0]);

    /// <summary>Dense layers of these widths.</summary>
    public Contractions Dense(params ReadOnlySpan<int> widths)
    {
        foreach (int units in widths)
        {
            _multiplyAdds.Add((long)_channels * _height * _width * units);
            (_channels, _height, _width) = (units, 1, 1);
        }

        return this;
    }

    /// <summary>A convolution; the zeros of its padding count as pixels.</summary>
    public Contractions Convolution(int filters, int kernel, int stride = 1, int padding = 0)
    {
        _height = ((_height + (2 * padding) - kernel) / stride) + 1;
        _width = ((_width + (2 * padding) - kernel) / stride) + 1;
        _multiplyAdds.Add((long)_height * _width * filters * _channels * kernel * kernel);
        _channels = filters;
        return this;
    }

    /// <summary>A pooling whose windows do not overlap.</summary>
    public Contractions Pool(int window)
    {
        (_height, _width) = (_height / window, _width / window);
        return this;
    }
}
