namespace NetGen;

/// <summary>A tensor that is to be written to a file: what it is called, and how to get at its bytes when they are needed.</summary>
public sealed class TensorContent
{
    private readonly long[] _shape;
    private readonly Action<Stream> _write;

    /// <summary>A tensor whose elements are there as bytes.</summary>
    /// <param name="name">Its name, unique in its file.</param>
    /// <param name="type">The type of the elements: a constant of <see cref="TensorType"/> or another type of the safetensors format.</param>
    /// <param name="shape">Its sizes, each at least 0.</param>
    /// <param name="bytes">The elements, little-endian and row-major.</param>
    /// <exception cref="ArgumentException">The sizes, the type and the number of bytes do not agree.</exception>
    public TensorContent(string name, string type, IReadOnlyList<long> shape, ReadOnlyMemory<byte> bytes)
        : this(name, type, shape, target => target.Write(bytes.Span))
    {
        if (bytes.Length != ByteLength)
        {
            throw new ArgumentException($"bytes holds {bytes.Length} bytes; {this} takes {ByteLength}.", nameof(bytes));
        }
    }

    /// <summary>A tensor whose elements are written when the file is, so that no second copy of them is needed.</summary>
    /// <param name="name">Its name, unique in its file.</param>
    /// <param name="type">The type of the elements: a constant of <see cref="TensorType"/> or another type of the safetensors format.</param>
    /// <param name="shape">Its sizes, each at least 0.</param>
    /// <param name="write">
    /// Writes the elements, little-endian and row-major, neither more nor less; called once or twice, and has to write the same.
    /// </param>
    /// <exception cref="ArgumentException">The sizes or the type are impossible.</exception>
    public TensorContent(string name, string type, IReadOnlyList<long> shape, Action<Stream> write)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        ArgumentNullException.ThrowIfNull(type);
        ArgumentNullException.ThrowIfNull(write);
        Name = name;
        Type = type;
        _shape = TensorShape.Copy(shape);
        _write = write;
        Shape = Array.AsReadOnly(_shape);
        ByteLength = CountBytes();
    }

    /// <summary>Its name in the file.</summary>
    public string Name { get; }

    /// <summary>The type of its elements.</summary>
    public string Type { get; }

    /// <summary>The sizes; none for a single number.</summary>
    public IReadOnlyList<long> Shape { get; }

    /// <summary>How many bytes it takes.</summary>
    public long ByteLength { get; }

    /// <summary>A tensor of numbers or truth values, which are read when the file is written.</summary>
    /// <typeparam name="T"><see cref="float"/>, <see cref="double"/>, <see cref="Half"/>, <see cref="bool"/> or an integer type of 8 to 64 bits.</typeparam>
    /// <param name="name">Its name, unique in its file.</param>
    /// <param name="shape">Its sizes, each at least 0, whose product is the number of values.</param>
    /// <param name="values">The elements, row-major.</param>
    /// <exception cref="ArgumentException">The sizes do not fit the number of values.</exception>
    /// <exception cref="NotSupportedException">Files hold no such elements.</exception>
    public static TensorContent Create<T>(string name, IReadOnlyList<long> shape, ReadOnlyMemory<T> values)
        where T : unmanaged
    {
        var content = new TensorContent(name, TensorType.Of<T>(), shape, target => ElementBytes.Write(target, values.Span));
        long length = content.ByteLength / (TensorType.BitsOf(content.Type) / 8);
        return length == values.Length
            ? content
            : throw new ArgumentException($"values holds {values.Length} elements; {content} has {length}.", nameof(values));
    }

    /// <inheritdoc cref="Create{T}(string, IReadOnlyList{long}, ReadOnlyMemory{T})"/>
    public static TensorContent Create<T>(string name, IReadOnlyList<long> shape, T[] values)
        where T : unmanaged
    {
        ArgumentNullException.ThrowIfNull(values);
        return Create(name, shape, new ReadOnlyMemory<T>(values));
    }

    /// <summary>The name, type and shape, as in <c>dense1.weight F32 [10, 784]</c>.</summary>
    public override string ToString() => $"{Name} {Type} {TensorShape.Describe(_shape)}";

    /// <summary>Writes the elements and checks that there were as many as the shape says.</summary>
    /// <exception cref="InvalidOperationException">The callback wrote more or less.</exception>
    internal void WriteTo(Stream target)
    {
        using var counted = new CountedStream(target, ByteLength, ToString());
        _write(counted);
        counted.CheckEnd();
    }

    private long CountBytes()
    {
        int bits = TensorType.BitsOf(Type);
        if (bits == 0)
        {
            throw new ArgumentException($"The safetensors format has no type '{Type}'; {nameof(TensorType)} lists the usual ones.", "type");
        }

        long bytes = TensorShape.CountBytes(_shape, bits);
        return bytes >= 0 ? bytes : throw new ArgumentException($"{this} is too large, or no whole number of bytes.", "shape");
    }
}
