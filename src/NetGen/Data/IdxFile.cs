namespace NetGen;

/// <summary>
/// An array of unsigned bytes in the IDX format of the MNIST files, plain or compressed with gzip: two zero bytes,
/// the type byte 0x08, the number of dimensions, one big-endian 32-bit size for each, then the elements, row-major.
/// </summary>
public sealed class IdxFile
{
    private readonly byte[] _data;

    internal IdxFile(string path, int[] shape, byte[] data)
    {
        Path = path;
        Shape = Array.AsReadOnly(shape);
        _data = data;
    }

    /// <summary>The file it was read from, as the caller named it.</summary>
    public string Path { get; }

    /// <summary>The sizes, the first of which counts the examples.</summary>
    public IReadOnlyList<int> Shape { get; }

    /// <summary>The elements, row-major.</summary>
    public ReadOnlySpan<byte> Data => _data;

    /// <summary>Reads a file. Whether it is compressed is seen from its first bytes, not from its name.</summary>
    /// <param name="path">The file.</param>
    /// <param name="dimensions">How many dimensions it must have: 3 for images, 1 for labels.</param>
    /// <exception cref="DataFormatException">
    /// The file is no IDX file of unsigned bytes with that many dimensions, is corrupt, or is shorter or longer than
    /// its header says.
    /// </exception>
    /// <exception cref="IOException">The file is missing or cannot be read.</exception>
    public static IdxFile Read(string path, int dimensions)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        ArgumentOutOfRangeException.ThrowIfLessThan(dimensions, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(dimensions, byte.MaxValue);
        using var reader = new IdxReader(path);
        return reader.Read(dimensions);
    }
}
