namespace NetGen.Benchmarks.Cases;

/// <summary>
/// The multiply-adds that one example takes in the layers of a network, as the mathematics has them: without padding to
/// vectors, biases, activations, pooling and loss.
/// </summary>
/// <param name="inputLength">The length of the input of the first layer.</param>
internal sealed class Contractions(int inputLength)
{
    private readonly List<long> _multiplyAdds = [];
    private int _width = inputLength;

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
            _multiplyAdds.Add((long)_width * units);
            _width = units;
        }

        return this;
    }

    /// <summary>A convolution without padding; what follows it keeps <paramref name="keptOutputs"/> values.</summary>
    public Contractions Convolution(int outputHeight, int outputWidth, int filters, int channels, int kernel, int keptOutputs)
    {
        _multiplyAdds.Add((long)outputHeight * outputWidth * filters * channels * kernel * kernel);
        _width = keptOutputs;
        return this;
    }
}
