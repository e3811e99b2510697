using System.Globalization;
using System.Numerics;

namespace NetGen;

/// <summary>A tensor that was read from a file, the last axis fastest.</summary>
public sealed class TensorData
{
    private readonly string _fileName;
    private readonly byte[] _bytes;

    internal TensorData(string fileName, string name, string type, long[] shape, byte[] bytes)
    {
        _fileName = fileName;
        Name = name;
        Type = type;
        Shape = Array.AsReadOnly(shape);
        _bytes = bytes;
    }

    /// <summary>Its name in the file; empty in an NPY file, which holds but one.</summary>
    public string Name { get; }

    /// <summary>The type of its elements, as a rule a constant of <see cref="TensorType"/>.</summary>
    public string Type { get; }

    /// <summary>The sizes; none for a single number.</summary>
    public IReadOnlyList<long> Shape { get; }

    /// <summary>The elements as little-endian bytes, row-major.</summary>
    public ReadOnlyMemory<byte> Bytes => _bytes;

    /// <summary>The number of elements, of types that have 8 bits or more.</summary>
    internal int Length => _bytes.Length / ElementSize;

    private int ElementSize => Math.Max(1, TensorType.BitsOf(Type) / 8);

    /// <summary>
    /// The elements as numbers, row-major. Floating-point numbers are rounded to the nearest of the type asked for (to infinity beyond
    /// its range) and never become integers; integers must be in its range; false is 0 and true is 1.
    /// </summary>
    /// <typeparam name="T">Any number type.</typeparam>
    /// <exception cref="DataFormatException">The elements are of a type, or have a value, that cannot be given so.</exception>
    public T[] ToArray<T>()
        where T : unmanaged, INumberBase<T>
    {
        ElementReader<T> read = ElementBytes.ReaderOf<T>(Type) ?? throw NoConversion<T>();
        int size = ElementSize;
        var values = new T[Length];
        int i = 0;
        try
        {
            for (; i < values.Length; i++)
            {
                values[i] = read(_bytes.AsSpan(i * size, size));
            }
        }
        catch (OverflowException exception)
        {
            throw OutOfRange<T>(i, exception);
        }

        return values;
    }

    /// <summary>The name, type and shape, as in <c>dense1.weight F32 [10, 784]</c>.</summary>
    public override string ToString() => $"{Name} {Type} {TensorShape.Describe(Shape)}".TrimStart();

    private DataFormatException NoConversion<T>() => new(_fileName, $"the elements of {this} cannot be read as {typeof(T).Name}.");

    private DataFormatException OutOfRange<T>(int index, Exception exception)
    {
        Int128 value = ElementBytes.ReaderOf<Int128>(Type)!(_bytes.AsSpan(index * ElementSize, ElementSize));
        string text = value.ToString(CultureInfo.InvariantCulture);
        return new(_fileName, $"element {index} of {this} is {text}, which is out of range for {typeof(T).Name}.", exception);
    }
}
