namespace NetGen;

/// <summary>
/// Where one named tensor lies in a network's parameters, and in its gradients, which are laid out alike: element
/// (i, j, …) is <c>Parameters[Offset + i·Strides[0] + j·Strides[1] + …]</c>. Shapes are PyTorch's: a dense weight is
/// [units, features], a convolution's [filters, channels, height, width].
/// </summary>
/// <remarks>
/// The features of a dense layer behind a flattened image are stored in another order than they are counted in: as the image is, with
/// the channels of a pixel side by side. There (i, j, …) is an index into <see cref="StoredShape"/>, in which the axis of the features
/// is split into channels, height and width. <see cref="CopyTo(ReadOnlySpan{float}, Span{float})"/> and
/// <see cref="CopyFrom(ReadOnlySpan{float}, Span{float})"/> put everything into the usual order.
/// </remarks>
public sealed class ParameterTensor
{
    private readonly int[] _shape;
    private readonly int[] _stored;
    private readonly int[] _strides;

    /// <summary>Describes a tensor.</summary>
    /// <param name="name">Its full name, for example <c>dense1.weight</c>.</param>
    /// <param name="layer">The layer that owns it, for example <c>dense1</c>.</param>
    /// <param name="shape">Its sizes, each at least 1.</param>
    /// <param name="strides">How far apart in the parameters neighbours along each stored axis lie, each at least 1.</param>
    /// <param name="offset">The place of its first element in the parameters.</param>
    /// <param name="length">The number of its elements, the product of its sizes.</param>
    /// <param name="storedShape">The sizes that the strides belong to, if they are not the shape: some of its axes split, in order.</param>
    /// <exception cref="ArgumentException">The sizes do not agree with one another.</exception>
    public ParameterTensor(
        string name, string layer, IReadOnlyList<int> shape, IReadOnlyList<int> strides, int offset, int length, IReadOnlyList<int>? storedShape = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        ArgumentException.ThrowIfNullOrEmpty(layer);
        ArgumentNullException.ThrowIfNull(shape);
        ArgumentNullException.ThrowIfNull(strides);
        ArgumentOutOfRangeException.ThrowIfNegative(offset);
        Name = name;
        Layer = layer;
        _shape = [.. shape];
        _stored = [.. storedShape ?? shape];
        _strides = [.. strides];
        Offset = offset;
        Length = length;
        CheckSizes();
        Shape = Array.AsReadOnly(_shape);
        StoredShape = Array.AsReadOnly(_stored);
        Strides = Array.AsReadOnly(_strides);
    }

    /// <summary>The full name, unique in its network: the layer's name and the tensor's, as in <c>conv1.bias</c>.</summary>
    public string Name { get; }

    /// <summary>The name of the layer that owns the tensor.</summary>
    public string Layer { get; }

    /// <summary>The sizes.</summary>
    public IReadOnlyList<int> Shape { get; }

    /// <summary>The sizes that <see cref="Strides"/> belong to: <see cref="Shape"/>, or with the features of a flattened image split.</summary>
    public IReadOnlyList<int> StoredShape { get; }

    /// <summary>How far apart in the parameters neighbours along each axis of <see cref="StoredShape"/> lie.</summary>
    public IReadOnlyList<int> Strides { get; }

    /// <summary>The place of the first element in the parameters.</summary>
    public int Offset { get; }

    /// <summary>The number of elements.</summary>
    public int Length { get; }

    /// <summary>What the layer's attribute says about the size of these weights; null if nothing.</summary>
    public Penalty? Penalty { get; init; }

    /// <summary>Writes row-major values into this tensor's place in a network's parameters.</summary>
    /// <param name="rowMajor"><see cref="Length"/> values, the last axis fastest, as NumPy and PyTorch store them.</param>
    /// <param name="parameters">All parameters of the network (or its gradients).</param>
    /// <exception cref="ArgumentException">A span has the wrong length.</exception>
    public void CopyFrom(ReadOnlySpan<float> rowMajor, Span<float> parameters) => Scatter(rowMajor, parameters);

    /// <inheritdoc cref="CopyFrom(ReadOnlySpan{float}, Span{float})"/>
    public void CopyFrom(ReadOnlySpan<double> rowMajor, Span<double> parameters) => Scatter(rowMajor, parameters);

    /// <summary>Reads this tensor's values out of a network's parameters into row-major order.</summary>
    /// <param name="parameters">All parameters of the network (or its gradients).</param>
    /// <param name="rowMajor">Room for <see cref="Length"/> values, the last axis fastest.</param>
    /// <exception cref="ArgumentException">A span has the wrong length.</exception>
    public void CopyTo(ReadOnlySpan<float> parameters, Span<float> rowMajor) => Gather(parameters, rowMajor);

    /// <inheritdoc cref="CopyTo(ReadOnlySpan{float}, Span{float})"/>
    public void CopyTo(ReadOnlySpan<double> parameters, Span<double> rowMajor) => Gather(parameters, rowMajor);

    /// <summary>The name and shape, as in <c>dense1.weight [10, 784]</c>.</summary>
    public override string ToString() => $"{Name} [{string.Join(", ", _shape)}]";

    private void Scatter<T>(ReadOnlySpan<T> rowMajor, Span<T> parameters)
    {
        CheckSpans(rowMajor.Length, parameters.Length);
        for (int i = 0; i < Length; i++)
        {
            parameters[PlaceOf(i)] = rowMajor[i];
        }
    }

    private void Gather<T>(ReadOnlySpan<T> parameters, Span<T> rowMajor)
    {
        CheckSpans(rowMajor.Length, parameters.Length);
        for (int i = 0; i < Length; i++)
        {
            rowMajor[i] = parameters[PlaceOf(i)];
        }
    }

    /// <summary>The place in the parameters of the element with a row-major index.</summary>
    internal int PlaceOf(int rowMajorIndex)
    {
        int place = Offset;
        for (int axis = _stored.Length - 1; axis >= 0; axis--)
        {
            place += rowMajorIndex % _stored[axis] * _strides[axis];
            rowMajorIndex /= _stored[axis];
        }

        return place;
    }

    internal long LastPlace()
    {
        long place = Offset;
        for (int axis = 0; axis < _stored.Length; axis++)
        {
            place += (long)(_stored[axis] - 1) * _strides[axis];
        }

        return place;
    }

    private void CheckSizes()
    {
        if (_stored.Length != _strides.Length)
        {
            throw new ArgumentException($"{Name} has {_stored.Length} sizes but {_strides.Length} strides.", "strides");
        }

        foreach (int stride in _strides)
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(stride, 1, "strides");
        }

        CheckProduct(_shape, "shape");
        CheckProduct(_stored, "storedShape");
    }

    private void CheckProduct(int[] sizes, string parameter)
    {
        long product = 1;
        foreach (int size in sizes)
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(size, 1, parameter);
            product = checked(product * size);
        }

        if (product != Length)
        {
            throw new ArgumentException($"{Name} has {product} elements by its {parameter}, not {Length}.", "length");
        }
    }

    private void CheckSpans(int rowMajorLength, int parametersLength)
    {
        if (rowMajorLength != Length)
        {
            throw new ArgumentException($"rowMajor holds {rowMajorLength} values; {this} has {Length}.", "rowMajor");
        }

        if (LastPlace() >= parametersLength)
        {
            throw new ArgumentException(
                $"parameters holds {parametersLength} values; {this} reaches to {LastPlace() + 1}. Pass all parameters of its network.",
                "parameters");
        }
    }
}
