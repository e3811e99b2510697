namespace NetGen;

/// <summary>
/// One array in NumPy's NPY format, versions 1.0 and 2.0 (https://numpy.org/doc/stable/reference/generated/numpy.lib.format.html):
/// truth values, and floating-point and whole numbers of all sizes.
/// </summary>
/// <example><code>
/// TensorData images = NpyFile.Read("images.npy");
/// float[] pixels = images.ToArray&lt;float&gt;();
/// NpyFile.Write("scores.npy", [100, 10], scores);
/// </code></example>
public static class NpyFile
{
    /// <summary>Reads a file. Whatever its byte order and the order of its axes, the array comes row-major.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="DataFormatException">The file is not whole, is no NPY file, or has elements of another kind.</exception>
    /// <exception cref="IOException">The file is missing or cannot be read.</exception>
    public static TensorData Read(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        using FileStream file = File.OpenRead(path);
        return Read(file, path);
    }

    /// <summary>Reads a stream from where it stands to its end.</summary>
    /// <param name="stream">The content; stays open.</param>
    /// <param name="name">What messages call it.</param>
    /// <exception cref="DataFormatException">The content is not whole, is no NPY file, or has elements of another kind.</exception>
    public static TensorData Read(Stream stream, string name = "stream")
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentException.ThrowIfNullOrEmpty(name);
        return new NpyReader(new ByteSource(stream, name)).Read("");
    }

    /// <summary>Writes a file, which takes the place of one of that name only when it is whole and on the disk.</summary>
    /// <typeparam name="T"><see cref="float"/>, <see cref="double"/>, <see cref="Half"/>, <see cref="bool"/> or an integer type of 8 to 64 bits.</typeparam>
    /// <param name="path">The file.</param>
    /// <param name="shape">The sizes, each at least 0, whose product is the number of values.</param>
    /// <param name="values">The elements, row-major.</param>
    /// <exception cref="ArgumentException">The sizes do not fit the number of values.</exception>
    /// <exception cref="IOException">The file cannot be written; one that was there is still what it was.</exception>
    public static void Write<T>(string path, IReadOnlyList<long> shape, ReadOnlyMemory<T> values)
        where T : unmanaged
    {
        TensorContent content = TensorContent.Create("array", shape, values);
        AtomicFile.Write(path, target => NpyWriter.Write(target, content));
    }

    /// <inheritdoc cref="Write{T}(string, IReadOnlyList{long}, ReadOnlyMemory{T})"/>
    public static void Write<T>(string path, IReadOnlyList<long> shape, T[] values)
        where T : unmanaged => Write(path, shape, new ReadOnlyMemory<T>(values));

    /// <summary>Writes to a stream.</summary>
    /// <typeparam name="T"><see cref="float"/>, <see cref="double"/>, <see cref="Half"/>, <see cref="bool"/> or an integer type of 8 to 64 bits.</typeparam>
    /// <param name="stream">Receives the content at its place; stays open.</param>
    /// <param name="shape">The sizes, each at least 0, whose product is the number of values.</param>
    /// <param name="values">The elements, row-major.</param>
    /// <exception cref="ArgumentException">The sizes do not fit the number of values.</exception>
    public static void Write<T>(Stream stream, IReadOnlyList<long> shape, ReadOnlyMemory<T> values)
        where T : unmanaged
    {
        ArgumentNullException.ThrowIfNull(stream);
        NpyWriter.Write(stream, TensorContent.Create("array", shape, values));
    }
}
